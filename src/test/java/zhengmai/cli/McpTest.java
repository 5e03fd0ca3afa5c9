package zhengmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengmai.Slow;

/** An assistant asks a store: the SDK's own client, and the program in a process of its own. */
@Slow
class McpTest {
  private static final String PLAN = "医保发〔2021〕48号";

  private static String store = "";
  private static McpSyncClient client;

  @BeforeAll
  static void start(@TempDir Path tmp) {
    store = tmp.resolve("db").toString();
    String rejected = tmp.resolve("rejected.csv").toString();
    Ran.of("ingest", "data/samples", "data/catalog", "--store", store, "--rejected", rejected);
    client = connect();
  }

  @AfterAll
  static void end() {
    client.closeGracefully();
  }

  private static McpSyncClient connect() {
    ServerParameters program =
        ServerParameters.builder(Path.of(System.getProperty("java.home"), "bin/java").toString())
            .args(
                "-cp",
                System.getProperty("java.class.path"),
                "zhengmai.cli.Main",
                "mcp",
                "--store",
                store)
            .build();
    McpSyncClient connected =
        McpClient.sync(new StdioClientTransport(program, McpJsonDefaults.getMapper()))
            .requestTimeout(Duration.ofMinutes(5))
            .initializationTimeout(Duration.ofMinutes(5))
            .build();
    connected.initialize();
    return connected;
  }

  private static String call(boolean wrong, String tool, Map<String, Object> arguments) {
    CallToolResult result = client.callTool(new CallToolRequest(tool, arguments));
    String text = ((TextContent) result.content().get(0)).text();
    assertThat(result.isError()).as(text).isEqualTo(wrong);
    return text;
  }

  private static String ask(String tool, Map<String, Object> arguments) {
    return call(false, tool, arguments);
  }

  @Test
  void tools_areSeven_andOnlyRead() {
    List<Tool> tools = client.listTools().tools();
    assertThat(tools)
        .extracting(Tool::name)
        .containsExactlyInAnyOrder(
            "search", "policy", "lineage", "in_force", "spread", "question", "sparql");
    assertThat(tools).allMatch(t -> t.annotations().readOnlyHint());
    assertThat(tools).allMatch(t -> t.description().contains(" / "));
  }

  @Test
  void answers_giveWordsFileAndLine_andWhatIsUnknown() {
    assertThat(ask("search", Map.of("q", "2021年DRG方案", "limit", 3)))
        .contains("\"quote\":", "\"file\":", "\"line\":", "\"unknown\":");
    assertThat(ask("policy", Map.of("policy", "医保发2021 48")))
        .contains(PLAN, "\"quote\":", "\"file\":", "\"line\":", "\"unknown\":[\"datePublished\"");
    assertThat(ask("lineage", Map.of("policy", PLAN)))
        .contains(
            "川医保发〔2021〕921号", "\"quote\":", "\"file\":\"01-drg-plans.txt\"", "\"textNotHeld\":");
    assertThat(ask("in_force", Map.of("policy", PLAN, "on", "2022-06-30")))
        .contains("推定有效", "presumed in force", "\"unknown\":[\"effectiveDate\",\"expires\"]");
    assertThat(ask("spread", Map.of("policy", PLAN)))
        .contains("\"province\":\"510000\"", "贯彻落实医保发〔2021〕", "\"provincesNotFound\":[");
  }

  @Test
  void questionsAndQueries_areAnswered() {
    assertThat(ask("question", Map.of())).contains("\"name\":\"provincial-plans\"");
    Map<String, Object> drg = Map.of("topic", "DRG", "year", "2021");
    assertThat(ask("question", Map.of("name", "provincial-plans", "parameters", drg)))
        .contains("甘医保发〔2021〕126号", "\"file\"", "\"line\"", "\"unknown\":");
    assertThat(ask("sparql", Map.of("query", "ASK { ?s ?p ?o }"))).contains("true");
    assertThat(
            ask(
                "sparql",
                Map.of(
                    "query",
                    "SELECT ?p ?n { VALUES ?p { 1 } OPTIONAL { ?p <https://example.org/n> ?n } }")))
        .contains("\"unknown\":{\"n\":1}");
  }

  @Test
  void wrongCalls_nameTheArgumentAndWhatWasExpected() {
    assertThat(call(true, "policy", Map.of())).contains("policy");
    assertThat(call(true, "policy", Map.of("policy", "三年行动"))).contains("policy=三年行动", PLAN);
    assertThat(call(true, "search", Map.of("from", "去年"))).contains("from=去年", "2021-12-31");
    assertThat(call(true, "search", Map.of("limit", "x"))).contains("limit");
    assertThat(call(true, "lineage", Map.of("policy", PLAN, "relation", "near")))
        .contains("relation=near");
    assertThat(call(true, "question", Map.of("name", "nothing"))).contains("nothing");
    Map<String, Object> wrong = Map.of("topic", "DRGG", "year", "2021");
    assertThat(call(true, "question", Map.of("name", "provincial-plans", "parameters", wrong)))
        .contains("DRG");
    assertThat(call(true, "sparql", Map.of("query", "DELETE WHERE { ?s ?p ?o }")))
        .contains("SPARQL");
  }

  /** While one assistant has the store open, another and the command line are answered as well. */
  @Test
  void store_inService_isAskedThroughItsService() {
    McpSyncClient second = connect();
    try {
      CallToolResult result =
          second.callTool(new CallToolRequest("in_force", Map.of("policy", PLAN)));
      assertThat(((TextContent) result.content().get(0)).text()).contains("推定有效");
    } finally {
      second.closeGracefully();
    }
    assertThat(Ran.of("lineage", PLAN, "--store", store).out()).contains("川医保发〔2021〕921号");
  }
}
