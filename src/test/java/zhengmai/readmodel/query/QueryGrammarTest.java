package zhengmai.readmodel.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is typed is read as a tree, whatever it is. */
class QueryGrammarTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "DRG 甘肃 → DRG 甘肃",
        "DRG AND 甘肃 → DRG 甘肃",
        "DRG OR 门诊 → DRG OR 门诊",
        "DRG 或 门诊 → DRG OR 门诊",
        "a b OR c → a b OR c",
        "(a OR b) c → (a OR b ) c",
        "（北京 或 上海）DRG → (北京 OR 上海 ) DRG",
        "DRG -甘肃 → DRG -甘肃",
        "DRG NOT 甘肃 → DRG -甘肃",
        "DRG -(甘肃 OR 青海) → DRG -(甘肃 OR 青海 )",
        "NOT NOT a → a",
        "医保发-2021-48 → 医保发-2021-48",
        "医保发（2021）48号 → 医保发（2021）48号",
        "办法（试行） 甘肃 → 办法（试行） 甘肃",
        "(办法（试行） OR a) → 办法（试行） OR a",
        "\"支付方式 改革\" 甘肃 → \"支付方式 改革\" 甘肃",
        "“支付方式 改革”甘肃 → \"支付方式 改革\" 甘肃",
        "\"没有结束 → \"没有结束\"",
        "(a OR → a",
        "OR a → a",
        "a - b → a b",
        "a) b → a) b",
        "《 a → a",
      })
  void parse_eachForm_isTheTree(String typed, String expected) {
    assertThat(QueryGrammar.parse(typed)).hasToString(expected);
  }

  @ParameterizedTest
  @CsvSource({"''", "' '", "《", "?", "OR", "-", "()", "NOT", "'\"\"'"})
  void parse_noWord_isNothing(String typed) {
    assertThat(QueryGrammar.parse(typed).parts()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"100000"})
  void parse_deepBrackets_areReadAll(int depth) {
    assertThat(QueryGrammar.parse("(".repeat(depth) + "a" + " NOT".repeat(depth)).toString())
        .isNotNull();
  }

  @Provide
  Arbitrary<String> typed() {
    return Arbitraries.of(
            "a", "甘肃", "DRG", "(", ")", "（", "）", "\"", "“", "”", "-", " ", " ", "OR", "NOT", "AND",
            "或", "|", "2021", "〔", "《", "\t")
        .list()
        .ofMaxSize(30)
        .map(parts -> String.join("", parts));
  }

  @Property
  void parse_whatIsPrinted_isTheSame(@ForAll("typed") String typed) {
    QueryNode read = QueryGrammar.parse(typed);
    assertThat(QueryGrammar.parse(read.toString())).isEqualTo(read);
  }

  @Property
  void parse_anyText_hasItsWordsInTheirOrder(@ForAll String typed) {
    List<String> words = new ArrayList<>();
    QueryGrammar.parse(typed).words(w -> words.add(w.text()));
    int at = 0;
    for (String word : words) {
      at = typed.indexOf(word, at);
      assertThat(at).as(word).isNotNegative();
      at += word.length();
    }
  }
}
