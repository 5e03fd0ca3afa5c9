package zhengmai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengmai.rdf.Zm;

/** A build is what an ingest would have written, whole or refused. */
class BuildFolderTest {
  private final Path tmp;
  private final Path dir;

  BuildFolderTest(@TempDir Path tmp) {
    this.tmp = tmp;
    this.dir = tmp.resolve("build");
  }

  private LongIngest built() throws IOException {
    LongIngest ingest = LongIngest.of(60, tmp);
    ingest.into(BuildFolder.toWrite(dir));
    return ingest;
  }

  @Test
  void load_intoAnEmptyStore_givesTheGraphOfAnIngest() throws IOException {
    LongIngest ingest = built();
    try (GraphStore store = GraphStore.open(tmp.resolve("db"))) {
      BuildManifest loaded = BuildFolder.load(dir, store);
      assertThat(loaded.quads()).isEqualTo(store.size());
      assertThat(loaded.graphs()).isEqualTo(store.graphs().size());
      ingest.lookAt(store, true);
      assertThatThrownBy(() -> BuildFolder.load(dir, store))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("not empty");
    }
  }

  @Test
  void load_elsewhereAndAgainAfterItWasCutOff_givesTheGraphOfAnIngest() throws IOException {
    LongIngest ingest = built();
    try (GraphStore store = GraphStore.open(tmp.resolve("db"))) {
      Store elsewhere = store;
      BuildFolder.load(dir, elsewhere);
      store.commit(new Batch().remove(ingest.sources().get(0)));
      BuildFolder.load(dir, elsewhere);
      ingest.lookAt(store, true);
      store.commit(
          new Batch()
              .replace(
                  "https://w3id.org/zhengmai/id/source/else",
                  List.of(
                      Triple.create(
                          NodeFactory.createURI("https://w3id.org/zhengmai/id/source/else"),
                          Zm.SHA256,
                          NodeFactory.createLiteralString("0")))));
      assertThatThrownBy(() -> BuildFolder.load(dir, elsewhere))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("source/else");
    }
  }

  @Test
  void write_twice_givesTheSameManifest() throws IOException {
    LongIngest ingest = built();
    String first = Files.readString(dir.resolve(BuildManifest.NAME));
    ingest.into(BuildFolder.toWrite(dir));
    assertThat(Files.readString(dir.resolve(BuildManifest.NAME))).isEqualTo(first);
  }

  @Test
  void load_ofWhatDoesNotFitItsManifest_isRefused() throws IOException {
    built();
    Path part = dir.resolve("part-0001.nq.gz");
    Path extra = Files.copy(part, dir.resolve("part-0099.nq.gz"));
    assertRefused("part-0099.nq.gz");
    Files.delete(extra);
    byte[] bytes = Files.readAllBytes(part);
    bytes[bytes.length / 2] ^= 1;
    Files.write(part, bytes);
    assertRefused("part-0001.nq.gz");
    Files.delete(part);
    assertRefused("part-0001.nq.gz");
    Files.writeString(
        dir.resolve(BuildManifest.NAME), "{\"format\":\"zhengmai-build\",\"version\":9}");
    assertRefused("manifest.json");
    Files.delete(dir.resolve(BuildManifest.NAME));
    assertRefused("manifest.json");
    assertThat(tmp.resolve("db")).isDirectory();
  }

  private void assertRefused(String file) {
    try (GraphStore store = GraphStore.open(tmp.resolve("db"))) {
      assertThatThrownBy(() -> BuildFolder.load(dir, store))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining(file)
          .hasMessageContaining("was not used");
      assertThat(store.isEmpty()).isTrue();
    }
  }

  @Test
  void toWrite_whereThereAreOtherFiles_leavesThem() throws IOException {
    Path other = Files.writeString(Files.createDirectories(dir).resolve("笔记.txt"), "x");
    assertThatThrownBy(() -> BuildFolder.toWrite(dir)).isInstanceOf(StoreException.class);
    assertThat(other).exists();
  }
}
