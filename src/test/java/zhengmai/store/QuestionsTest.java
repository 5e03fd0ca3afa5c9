package zhengmai.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every question in queries/ on data where the right answer is known. */
class QuestionsTest {
  private static final Path CASES = Path.of("src/test/resources/questions");
  private static final SavedQueries SAVED = SavedQueries.read(Path.of("queries"));
  private static final MemoryGraph WORLD = World.written();

  @Test
  void queries_asKept_haveNoFinding() {
    assertThat(SAVED.findings()).isEmpty();
    assertThat(SAVED.queries()).isNotEmpty();
  }

  @Test
  void queries_eachHasACase_andEachCaseAQuery() throws IOException {
    List<String> asked = cases().map(QuestionsTest::question).distinct().toList();
    assertThat(SAVED.queries())
        .extracting(SavedQuery::name)
        .containsExactlyInAnyOrderElementsOf(asked);
  }

  @Test
  void queries_columns_allHaveChineseAndEnglishNames() {
    for (SavedQuery query : SAVED.queries()) {
      for (String variable : query.query().getResultVars()) {
        assertThat(query.head().column(variable).zh())
            .as("%s: ?%s", query.name(), variable)
            .isNotEqualTo(variable);
      }
    }
  }

  @Test
  void queries_graphClause_none() {
    for (SavedQuery query : SAVED.queries()) {
      assertThat(query.query().serialize()).as(query.name()).doesNotContain("GRAPH");
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void question_inTheWrittenWorld_givesTheWrittenAnswer(Path file) throws IOException {
    Map<String, String> given = new HashMap<>();
    List<String> expected = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("# ")) {
        int at = line.indexOf('=');
        given.put(line.substring(2, at), line.substring(at + 1));
      } else {
        expected.add(line);
      }
    }
    SavedQuery query = SAVED.find(question(file)).orElseThrow();

    assertThat(Rows.of(WORLD, query, given)).containsExactlyElementsOf(expected);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void question_cells_areOfTheTypeThatTheHeadSays(Path file) throws IOException {
    SavedQuery query = SAVED.find(question(file)).orElseThrow();
    for (Map<String, String> row : Rows.maps(WORLD, query, given(file))) {
      row.forEach(
          (variable, text) ->
              assertThat(text)
                  .as("%s: ?%s", query.name(), variable)
                  .matches(FORMS.getOrDefault(query.head().type(variable), ".*")));
    }
  }

  private static final Map<ColumnType, String> FORMS =
      Map.of(
          ColumnType.DATE, "\\d{4}-\\d{2}-\\d{2}",
          ColumnType.MONTH, "\\d{4}-\\d{2}",
          ColumnType.INTEGER, "-?\\d+",
          ColumnType.NUMBER, "-?[0-9.]+([eE]-?\\d+)?",
          ColumnType.IRI, "https://\\S+");

  private static Map<String, String> given(Path file) throws IOException {
    Map<String, String> given = new HashMap<>();
    Files.readAllLines(file).stream()
        .filter(l -> l.startsWith("# "))
        .map(l -> l.substring(2).split("=", 2))
        .forEach(p -> given.put(p[0], p[1]));
    return given;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void question_withItsValues_isSparqlAsText(Path file) throws IOException {
    SavedQuery query = SAVED.find(question(file)).orElseThrow();

    PreparedQuery prepared = query.prepare(given(file), new Vocabulary(WORLD));

    // A remote endpoint is sent the text.
    assertThat(QueryFactory.create(prepared.query().serialize()).getResultVars())
        .isEqualTo(prepared.query().getResultVars());
  }

  @Test
  void provincialPlans_ofTheSamples_areTheFourProvinces() {
    MemoryGraph samples = World.read(Path.of("data/samples"));
    SavedQuery query = SAVED.find("provincial-plans").orElseThrow();

    assertThat(Rows.of(samples, query, Map.of("topic", "DRG", "year", "2021")))
        .containsExactly(
            "regions,title,number,issuers,dateSigned,datePublished,stage,file,line",
            "湖南省,关于印发《湖南省DRG付费改革行动计划（2022-2024年）》的通知,,湖南省医疗保障局,2021-12-20,2021-12-22,正式,01-drg-plans.txt,115",
            "四川省,四川省医疗保障局关于印发四川省DRG/DIP支付方式改革三年行动实施方案的通知,川医保发〔2021〕921号,四川省医疗保障局,2021-12-09,2021-12-13,正式,01-drg-plans.txt,54",
            "云南省,云南：关于印发《云南省DRG/DIP支付方式改革三年行动实施方案》的通知,云医保〔2021〕924号,云南省医疗保障局；云南省卫生健康委员会；云南省财政厅,2021-12-15,2021-12-17,正式,01-drg-plans.txt,97",
            "陕西省,关于《陕西省DRG/DIP支付方式改革实施方案（征求意见稿）》公开征求意见的公告,,陕西省医疗保障局,2021-12-24,2021-12-24,征求意见稿,01-drg-plans.txt,137");
  }

  private static Stream<Path> cases() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      return files.filter(f -> f.toString().endsWith(".csv")).sorted().toList().stream();
    }
  }

  private static String question(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.indexOf('.'));
  }
}
