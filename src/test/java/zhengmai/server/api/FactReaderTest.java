package zhengmai.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zhengmai.model.PrintedField;
import zhengmai.rdf.Zm;

class FactReaderTest {
  private static final Node POLICY = NodeFactory.createURI("urn:policy");

  @ParameterizedTest
  @EnumSource
  void everyFieldThatIsKeptAsPrinted_isAFactOfThePage(PrintedField field) {
    DatasetGraph graph = DatasetGraphFactory.createTxnMem();
    Node value = NodeFactory.createLiteralString("甲-1");
    graph.add(Quad.defaultGraphIRI, POLICY, Zm.printed(field), value);
    JsonObject fact =
        new FactReader(new GraphReader(graph), POLICY, List.of()).read().get(0).getAsJsonObject();
    assertThat(fact.get("field").getAsString()).isEqualTo(field.code());
    assertThat(fact.get("values").toString()).contains("甲-1");
  }
}
