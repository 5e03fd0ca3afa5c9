package zhengmai.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import zhengmai.rdf.Fingerprint;

/**
 * What the program reads and concludes is known by what it makes of the samples: stores made by
 * another program are drawn anew only if this value is another one. After a change that is meant,
 * run this test once with {@code -Dzhengmai.fingerprint=write}.
 */
class ConclusionsFingerprintTest {
  private static final Path FILE = Path.of("src/main/resources/zhengmai/conclusions.sha256");

  @Test
  void recordsAndConclusionsOfTheSamples_haveTheFingerprintThatIsKept() throws IOException {
    Graph made = GraphFactory.createDefaultGraph();
    World.linked(Path.of("data/samples"), Path.of("data/catalog"))
        .graph()
        .query(
            QueryFactory.create(
                """
                PREFIX zm: <https://w3id.org/zhengmai/ontology#>
                CONSTRUCT { ?s ?p ?o } {
                  ?s ?p ?o
                  FILTER(REGEX(STR(?s), "^https://w3id.org/zhengmai/id/(source|policy)/"))
                  FILTER(?p != zm:readerVersion)
                }
                """),
            exec -> {
              exec.constructTriples().forEachRemaining(made::add);
              return true;
            });
    String fingerprint = new Fingerprint().add(List.of(made)).sha256() + "\n";
    if ("write".equals(System.getProperty("zhengmai.fingerprint"))) {
      Files.writeString(FILE, fingerprint);
    }
    assertThat(made.size()).isGreaterThan(1000);
    assertThat(Files.readString(FILE))
        .as("records or conclusions changed: write the new fingerprint, so that stores are redrawn")
        .isEqualTo(fingerprint);
  }
}
