package zhengmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import zhengmai.extract.Readings;
import zhengmai.model.Extraction;
import zhengmai.model.SourceRecord;
import zhengmai.source.Formats;

/**
 * The samples against expectations written by hand ({@code src/test/resources/golden}; its README
 * has the rules). Every record and every field is compared, and nothing may be left over on either
 * side.
 *
 * <p>Three fields are a matter of judgement, and the share of agreement over all samples is held
 * instead: topics, an article's regions, and whether an article is about a document or only names
 * it.
 */
final class GoldenTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final Set<String> CITATIONS = Set.of("citations", "mentions");
  private static final List<String> EFFECTS = List.of("provision", "effectDate", "until");
  private static final double AGREEMENT = 0.8;

  @Test
  void folders_eachSampleHasItsExpectation() throws IOException {
    Set<String> samples = new TreeSet<>();
    Readings.allSamples().forEach(s -> samples.add(golden(s)));
    assertThat(samples).hasSameSizeAs(Readings.allSamples()).isEqualTo(names(GOLDEN, ".jsonl"));
    assertThat(samples).hasSizeGreaterThanOrEqualTo(17);
  }

  @TestFactory
  Stream<DynamicTest> sample_givesTheExpectedRecords() {
    return Readings.allSamples().stream()
        .map(f -> DynamicTest.dynamicTest(f.toString(), () -> compare(f, new Agreement())));
  }

  @Test
  void judgements_agreeMostly() throws IOException {
    Agreement all = new Agreement();
    for (Path sample : Readings.allSamples()) {
      differences(sample, all);
    }
    assertThat(all.share("topics")).as("topics: %s", all.misses).isGreaterThanOrEqualTo(AGREEMENT);
    assertThat(all.share("regions"))
        .as("regions: %s", all.misses)
        .isGreaterThanOrEqualTo(AGREEMENT);
    assertThat(all.share("role")).as("roles: %s", all.misses).isGreaterThanOrEqualTo(AGREEMENT);
  }

  @TestFactory
  Stream<DynamicTest> sample_readsTheSameInAnyForm() {
    return Readings.allSamples().stream()
        .filter(f -> !f.toString().endsWith(".doc"))
        .map(f -> DynamicTest.dynamicTest(f.toString(), () -> sameInAnyForm(f)));
  }

  private static void sameInAnyForm(Path sample) throws IOException {
    String text = Readings.text(sample);
    assertThat(text).as("samples have LF only").doesNotContain("\r");
    List<String> records = print(sample, text.getBytes(StandardCharsets.UTF_8));
    assertThat(records).isNotEmpty();
    Charset gb = Charset.forName("GB18030");
    assertThat(print(sample, text.getBytes(StandardCharsets.UTF_8))).as("twice").isEqualTo(records);
    assertThat(print(sample, utf8(text.replace("\n", "\r\n")))).as("CRLF").isEqualTo(records);
    assertThat(print(sample, utf8(text.replace("\n", "\r")))).as("CR").isEqualTo(records);
    assertThat(print(sample, utf8("\ufeff" + text))).as("BOM").isEqualTo(records);
    assertThat(print(sample, text.getBytes(gb))).as("GB18030").isEqualTo(records);
    assertThat(print(sample, text.getBytes(StandardCharsets.UTF_16)))
        .as("UTF-16")
        .isEqualTo(records);
  }

  @Test
  void samples_readTheSameInAnyLocaleAndTimeZone() throws IOException {
    List<String> here = printAll();
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(printAll()).isEqualTo(here);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  private static List<String> printAll() throws IOException {
    List<String> all = new ArrayList<>();
    for (Path sample : Readings.allSamples()) {
      all.addAll(print(sample, Files.readAllBytes(sample)));
    }
    return all;
  }

  private static byte[] utf8(String s) {
    return s.getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> print(Path sample, byte[] bytes) throws IOException {
    Extraction e = Readings.read(Formats.read(sample.getFileName().toString(), bytes));
    List<String> lines = new ArrayList<>();
    for (SourceRecord r : e.records()) {
      lines.add(RecordJson.print(r));
    }
    return lines;
  }

  /** The name of a sample's expectation: {@code html/01-state-council-table}. */
  private static String golden(Path sample) {
    return Readings.SAMPLES.relativize(sample).toString().replaceFirst("\\.[a-z]+$", "");
  }

  private static Set<String> names(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      Set<String> names = new TreeSet<>();
      files
          .map(f -> folder.relativize(f).toString())
          .filter(f -> f.endsWith(ending))
          .forEach(f -> names.add(f.substring(0, f.length() - ending.length())));
      return names;
    }
  }

  // comparing

  /** How often judgements agree. */
  private static final class Agreement {
    private final java.util.Map<String, int[]> counts = new java.util.TreeMap<>();
    private final List<String> misses = new ArrayList<>();

    void many(String field, String where, Set<String> expected, Set<String> actual) {
      int[] c = counts.computeIfAbsent(field, f -> new int[2]);
      Set<String> common = new TreeSet<>(expected);
      common.retainAll(actual);
      c[0] += 2 * common.size();
      c[1] += expected.size() + actual.size();
      if (!expected.equals(actual)) {
        misses.add("\n" + where + " " + field + ": " + expected + " / " + actual);
      }
    }

    double share(String field) {
      int[] c = counts.getOrDefault(field, new int[2]);
      return c[1] == 0 ? 0 : (double) c[0] / c[1];
    }
  }

  private static void compare(Path sample, Agreement agreement) throws IOException {
    assertThat(differences(sample, agreement)).isEmpty();
  }

  private static List<String> differences(Path sample, Agreement agreement) throws IOException {
    String name = golden(sample) + ".jsonl";
    List<JsonObject> expected = parse(Files.readAllLines(GOLDEN.resolve(name)));
    List<JsonObject> actual = parse(print(sample, Files.readAllBytes(sample)));
    assertThat(expected).as("expectation of %s", sample).isNotEmpty();
    List<String> differences = new ArrayList<>();
    if (expected.size() != actual.size()) {
      differences.add("records: %d expected, %d read".formatted(expected.size(), actual.size()));
    }
    String source = squeeze(Formats.read(sample).text().orElseThrow().received());
    for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
      String where = name + ":" + (i + 1);
      record(where, expected.get(i), actual.get(i), source, differences, agreement);
    }
    return differences;
  }

  private static List<JsonObject> parse(List<String> lines) {
    return lines.stream()
        .filter(l -> !l.isBlank())
        .map(l -> JsonParser.parseString(l).getAsJsonObject())
        .toList();
  }

  private static void record(
      String where,
      JsonObject expected,
      JsonObject actual,
      String source,
      List<String> differences,
      Agreement agreement) {
    if (!expected.keySet().equals(actual.keySet())) {
      differences.add("%s keys: %s / %s".formatted(where, expected.keySet(), actual.keySet()));
      return;
    }
    boolean article = expected.get("type").getAsString().equals("article");
    for (String key : expected.keySet()) {
      JsonElement e = expected.get(key);
      JsonElement a = actual.get(key);
      if (key.equals("topics") || (article && key.equals("regions"))) {
        agreement.many(key, where, strings(e), strings(a));
      } else if (CITATIONS.contains(key)) {
        citations(where, e.getAsJsonArray(), a.getAsJsonArray(), source, differences, agreement);
      } else if (!(key.startsWith("title") ? sameText(e, a) : e.equals(a))) {
        differences.add("%s %s: expected %s, read %s".formatted(where, key, e, a));
      }
    }
  }

  /** Citations by type, title, number and line; their order is free, their quotes overlap. */
  private static void citations(
      String where,
      JsonArray expected,
      JsonArray actual,
      String source,
      List<String> differences,
      Agreement agreement) {
    List<JsonObject> left = new ArrayList<>();
    actual.forEach(a -> left.add(a.getAsJsonObject()));
    for (JsonElement e : expected) {
      JsonObject want = e.getAsJsonObject();
      JsonObject found = left.stream().filter(a -> sameDocument(want, a)).findFirst().orElse(null);
      if (found == null) {
        differences.add("%s not cited: %s".formatted(where, want));
        continue;
      }
      left.remove(found);
      type(where, want, found, differences, agreement);
      if (!want.get("line").equals(found.get("line"))) {
        differences.add("%s line: expected %s, read %s".formatted(where, want, found));
      }
      quote(where, want, found, source, differences);
      for (String key : EFFECTS) {
        if (!value(want, key).equals(value(found, key))) {
          differences.add("%s %s: expected %s, read %s".formatted(where, key, want, found));
        }
      }
      issuers(where, want, found, differences);
    }
    left.forEach(a -> differences.add("%s cited besides: %s".formatted(where, a)));
  }

  /** An expectation leaves out what is null. */
  private static JsonElement value(JsonObject citation, String key) {
    return citation.has(key) ? citation.get(key) : JsonNull.INSTANCE;
  }

  private static boolean sameDocument(JsonObject a, JsonObject b) {
    return sameText(a.get("title"), b.get("title"))
        && a.get("documentNumber").equals(b.get("documentNumber"));
  }

  private static void type(
      String where,
      JsonObject want,
      JsonObject found,
      List<String> differences,
      Agreement agreement) {
    String type = want.get("type").getAsString();
    if (type.equals("subject") || type.equals("cites")) {
      agreement.many(
          "role",
          where,
          Set.of(type + want.get("title")),
          Set.of(string(found, "type") + want.get("title")));
    } else if (!type.equals(string(found, "type"))) {
      differences.add("%s type: expected %s, read %s".formatted(where, want, found));
    }
  }

  private static void quote(
      String where, JsonObject want, JsonObject found, String source, List<String> differences) {
    String one = squeeze(string(want, "quote"));
    String other = squeeze(string(found, "quote"));
    if (!source.contains(other)) {
      differences.add("%s quote is not in the source: %s".formatted(where, found));
    }
    if (!overlap(one, other)) {
      differences.add("%s quote: expected %s, read %s".formatted(where, want, found));
    }
  }

  /** Whether one holds the other, or the end of one is the beginning of the other. */
  private static boolean overlap(String a, String b) {
    if (a.contains(b) || b.contains(a)) {
      return true;
    }
    for (int n = Math.min(a.length(), b.length()) - 1; n > 3; n--) {
      if (a.endsWith(b.substring(0, n)) || b.endsWith(a.substring(0, n))) {
        return true;
      }
    }
    return false;
  }

  /** Bodies outside the title; those with which the title itself begins may be named as well. */
  private static void issuers(
      String where, JsonObject want, JsonObject found, List<String> differences) {
    Set<String> expected = strings(want.get("issuers"));
    Set<String> actual = strings(found.get("issuers"));
    String title = want.get("title").isJsonNull() ? "" : squeeze(string(want, "title"));
    for (String body : actual) {
      if (!expected.contains(body) && !title.contains(squeeze(body))) {
        differences.add("%s issuers: expected %s, read %s".formatted(where, want, found));
      }
    }
  }

  private static Set<String> strings(JsonElement array) {
    Set<String> strings = new TreeSet<>();
    array.getAsJsonArray().forEach(s -> strings.add(s.getAsString()));
    return strings;
  }

  private static String string(JsonObject o, String key) {
    return o.get(key).getAsString();
  }

  private static boolean sameText(JsonElement a, JsonElement b) {
    if (a.isJsonNull() || b.isJsonNull()) {
      return a.equals(b);
    }
    return squeeze(a.getAsString()).equals(squeeze(b.getAsString()));
  }

  private static String squeeze(String s) {
    return s.replaceAll("(?m)^\\s*\\d+ / \\d+\\s*$", "").replaceAll("[\\s\u3000]+", "");
  }
}
