package zhengmai.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL2;
import zhengmai.rdf.Iris;
import zhengmai.rdf.Prefixes;
import zhengmai.rdf.Zm;
import zhengmai.store.GraphStore;

/**
 * Opens every thing of ours: {@code /id/policy/医保发-2021-48} as a page for people, or as Turtle,
 * JSON-LD, N-Triples or RDF/XML, by what the request accepts or by {@code ?format=ttl}.
 */
final class LinkedDataServlet extends HttpServlet {
  private static final String ONTOLOGY = "https://w3id.org/zhengmai/ontology";
  private static final String ONTOLOGY_PATH = "/ontology";
  private static final String THINGS = "/id/";

  private final transient GraphStore store;
  private final transient ServiceDescription description;
  private final transient WebFiles files;

  LinkedDataServlet(GraphStore store, ServiceDescription description, WebFiles files) {
    this.store = store;
    this.description = description;
    this.files = files;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Vary", "Accept");
    String path = request.getRequestURI();
    Optional<RdfAnswer> answer = RdfAnswer.of(request);
    if (answer.isEmpty()) {
      RequestFilter.fail(response, 406, RdfAnswer.NONE_ZH, RdfAnswer.NONE_EN);
    } else if (path.equals("/.well-known/void")) {
      answer.get().write(description.dataset(base(request)), response);
    } else if (path.startsWith(ONTOLOGY_PATH)) {
      ontology(answer.get(), path, request, response);
    } else {
      thing(answer.get(), path, request, response);
    }
  }

  private void ontology(
      RdfAnswer answer, String path, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Node version = NodeFactory.createURI(ONTOLOGY + path.substring(ONTOLOGY_PATH.length()));
    if (!path.equals(ONTOLOGY_PATH)
        && store.read(d -> !d.contains(Node.ANY, Node.ANY, OWL2.versionIRI.asNode(), version))) {
      RequestFilter.fail(response, 404, "没有这一版本体", "no such version of the ontology");
    } else if (answer == RdfAnswer.HTML) {
      page(request, response);
    } else {
      answer.write(store.read(LinkedDataServlet::ontology), response);
    }
  }

  private void thing(
      RdfAnswer answer, String path, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String name = path.startsWith(THINGS) ? characters(path.substring(THINGS.length())) : "";
    Node thing = NodeFactory.createURI(Iris.BASE + name);
    Optional<Node> now = store.read(d -> renamed(d, thing));
    if (now.isPresent()) {
      String query = Optional.ofNullable(request.getQueryString()).map(q -> "?" + q).orElse("");
      response.sendRedirect(
          URI.create(THINGS + now.get().getURI().substring(Iris.BASE.length())).toASCIIString()
              + query);
    } else if (answer == RdfAnswer.HTML) {
      if (store.read(d -> !isKnown(d, thing))) {
        response.setStatus(404);
      }
      page(request, response);
    } else {
      Graph graph = store.read(d -> about(d, thing));
      if (graph.isEmpty()) {
        RequestFilter.fail(response, 404, "没有这个标识", "no such thing");
      } else {
        answer.write(graph, response);
      }
    }
  }

  /** The page that shows a thing, and where the same is for programs. */
  private void page(HttpServletRequest request, HttpServletResponse response) throws IOException {
    for (RdfAnswer other : RdfAnswer.values()) {
      if (other != RdfAnswer.HTML && response.getStatus() == 200) {
        response.addHeader(
            "Link",
            "<?format=%s>; rel=\"alternate\"; type=\"%s\""
                .formatted(other.extension(), other.type()));
      }
    }
    if (!files.send(WebFiles.INDEX, request, response)) {
      RequestFilter.fail(response, 406, "请用?format=ttl", "try ?format=ttl");
    }
  }

  private static String base(HttpServletRequest request) {
    String url = request.getRequestURL().toString();
    return url.substring(0, url.length() - request.getRequestURI().length());
  }

  /** What a policy is called now whose former name this is, where nothing else bears that name. */
  private static Optional<Node> renamed(DatasetGraph d, Node thing) {
    if (d.contains(Node.ANY, thing, Node.ANY, Node.ANY)) {
      return Optional.empty();
    }
    List<Node> now =
        Iter.iter(d.find(Node.ANY, Node.ANY, Zm.FORMER_IRI, thing))
            .map(Quad::getSubject)
            .distinct()
            .toList();
    return now.size() == 1 ? Optional.of(now.get(0)) : Optional.empty();
  }

  private static boolean isKnown(DatasetGraph d, Node thing) {
    return d.contains(Node.ANY, thing, Node.ANY, Node.ANY)
        || d.contains(Node.ANY, Node.ANY, Node.ANY, thing)
        || d.containsGraph(thing);
  }

  /**
   * What is said of a thing and of its parts, whose IRIs stand under its own; for the name of a
   * graph, else, what the graph says; for a name that is only pointed to, what points to it.
   */
  private static Graph about(DatasetGraph d, Node thing) {
    Graph graph = prefixed();
    add(d, thing, thing.getURI() + "/", graph);
    if (graph.isEmpty()) {
      d.find(thing, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(q -> graph.add(q.asTriple()));
    }
    if (graph.isEmpty()) {
      d.find(Node.ANY, Node.ANY, Node.ANY, thing).forEachRemaining(q -> graph.add(q.asTriple()));
    }
    return graph;
  }

  private static void add(DatasetGraph d, Node thing, String under, Graph graph) {
    d.find(Node.ANY, thing, Node.ANY, Node.ANY)
        .forEachRemaining(
            q -> {
              boolean isNew = !graph.contains(q.asTriple());
              graph.add(q.asTriple());
              if (isNew && q.getObject().isURI() && q.getObject().getURI().startsWith(under)) {
                add(d, q.getObject(), under, graph);
              }
            });
  }

  private static Graph ontology(DatasetGraph d) {
    Graph graph = prefixed();
    d.find(NodeFactory.createURI(ONTOLOGY), Node.ANY, Node.ANY, Node.ANY)
        .forEachRemaining(q -> graph.add(q.asTriple()));
    return graph;
  }

  private static Graph prefixed() {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.getPrefixMapping().setNsPrefixes(Prefixes.all());
    return graph;
  }

  /** Chinese as characters, as our IRIs have it; what else is escaped stays so. */
  static String characters(String path) {
    StringBuilder text = new StringBuilder();
    int i = 0;
    while (i < path.length()) {
      int end = i;
      while (end + 2 < path.length() && path.charAt(end) == '%' && isHigh(path.charAt(end + 1))) {
        end += 3;
      }
      if (end == i) {
        text.append(path.charAt(i++));
      } else {
        text.append(decoded(path.substring(i, end)));
        i = end;
      }
    }
    return text.toString();
  }

  private static boolean isHigh(char digit) {
    return Character.digit(digit, 16) >= 8;
  }

  private static String decoded(String escaped) {
    byte[] bytes = new byte[escaped.length() / 3];
    try {
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) Integer.parseInt(escaped.substring(3 * i + 1, 3 * i + 3), 16);
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (NumberFormatException | CharacterCodingException e) {
      return escaped;
    }
  }
}
