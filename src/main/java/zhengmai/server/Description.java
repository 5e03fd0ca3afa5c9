package zhengmai.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import zhengmai.rdf.Iris;
import zhengmai.rdf.Zm;
import zhengmai.server.model.LiveModel;
import zhengmai.server.model.ReadModel;
import zhengmai.store.SavedQueries;
import zhengmai.store.SavedQuery;

/**
 * Describes data and endpoint for programs: VoID with prefixes and examples, and the SPARQL service
 * description, which {@code /sparql} gives when nothing is asked.
 */
final class Description implements Filter {
  /** The prefixes that queries here use. */
  static final Map<String, String> PREFIXES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("zm", Zm.NS),
              Map.entry("eli", "http://data.europa.eu/eli/ontology#"),
              Map.entry("dct", "http://purl.org/dc/terms/"),
              Map.entry("skos", "http://www.w3.org/2004/02/skos/core#"),
              Map.entry("prov", "http://www.w3.org/ns/prov#"),
              Map.entry("oa", "http://www.w3.org/ns/oa#"),
              Map.entry("cito", "http://purl.org/spar/cito/"),
              Map.entry("org", "http://www.w3.org/ns/org#"),
              Map.entry("owl", "http://www.w3.org/2002/07/owl#"),
              Map.entry("sh", "http://www.w3.org/ns/shacl#"),
              Map.entry("rdf", RDF.getURI()),
              Map.entry("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
              Map.entry("xsd", XSDDatatype.XSD + "#")));

  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final String VOID = "http://rdfs.org/ns/void#";
  private static final String DCT = "http://purl.org/dc/terms/";
  private static final String SH = "http://www.w3.org/ns/shacl#";
  private static final Node DATASET = iri(Iris.BASE + "dataset");

  private static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";

  private final LiveModel live;
  private final Path queries;

  Description(LiveModel live, Path queries) {
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
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    RDFDataMgr.write(body, service(in.getRequestURL().toString()), Lang.TURTLE);
    HttpServletResponse out = (HttpServletResponse) response;
    out.setContentType("text/turtle; charset=utf-8");
    out.setContentLength(body.size());
    body.writeTo(out.getOutputStream());
  }

  /** VoID of all that is here. */
  Graph dataset(String base) {
    Graph graph = prefixed();
    ReadModel model = live.current();
    add(graph, DATASET, RDF.Nodes.type, iri(VOID + "Dataset"));
    add(graph, DATASET, iri(DCT + "title"), NodeFactory.createLiteralLang("政脉", "zh"));
    add(graph, DATASET, iri(DCT + "title"), NodeFactory.createLiteralLang("Zhengmai", "en"));
    add(graph, DATASET, iri(VOID + "uriSpace"), NodeFactory.createLiteralString(Iris.BASE));
    add(graph, DATASET, iri(VOID + "sparqlEndpoint"), iri(base + Gate.SPARQL));
    add(graph, DATASET, iri(VOID + "entities"), count(model.policies().size()));
    add(graph, DATASET, iri(VOID + "vocabulary"), iri("https://w3id.org/zhengmai/ontology"));
    for (String vocabulary : new String[] {"eli", "dct", "skos", "prov", "oa"}) {
      add(graph, DATASET, iri(VOID + "vocabulary"), iri(PREFIXES.getOrDefault(vocabulary, "")));
    }
    Node policies = iri(Iris.BASE + "dataset/policies");
    add(graph, DATASET, iri(VOID + "classPartition"), policies);
    add(graph, policies, iri(VOID + "class"), Zm.Type.POLICY);
    add(graph, policies, iri(VOID + "entities"), count(model.policies().size()));
    prefixes(graph, DATASET);
    SavedQueries.read(queries).queries().forEach(q -> example(graph, q, base));
    return graph;
  }

  /** A saved question as an example that editors offer. */
  private static void example(Graph graph, SavedQuery q, String base) {
    Node one = iri(Iris.BASE + "example/" + q.name());
    add(graph, one, RDF.Nodes.type, iri(SH + "SPARQLExecutable"));
    add(graph, one, iri(RDFS + "label"), NodeFactory.createLiteralLang(q.head().titleZh(), "zh"));
    add(graph, one, iri(RDFS + "label"), NodeFactory.createLiteralLang(q.head().titleEn(), "en"));
    add(graph, one, iri(SH + "prefixes"), DATASET);
    boolean select = q.query().isSelectType();
    if (select) {
      add(graph, one, RDF.Nodes.type, iri(SH + "SPARQLSelectExecutable"));
    }
    String text = q.query().serialize();
    add(
        graph,
        one,
        iri(SH + (select ? "select" : "construct")),
        NodeFactory.createLiteralString(text));
    add(graph, one, iri("https://schema.org/target"), iri(base + Gate.SPARQL));
  }

  private static Graph service(String endpoint) {
    Graph graph = prefixed();
    Node service = iri(endpoint + "#service");
    add(graph, service, RDF.Nodes.type, iri(SD + "Service"));
    add(graph, service, iri(SD + "endpoint"), iri(endpoint));
    add(graph, service, iri(SD + "supportedLanguage"), iri(SD + "SPARQL11Query"));
    add(graph, service, iri(SD + "feature"), iri(SD + "UnionDefaultGraph"));
    for (String format : new String[] {"SPARQL_Results_JSON", "SPARQL_Results_CSV", "Turtle"}) {
      add(graph, service, iri(SD + "resultFormat"), iri("http://www.w3.org/ns/formats/" + format));
    }
    add(graph, service, iri(SD + "defaultDataset"), DATASET);
    add(graph, DATASET, RDF.Nodes.type, iri(SD + "Dataset"));
    prefixes(graph, DATASET);
    return graph;
  }

  /** {@code sh:declare}, by which editors know the prefixes. */
  private static void prefixes(Graph graph, Node subject) {
    PREFIXES.forEach(
        (prefix, namespace) -> {
          Node one = iri(Iris.BASE + "prefix/" + prefix);
          add(graph, subject, iri(SH + "declare"), one);
          add(graph, one, iri(SH + "prefix"), NodeFactory.createLiteralString(prefix));
          Node text = NodeFactory.createLiteralDT(namespace, XSDDatatype.XSDanyURI);
          add(graph, one, iri(SH + "namespace"), text);
        });
  }

  private static Graph prefixed() {
    Graph graph = GraphFactory.createDefaultGraph();
    PREFIXES.forEach((p, ns) -> graph.getPrefixMapping().setNsPrefix(p, ns));
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
