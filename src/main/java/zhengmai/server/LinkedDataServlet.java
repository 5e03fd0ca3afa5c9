package zhengmai.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import zhengmai.rdf.Iris;
import zhengmai.rdf.Prefixes;
import zhengmai.store.GraphStore;

/**
 * Opens every thing of ours: {@code /id/policy/医保发-2021-48} as a page for people, or as Turtle,
 * JSON-LD or N-Triples, by what the request accepts or by {@code ?format=ttl}.
 */
final class LinkedDataServlet extends HttpServlet {
  private static final String ONTOLOGY = "https://w3id.org/zhengmai/ontology";
  private static final Map<String, RDFFormat> FORMATS = new LinkedHashMap<>();

  static {
    FORMATS.put("ttl", RDFFormat.TURTLE_PRETTY);
    FORMATS.put("jsonld", RDFFormat.JSONLD);
    FORMATS.put("nt", RDFFormat.NTRIPLES_UTF8);
    FORMATS.put("rdf", RDFFormat.RDFXML);
  }

  private final transient GraphStore store;
  private final transient Description description;
  private final transient WebFiles files;

  LinkedDataServlet(GraphStore store, Description description, WebFiles files) {
    this.store = store;
    this.description = description;
    this.files = files;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Vary", "Accept");
    Optional<RDFFormat> format = format(request);
    String path = request.getRequestURI();
    if (path.equals("/.well-known/void")) {
      write(description.dataset(base(request)), format.orElse(RDFFormat.TURTLE_PRETTY), response);
    } else if (format.isEmpty()) {
      if (!files.send(WebFiles.INDEX, request, response)) {
        Gate.fail(response, 406, "请用?format=ttl", "try ?format=ttl");
      }
    } else {
      Graph graph =
          path.equals("/ontology") ? store.read(LinkedDataServlet::ontology) : about(path);
      if (graph.isEmpty()) {
        Gate.fail(response, 404, "没有这个标识", "no such thing");
      } else {
        write(graph, format.get(), response);
      }
    }
  }

  private static String base(HttpServletRequest request) {
    String url = request.getRequestURL().toString();
    return url.substring(0, url.length() - request.getRequestURI().length());
  }

  private static Optional<RDFFormat> format(HttpServletRequest request) {
    String named = request.getParameter("format");
    if (named != null) {
      return Optional.ofNullable(FORMATS.get(named));
    }
    String accept = Optional.ofNullable(request.getHeader("Accept")).orElse("");
    if (accept.contains("text/html")) {
      return Optional.empty();
    }
    return FORMATS.values().stream()
        .filter(f -> accept.contains(f.getLang().getContentType().getContentTypeStr()))
        .findFirst()
        .or(
            () ->
                accept.isEmpty() || accept.contains("*/*")
                    ? Optional.of(RDFFormat.TURTLE_PRETTY)
                    : Optional.empty());
  }

  private Graph about(String path) {
    String iri = Iris.BASE + characters(path.substring("/id/".length()));
    return store.read(d -> about(d, iri));
  }

  /** What is said of a thing and of its parts, whose IRIs stand under its own. */
  private static Graph about(DatasetGraph d, String iri) {
    Graph graph = prefixed();
    add(d, NodeFactory.createURI(iri), iri + "/", graph);
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

  private static void write(Graph graph, RDFFormat format, HttpServletResponse response)
      throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    RDFDataMgr.write(body, graph, format);
    response.setContentType(
        format.getLang().getContentType().getContentTypeStr() + "; charset=utf-8");
    response.setContentLength(body.size());
    body.writeTo(response.getOutputStream());
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
