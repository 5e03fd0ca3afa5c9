package zhengmai.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every name of ours opens, as what a client wants. */
@Timeout(120)
@TestInstance(Lifecycle.PER_CLASS)
class LinkedDataTest {
  private static final String BASE = "https://w3id.org/zhengmai";
  private final WorkbenchServer it;
  private final HttpClient client = HttpClient.newHttpClient();
  private final HttpClient following =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

  LinkedDataTest(@TempDir Path dir) {
    it = new WorkbenchServer(dir.resolve("db"));
  }

  @AfterAll
  void close() {
    it.close();
  }

  private HttpResponse<String> get(String path, String accept) throws Exception {
    return get(client, path, accept);
  }

  private HttpResponse<String> get(HttpClient by, String path, String accept) throws Exception {
    return by.send(
        HttpRequest.newBuilder(it.server.workbench().resolve(path))
            .header("Accept", accept)
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static Graph graph(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    String type = answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
    Lang lang = RDFLanguages.contentTypeToLang(type);
    assertThat(lang).as(type).isNotNull();
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.create().source(new StringReader(answer.body())).lang(lang).parse(graph);
    return graph;
  }

  /** The path of an IRI, escaped as a browser does. */
  private static String path(String iri) {
    return URI.create(iri.substring(BASE.length()).replaceAll("#.*", "")).toASCIIString();
  }

  /** Subjects, objects and graphs of ours, one of each kind of name. */
  private List<String> names() {
    TreeSet<String> all = new TreeSet<>();
    it.store.read(
        d -> {
          d.find()
              .forEachRemaining(
                  q -> {
                    for (Node n : List.of(q.getGraph(), q.getSubject(), q.getObject())) {
                      if (n.isURI() && n.getURI().startsWith(BASE)) {
                        all.add(n.getURI());
                      }
                    }
                  });
          return all.size();
        });
    List<String> kinds = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (String iri : all) {
      String kind = iri.substring(BASE.length()).replaceAll("[^/a-z#]", "").replaceAll("#.*", "#");
      if (!kinds.contains(kind)) {
        kinds.add(kind);
        names.add(iri);
      }
    }
    return names;
  }

  @Test
  void names_ofEveryKind_openAsPageAndAsData() throws Exception {
    List<String> names = names();
    assertThat(names).hasSizeGreaterThan(20).contains(BASE + "/ontology/0.2.0");
    assertThat(names).anyMatch(n -> n.contains("/id/reference/"));
    for (String iri : names) {
      for (String accept :
          new String[] {"text/turtle", "application/ld+json", "application/n-triples"}) {
        Graph graph = graph(get(following, path(iri), accept));
        assertThat(graph.isEmpty()).as(iri).isFalse();
      }
      HttpResponse<String> page =
          get(following, path(iri), "text/html,application/xhtml+xml,*/*;q=0.8");
      assertThat(page.statusCode()).as(iri).isEqualTo(200);
      assertThat(page.body()).startsWith("<!doctype html>");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/html;q=0.1, text/turtle | text/turtle",
        "text/html;q=0, text/turtle;q=0.5, application/ld+json;q=0.9 | application/ld+json",
        "application/n-triples;q=0.2, text/turtle;q=0.1 | application/n-triples",
        "text/turtle;q=0, */* | application/ld+json",
        "TEXT/TURTLE | text/turtle",
        "application/ld+json;profile=\"http://www.w3.org/ns/json-ld#compacted\" | application/ld+json",
        "application/rdf+xml;q=0.9, */*;q=0.1 | application/rdf+xml",
        "text/*, application/ld+json;q=0.5 | text/turtle",
        "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8 | text/html",
        "*/* | text/turtle",
      })
  void thing_byWeights_isTheBestThatIsAccepted(String accept, String type) throws Exception {
    HttpResponse<String> answer = get("/id/p/gansu", accept);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
    assertThat(answer.headers().allValues("Vary").toString()).contains("Accept");
  }

  @ParameterizedTest
  @CsvSource({
    "/id/p/gansu, image/png, 406",
    "/id/p/gansu, application/trig, 406",
    "/id/p/gansu, text/turtle;q=0, 406",
    "/id/p/gansu?format=xlsx, text/turtle, 406",
    "/id/p/none, text/turtle, 404",
    "/id/p/none, text/html, 404",
    "/id, text/turtle, 404",
    "/id/, text/html, 404",
    "/id/p/%3Cscript%3E, text/turtle, 404",
    "/id/p/a%2fb, text/turtle, 404",
    "/ontology/9.9, text/turtle, 404",
    "/.well-known/void, image/png, 406",
    "/sparql, image/png, 406",
  })
  void name_thatCannotBeGiven_saysSo(String path, String accept, int status) throws Exception {
    assertThat(get(path, accept).statusCode()).isEqualTo(status);
  }

  @Test
  void head_ofAThing_tellsWhatGetTells() throws Exception {
    for (String path : List.of("/id/p/gansu", "/ontology", "/sparql", "/sparql?query=ASK%7B%7D")) {
      HttpResponse<String> get = get(path, "text/turtle, application/sparql-results+json");
      HttpResponse<String> head =
          client.send(
              HttpRequest.newBuilder(it.server.workbench().resolve(path))
                  .header("Accept", "text/turtle, application/sparql-results+json")
                  .method("HEAD", HttpRequest.BodyPublishers.noBody())
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(head.statusCode()).as(path).isEqualTo(200);
      assertThat(head.body()).isEmpty();
      for (String header : List.of("Content-Type", "Content-Length")) {
        assertThat(head.headers().firstValue(header)).isEqualTo(get.headers().firstValue(header));
      }
    }
  }

  @Test
  void page_ofAThing_namesItsDataForPrograms() throws Exception {
    List<String> links = get("/id/p/gansu", "text/html").headers().allValues("Link");
    assertThat(links)
        .contains(
            "<?format=ttl>; rel=\"alternate\"; type=\"text/turtle\"",
            "<?format=jsonld>; rel=\"alternate\"; type=\"application/ld+json\"");
  }

  @Test
  void policy_underItsFormerName_isFoundWhereItIsNow() throws Exception {
    for (String accept : List.of("text/turtle", "text/html")) {
      HttpResponse<String> answer = get("/id/p/gansu-once?format=ttl", accept);
      assertThat(answer.statusCode()).isEqualTo(302);
      assertThat(answer.headers().firstValue("Location").orElse(""))
          .endsWith("/id/p/gansu2020?format=ttl");
    }
  }

  @Test
  void policy_withASlashInItsNumber_opens() throws Exception {
    Graph graph = graph(get("/id/policy/GB%2FT-2021-90", "text/turtle"));
    assertThat(
            graph
                .find(NodeFactory.createURI(BASE + "/id/policy/GB%2FT-2021-90"), Node.ANY, Node.ANY)
                .toList())
        .isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/turtle", "application/ld+json", "application/rdf+xml"})
  void serviceDescription_byAccept_namesEndpointAndPrefixes(String accept) throws Exception {
    Graph graph = graph(get("/sparql", accept));
    String sd = "http://www.w3.org/ns/sparql-service-description#";
    assertThat(
            graph
                .find(
                    Node.ANY,
                    NodeFactory.createURI(sd + "endpoint"),
                    NodeFactory.createURI(it.server.endpoint().toString()))
                .toList())
        .hasSize(1);
    Node declare = NodeFactory.createURI("http://www.w3.org/ns/shacl#declare");
    assertThat(graph.find(Node.ANY, declare, Node.ANY).toList()).hasSizeGreaterThan(5);
  }

  @Test
  void endpoint_inABrowser_isTheEditor() throws Exception {
    HttpResponse<String> answer = get("/sparql", "text/html,*/*;q=0.8");
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/query");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/csv, */*;q=0.1 | text/csv",
        "application/json, text/csv;q=0.5 | application/sparql-results+json",
        "text/csv;q=0.2, text/turtle | text/turtle",
      })
  void question_byWeights_isTheBestThatIsAccepted(String accept, String type) throws Exception {
    HttpResponse<String> answer =
        get("/api/questions/provincial-plans?topic=DRG&year=2021", accept);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
  }
}
