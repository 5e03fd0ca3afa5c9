package zhengmai.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Cascades: a national document and exactly those notices that cite it. Those of {@code
 * data/samples} always; those of a real compendium where it lies beside the project.
 */
class FamiliesTest {
  private static final Path SHARED = Path.of("../shared");

  @Test
  void families_ofTheRealCompendium_holdExactly() throws IOException {
    Path gold = SHARED.resolve("gold/families.jsonl");
    assumeTrue(Files.exists(gold), "no ../shared beside the project");
    Conclusions c = link(SHARED.resolve("corpus"));
    List<String> wrong = new ArrayList<>();
    for (String line : Files.readAllLines(gold)) {
      JsonObject family = JsonParser.parseString(line).getAsJsonObject();
      String number = family.get("documentNumber").getAsString();
      Set<Integer> expected = new TreeSet<>();
      for (JsonElement e : family.getAsJsonArray("citedBy")) {
        expected.add(e.getAsJsonObject().get("line").getAsInt());
      }
      Set<Integer> found = new TreeSet<>();
      citing(c, number).forEach(r -> found.add(r.line()));
      if (!found.equals(expected)) {
        wrong.add(number + ": expected " + expected + ", found " + found);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          医保发〔2021〕48号,       医保办函-2021-915 川医保发-2021-921 云医保-2021-924 湖南省/2021-12-20 陕西省/2021-12-24
          云医保〔2021〕924号,      昆医保-2021-933
          国办发〔2021〕2号,        浙医保发-2023-906
          国办发〔2021〕42号,       青医保发-2023-917
          国家医疗保障局令第3号,      吉医保规-2022-913
          """)
  void families_ofTheSamples_holdExactly(String number, String citing) {
    Conclusions c = link(Path.of("data/samples/compendium"));
    Set<String> found = new TreeSet<>();
    PolicyId policy = named(c, number);
    for (ResolvedCitation r : c.citations()) {
      if (r.policy().filter(policy::equals).isPresent()) {
        r.citing().ifPresent(p -> found.add(start(p.key())));
      }
    }
    assertThat(found).containsExactlyInAnyOrder(citing.split(" "));
  }

  /** Without issuer and title, where there are any. */
  private static String start(String key) {
    String[] parts = key.split("/", -1);
    return parts.length < 3 ? key : parts[0] + "/" + parts[1];
  }

  private static Conclusions link(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<SourceRecords> sources =
          files.filter(f -> f.toString().endsWith(".txt")).sorted().map(Extracted::read).toList();
      return Linker.link(sources, Papers.DATA, List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PolicyId named(Conclusions c, String number) {
    return c.policies().stream()
        .filter(p -> p.id().number().map(n -> n.print().equals(number)).orElse(false))
        .map(Policy::id)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no policy " + number));
  }

  /** The notices, not the articles, that cite it. */
  private static List<RecordRef> citing(Conclusions c, String number) {
    PolicyId policy = named(c, number);
    return c.citations().stream()
        .filter(r -> r.policy().filter(policy::equals).isPresent())
        .map(r -> r.ref().record())
        .filter(RecordRef::isNotice)
        .toList();
  }
}
