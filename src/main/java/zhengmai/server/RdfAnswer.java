package zhengmai.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;

/**
 * The formats in which a graph is answered: by what the request accepts, or by {@code ?format=ttl}.
 */
enum RdfAnswer {
  TTL("text/turtle", RDFFormat.TURTLE_PRETTY),
  JSONLD("application/ld+json", RDFFormat.JSONLD),
  NT("application/n-triples", RDFFormat.NTRIPLES_UTF8),
  RDF("application/rdf+xml", RDFFormat.RDFXML),
  /** The page for people, which others write. */
  HTML("text/html", RDFFormat.TURTLE_PRETTY);

  /** What says that none of these is accepted. */
  static final String NONE_ZH = "可用：HTML、Turtle、JSON-LD、N-Triples、RDF/XML，如 ?format=ttl";

  static final String NONE_EN =
      "available: HTML, Turtle, JSON-LD, N-Triples, RDF/XML, as ?format=ttl";

  private final String type;

  @SuppressWarnings("ImmutableEnumChecker") // a pair of constants, without saying so
  private final RDFFormat format;

  RdfAnswer(String type, RDFFormat format) {
    this.type = type;
    this.format = format;
  }

  /** The format that the request names, else the one that it accepts most; none where none fits. */
  static Optional<RdfAnswer> of(HttpServletRequest request) {
    String named = request.getParameter("format");
    List<RdfAnswer> all = List.of(values());
    return named == null
        ? Accept.of(request).best(all, a -> a.type)
        : all.stream().filter(a -> a.extension().equals(named)).findFirst();
  }

  /** As {@code ?format=} has it: {@code jsonld}. */
  String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  String type() {
    return type;
  }

  /** Writes the graph, with its length. */
  void write(Graph graph, HttpServletResponse response) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    RDFDataMgr.write(body, graph, format);
    response.setContentType(
        format.getLang().getContentType().getContentTypeStr() + "; charset=utf-8");
    response.setContentLength(body.size());
    body.writeTo(response.getOutputStream());
  }
}
