package zhengmai.cli;

import java.util.stream.Collectors;
import picocli.CommandLine.Option;
import zhengmai.store.result.ResultFormat;
import zhengmai.store.result.ResultFormats;

/** {@code --format csv --no-bom}: how an answer is written. */
final class FormatOption {
  @Option(
      names = "--format",
      defaultValue = "table",
      description = "table、csv、xlsx、json、ttl、md、atom（默认table）。 / the format (default table).")
  private String format = "table";

  @Option(names = "--no-bom", description = "CSV不带BOM。 / CSV without a byte order mark.")
  private boolean noBom;

  /** Whether CSV begins with a byte order mark. */
  boolean bom() {
    return !noBom;
  }

  /**
   * The format.
   *
   * @throws CliException when there is none of that name
   */
  ResultFormat resultFormat() {
    return ResultFormats.find(format)
        .orElseThrow(
            () -> {
              String known =
                  ResultFormats.all().stream()
                      .map(ResultFormat::name)
                      .collect(Collectors.joining("、"));
              return new CliException(
                  Main.USAGE,
                  "没有格式“%s”，可用：%s".formatted(format, known),
                  "no format '%s', expected one of %s".formatted(format, known));
            });
  }
}
