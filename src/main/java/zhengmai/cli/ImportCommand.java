package zhengmai.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Triple;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import zhengmai.store.BackupFile;
import zhengmai.store.Batch;
import zhengmai.store.Changes;
import zhengmai.store.GraphStore;

/** {@code zhengmai import 图库.nq}: what {@code export --format nq} wrote. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "读入 export 写出的 N-Quads；同名的图整个换掉，其余不动。",
      "Reads N-Quads as export writes them; graphs of the same name are replaced, others stay."
    })
final class ImportCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private StoreOption store;

  @Parameters(paramLabel = "FILE", description = "N-Quads，可以是 gzip。 / N-Quads, gzip or not.")
  private Path file = Path.of("");

  ImportCommand(Console console) {
    this.console = console;
    this.store = new StoreOption(console);
  }

  @Override
  public Integer call() {
    try (GraphStore open = store.openOrMakeOnDisk()) {
      Changes changes = open.isEmpty() ? fill(open) : replace(open);
      console.say(
          "%s：%d个图有变化，增%d条、减%d条"
              .formatted(file, changes.graphs(), changes.added(), changes.removed()),
          "%s: %d graphs changed, %d quads more, %d fewer"
              .formatted(file, changes.graphs(), changes.added(), changes.removed()));
    }
    return Main.OK;
  }

  private Changes fill(GraphStore open) {
    long quads = open.fill(to -> BackupFile.read(file, to));
    return new Changes(open.graphs().size(), quads, 0);
  }

  private Changes replace(GraphStore open) {
    Map<String, List<Triple>> graphs = new LinkedHashMap<>();
    BackupFile.read(
        file,
        q ->
            graphs
                .computeIfAbsent(q.getGraph().toString(), g -> new ArrayList<>())
                .add(q.asTriple()));
    Batch batch = new Batch();
    graphs.forEach(batch::replace);
    return open.commit(batch);
  }
}
