package zhengmai.server.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.jena.graph.Node;
import zhengmai.rdf.Zm;
import zhengmai.readmodel.LiveModel;
import zhengmai.readmodel.ReadModel;
import zhengmai.store.GraphStore;

/** {@code /api/evidence?from=…&to=…}: the words by which one policy cites another. */
final class EvidenceServlet extends ApiServlet {
  private final transient GraphStore store;
  private final transient LiveModel live;

  EvidenceServlet(GraphStore store, LiveModel live) {
    this.store = store;
    this.live = live;
  }

  @Override
  void answer(Params params, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ReadModel model = live.current();
    Node from = GraphReader.iri(params.required("from"));
    Node to = GraphReader.iri(params.required("to"));
    PolicyCards cards = new PolicyCards(model, Params.today());
    JsonArray words =
        store.read(
            d -> {
              GraphReader graph = new GraphReader(d);
              CitationFacts citations = new CitationFacts(graph, model, cards);
              JsonArray all = new JsonArray();
              for (Node record : graph.subjects(Zm.RECORD_OF, from)) {
                for (Node c : graph.subjects(Zm.CITING_RECORD, record)) {
                  if (graph.objects(c, Zm.CITES_POLICY).contains(to)) {
                    all.add(citations.words(c));
                  }
                }
              }
              return all;
            });
    JsonObject json = new JsonObject();
    json.add("evidence", words);
    json(response, json);
  }
}
