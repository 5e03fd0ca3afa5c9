package zhengmai.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import zhengmai.source.TableMapping;

/** {@code --mapping FILE}: what the columns of somebody's own table mean. */
final class MappingOption {
  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      description = {
        "自有表格的列与字段的对应（CSV）；默认用表旁的“表名.mapping.csv”。",
        "What the columns of your own table mean; by default NAME.mapping.csv beside it."
      })
  private @Nullable Path file;

  /** The mapping that is given. */
  Optional<TableMapping> mapping() {
    if (file == null) {
      return Optional.empty();
    }
    if (!Files.isRegularFile(file)) {
      throw new CliException(Main.USAGE, "没有这个文件：" + file, "no such file: " + file);
    }
    return Optional.of(TableMapping.read(file));
  }
}
