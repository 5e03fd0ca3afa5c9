package zhengmai.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import zhengmai.rdf.Iris;
import zhengmai.rdf.Prefixes;
import zhengmai.rdf.Zm;
import zhengmai.readmodel.LiveModel;
import zhengmai.readmodel.PolicyTextIndex;
import zhengmai.readmodel.ReadModel;
import zhengmai.store.GraphStore;
import zhengmai.store.QuestionFolder;
import zhengmai.store.SavedQueries;

/**
 * Describes data and endpoint for programs: VoID with prefixes and examples, and the SPARQL service
 * description, which {@code /sparql} gives when nothing is asked.
 */
final class ServiceDescription implements Filter {
  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final String VOID = "http://rdfs.org/ns/void#";

  /** Where an example can be asked. */
  private static final Node TARGET = iri("https://schema.org/target");

  private static final String DCT = "http://purl.org/dc/terms/";
  private static final Node DATASET = Examples.DATASET;

  private final GraphStore store;
  private final LiveModel live;
  private final QuestionFolder queries;
  private final Latest<List<Triple>> told = new Latest<>();

  ServiceDescription(GraphStore store, LiveModel live, QuestionFolder queries) {
    this.store = store;
    this.live = live;
    this.queries = queries;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest in = (HttpServletRequest) request;
    boolean asks = in.getQueryString() != null && !in.getQueryString().isEmpty();
    if (asks || in.getMethod().equals("POST") || in.getMethod().equals("OPTIONS")) {
      chain.doFilter(request, response);
      return;
    }
    HttpServletResponse out = (HttpServletResponse) response;
    out.setHeader("Vary", "Accept");
    Optional<RdfAnswer> answer = RdfAnswer.of(in);
    if (answer.isEmpty()) {
      RequestFilter.fail(out, 406, RdfAnswer.NONE_ZH, RdfAnswer.NONE_EN);
    } else if (answer.get() == RdfAnswer.HTML) {
      // For people there is the editor.
      out.setStatus(HttpServletResponse.SC_SEE_OTHER);
      out.setHeader("Location", "/query");
    } else {
      answer.get().write(service(in.getRequestURL().toString()), out);
    }
  }

  /** VoID of all that is here. */
  Graph dataset(String base) throws IOException {
    Graph graph = prefixed();
    ReadModel model = live.current();
    add(graph, DATASET, RDF.Nodes.type, iri(VOID + "Dataset"));
    add(graph, DATASET, iri(DCT + "title"), NodeFactory.createLiteralLang("政脉", "zh"));
    add(graph, DATASET, iri(DCT + "title"), NodeFactory.createLiteralLang("Zhengmai", "en"));
    add(graph, DATASET, iri(VOID + "uriSpace"), NodeFactory.createLiteralString(Iris.BASE));
    add(graph, DATASET, iri(VOID + "sparqlEndpoint"), iri(base + RequestFilter.SPARQL));
    add(graph, DATASET, iri(VOID + "entities"), count(model.policies().count()));
    add(graph, DATASET, iri(VOID + "vocabulary"), iri("https://w3id.org/zhengmai/ontology"));
    for (String vocabulary : new String[] {"eli", "dct", "skos", "prov", "oa"}) {
      add(
          graph,
          DATASET,
          iri(VOID + "vocabulary"),
          iri(Prefixes.all().getOrDefault(vocabulary, "")));
    }
    Node policies = iri(Iris.BASE + "dataset/policies");
    add(graph, DATASET, iri(VOID + "classPartition"), policies);
    add(graph, policies, iri(VOID + "class"), Zm.Type.POLICY);
    add(graph, policies, iri(VOID + "entities"), count(model.policies().count()));
    examples(model).forEach(graph::add);
    graph
        .find(Node.ANY, iri(Examples.SH + "prefixes"), DATASET)
        .toList()
        .forEach(t -> add(graph, t.getSubject(), TARGET, iri(base + RequestFilter.SPARQL)));
    return graph;
  }

  /** Made once for the questions and the data as they are. */
  private List<Triple> examples(ReadModel model) throws IOException {
    SavedQueries now = queries.now();
    return told.of(() -> Examples.of(store, now), now, model);
  }

  private static Graph service(String endpoint) {
    Graph graph = prefixed();
    Node service = iri(endpoint + "#service");
    add(graph, service, RDF.Nodes.type, iri(SD + "Service"));
    add(graph, service, iri(SD + "endpoint"), iri(endpoint));
    add(graph, service, iri(SD + "supportedLanguage"), iri(SD + "SPARQL11Query"));
    add(graph, service, iri(SD + "feature"), iri(SD + "UnionDefaultGraph"));
    add(graph, service, iri(SD + "propertyFeature"), iri(PolicyTextIndex.QUERY));
    for (String format : new String[] {"SPARQL_Results_JSON", "SPARQL_Results_CSV", "Turtle"}) {
      add(graph, service, iri(SD + "resultFormat"), iri("http://www.w3.org/ns/formats/" + format));
    }
    add(graph, service, iri(SD + "defaultDataset"), DATASET);
    add(graph, DATASET, RDF.Nodes.type, iri(SD + "Dataset"));
    Examples.prefixes().forEach(graph::add);
    return graph;
  }

  private static Graph prefixed() {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.getPrefixMapping().setNsPrefixes(Prefixes.all());
    graph.getPrefixMapping().setNsPrefix("void", VOID).setNsPrefix("sd", SD);
    return graph;
  }

  private static void add(Graph graph, Node s, Node p, Node o) {
    graph.add(s, p, o);
  }

  private static Node count(int number) {
    return NodeFactory.createLiteralDT(Integer.toString(number), XSDDatatype.XSDinteger);
  }

  private static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }
}
