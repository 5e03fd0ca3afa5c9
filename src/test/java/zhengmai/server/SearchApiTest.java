package zhengmai.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search tells how it understood what was typed, and what to do where nothing is found. */
class SearchApiTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static WorkbenchServer workbench;

  @BeforeAll
  static void open(@TempDir Path dir) {
    workbench = new WorkbenchServer(dir.resolve("db"));
  }

  @AfterAll
  static void close() {
    workbench.close();
  }

  private static JsonObject ask(String path, String typed) throws Exception {
    URI address =
        workbench.server.workbench().resolve(path + "?q=" + URLEncoder.encode(typed, UTF_8));
    HttpResponse<String> response =
        HTTP.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return JsonParser.parseString(response.body()).getAsJsonObject();
  }

  private static List<String> strings(JsonArray array, String field) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(e -> e.getAsJsonObject().get(field).getAsString())
        .toList();
  }

  @Test
  void search_theProductsQuestion_isUnderstood() throws Exception {
    JsonObject found = ask("/api/search", "2021年各省DRG方案");
    JsonArray understood = found.getAsJsonArray("understood");
    assertThat(strings(understood, "facet")).containsExactly("year", "level", "topic", "genre");
    assertThat(strings(understood, "key")).startsWith("2021", "provincial", "DRG-DIP支付方式");
    assertThat(strings(understood, "without")).startsWith("各省DRG方案", "2021年DRG方案");
  }

  @Test
  void search_shortName_tellsWhatItStandsFor() throws Exception {
    JsonArray expanded = ask("/api/search", "集采").getAsJsonArray("expanded");
    assertThat(strings(expanded, "text")).containsExactly("集采");
    assertThat(expanded.get(0).getAsJsonObject().getAsJsonArray("names"))
        .extracting(JsonElement::getAsString)
        .contains("集中带量采购", "带量采购");
  }

  @Test
  void search_traditionalCharacters_findTheSame() throws Exception {
    JsonObject simplified = ask("/api/search", "甘肃省医疗保障局");
    JsonObject traditional = ask("/api/search", "甘肅省醫療保障局");
    assertThat(simplified.get("found").getAsInt()).isPositive();
    assertThat(traditional.get("policies")).isEqualTo(simplified.get("policies"));
  }

  @Test
  void search_pinyinOrASlip_showsWhatWasMeant() throws Exception {
    assertThat(ask("/api/search", "yibaofa 2021 48").get("instead").getAsString())
        .isEqualTo("医保发 2021 48");
    JsonObject slip = ask("/api/search", "集中带量釆购");
    assertThat(slip.get("instead").getAsString()).isEqualTo("集中带量采购");
    assertThat(slip.get("found").getAsInt()).isPositive();
  }

  @Test
  void search_wordThatIsNowhere_isNamed() throws Exception {
    JsonObject none = ask("/api/search", "DRG 鹦鹉螺");
    assertThat(none.get("found").getAsInt()).isZero();
    JsonArray words = none.getAsJsonArray("words");
    assertThat(strings(words, "text")).containsExactly("DRG", "鹦鹉螺");
    assertThat(strings(words, "alone").get(1)).isEqualTo("0");
    assertThat(strings(words, "without")).containsExactly("鹦鹉螺", "DRG");
    assertThat(strings(none.getAsJsonArray("near"), "zh")).contains("DRG/DIP支付方式");
  }

  @Test
  void search_notARegion_leavesItsDocumentsOut() throws Exception {
    List<String> all = strings(ask("/api/search", "DRG").getAsJsonArray("policies"), "iri");
    List<String> rest = strings(ask("/api/search", "DRG -甘肃").getAsJsonArray("policies"), "iri");
    assertThat(rest).isNotEmpty().isSubsetOf(all).noneMatch(i -> i.endsWith("p/gansu"));
    List<String> either = strings(ask("/api/search", "北京 OR 兰州").getAsJsonArray("policies"), "iri");
    assertThat(either).anyMatch(i -> i.endsWith("p/lanzhou"));
  }

  @Test
  void suggest_beginningOfAName_tellsTopicsRegionsAndDocuments() throws Exception {
    assertThat(strings(ask("/api/suggest", "集采").getAsJsonArray("suggestions"), "zh"))
        .contains("集中带量采购", "集采又一批");
    assertThat(strings(ask("/api/suggest", "甘").getAsJsonArray("suggestions"), "kind"))
        .contains("region");
    assertThat(strings(ask("/api/suggest", "医保发 2021 48").getAsJsonArray("suggestions"), "key"))
        .contains(WorkbenchStore.ID + "p/national");
  }
}
