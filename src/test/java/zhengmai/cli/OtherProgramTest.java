package zhengmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengmai.rdf.Iris;
import zhengmai.rdf.Zm;
import zhengmai.store.Batch;
import zhengmai.store.GraphStore;

/** A store whose conclusions another version of the program drew. */
class OtherProgramTest {
  private static final String TOLD = "图库里的结论由另一版程序得出";
  private static final Node CONCLUSIONS = NodeFactory.createURI(Iris.CONCLUSIONS);

  private final Path tmp;
  private final String store;

  OtherProgramTest(@TempDir Path tmp) {
    this.tmp = tmp;
    this.store = tmp.resolve("db").toString();
  }

  private String errorsOf(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--store", store));
    return Ran.of(all.toArray(String[]::new)).err();
  }

  private String ingest() {
    return errorsOf("ingest", "data/samples/law", "--rejected", tmp.resolve("r.csv").toString());
  }

  /** As one whose samples gave something else would have left it, with a conclusion of its own. */
  private void madeByAnother() {
    try (GraphStore open = GraphStore.openExisting(Path.of(store))) {
      List<Triple> gone = new ArrayList<>();
      open.graph(Iris.CONCLUSIONS).stream()
          .filter(t -> t.predicateMatches(Zm.BUILT_WITH))
          .forEach(gone::add);
      assertThat(gone).hasSize(1);
      Batch batch = new Batch();
      batch.patch(
          Iris.CONCLUSIONS,
          gone,
          List.of(
              Triple.create(
                  CONCLUSIONS, Zm.BUILT_WITH, NodeFactory.createLiteralString("0123456789ab-0")),
              Triple.create(CONCLUSIONS, Zm.SUPERSEDES, CONCLUSIONS)));
      open.commit(batch);
    }
  }

  @Test
  void everyCommand_saysSo_andTheNextWriteDrawsThemAnew() throws IOException {
    assertThat(ingest()).doesNotContain(TOLD);
    assertThat(errorsOf("query", "policies")).doesNotContain(TOLD);
    String made = Ran.of("export", "--store", store).out();
    madeByAnother();
    assertThat(errorsOf("query", "policies")).contains(TOLD).contains("another version");
    assertThat(errorsOf("lineage", "国务院令第906号")).contains(TOLD);
    assertThat(errorsOf("report", "wanted", "--out", tmp.resolve("out").toString())).contains(TOLD);
    assertThat(errorsOf("export")).contains(TOLD);
    assertThat(errorsOf("backup", tmp.resolve("b.zip").toString())).contains(TOLD);
    assertThat(Ran.of("export", "--store", store).out()).isNotEqualTo(made);
    assertThat(ingest()).contains(TOLD);
    assertThat(errorsOf("query", "policies")).doesNotContain(TOLD);
    assertThat(Ran.of("export", "--store", store).out()).isEqualTo(made);
  }
}
