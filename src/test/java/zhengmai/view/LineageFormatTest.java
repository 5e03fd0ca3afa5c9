package zhengmai.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import zhengmai.link.DrawnGraph;

class LineageFormatTest {
  @Test
  void tree_showsRelationsWordsAndWhatEndsThem() {
    assertThat(LineageFormat.TREE.write(Trees.chain()).lines())
        .startsWith(
            "↑ 依据 what it stands on",
            "├─ 转为正式 formalises (推得 concluded)  样例办法（试行） 苏卫规〔2019〕907号 [江苏省] 2019-11-20 （试行 trial）",
            "    ├─ 为其征求意见稿 draftOf (推得 concluded)  样例办法（征求意见稿） [江苏省] 2019-05-06 （征求意见 draft）")
        .contains("● 样例办法 苏卫规〔2021〕903号 [江苏省] 2021-12-06", "│    “根据《trial》” 汇编.txt:7")
        .anyMatch(l -> l.startsWith("├─ 废止 repeals") && l.endsWith("（已列出 listed elsewhere）"));
  }

  @Test
  void table_hasARowForEachStep() {
    LineageTable table = LineageTable.of(Trees.chain());
    assertThat(table.heads()).hasSize(15).allMatch(h -> h.matches("\\p{IsHan}+ [a-zA-Z]+"));
    assertThat(table.rows()).hasSize(5).allMatch(r -> r.size() == table.heads().size());
    assertThat(table.rows().get(4))
        .containsExactly(
            "2",
            "down",
            "repeals",
            "关于废止样例办法的决定",
            "苏卫规〔2024〕901号",
            "江苏省",
            "2024-03-01",
            "final",
            "true",
            "0.95",
            "根据《edition》",
            "汇编.txt",
            "7",
            "2024-03-01",
            "");
  }

  @Test
  void graphml_hasTypedKeysAndEveryNodeAndEdge() {
    LineageGraph graph = LineageGraph.of(Trees.provinces(31));
    Document xml = Xmls.parse(LineageFormat.GRAPHML.write(Trees.provinces(31)));
    assertThat(Xmls.all(xml, "node")).hasSize(33).hasSameSizeAs(graph.nodes());
    assertThat(Xmls.all(xml, "edge")).hasSize(32);
    List<String> keys = Xmls.all(xml, "key").stream().map(k -> k.getAttribute("id")).toList();
    assertThat(Xmls.all(xml, "data")).allMatch(d -> keys.contains(d.getAttribute("key")));
    Element edge = Xmls.all(xml, "edge").get(1);
    assertThat(data(edge, "edge-relation")).isEqualTo("implements");
    assertThat(data(edge, "edge-line")).isEqualTo("7");
    assertThat(edge.getAttribute("target")).isEqualTo("n0");
    assertThat(data(Xmls.all(xml, "node").get(0), "node-documentNumber"))
        .isEqualTo("医保发〔2021〕948号");
  }

  @Test
  void graphml_ofADraft_pointsFromTheDraft() {
    Document xml = Xmls.parse(LineageFormat.GRAPHML.write(Trees.chain()));
    Element draft =
        Xmls.all(xml, "edge").stream()
            .filter(e -> data(e, "edge-relation").equals("draftOf"))
            .findFirst()
            .orElseThrow();
    String source =
        Xmls.all(xml, "node").stream()
            .filter(n -> n.getAttribute("id").equals(draft.getAttribute("source")))
            .map(n -> data(n, "node-stage"))
            .findFirst()
            .orElseThrow();
    assertThat(source).isEqualTo("draft");
  }

  @Test
  void dot_everyStringIsClosedAndEveryEdgeThere() {
    for (var tree : List.of(Trees.provinces(31), Trees.chain(), Trees.nasty())) {
      String dot = LineageFormat.DOT.write(tree);
      String bare =
          Pattern.compile("\"(?:[^\"\\\\]|\\\\[\"\\\\n])*\"").matcher(dot).replaceAll("S");
      assertThat(bare).doesNotContain("\"").doesNotContain("\\").doesNotContain("<");
      assertThat(bare.chars().filter(c -> c == '{').count())
          .isEqualTo(bare.chars().filter(c -> c == '}').count());
      assertThat(bare.lines().filter(l -> l.matches(" +n\\d+ -> n\\d+ \\[.*];")))
          .hasSameSizeAs(LineageGraph.of(tree).links());
    }
  }

  @Test
  void mermaid_everyLineIsOfAKnownKind() {
    for (var tree : List.of(Trees.provinces(31), Trees.chain(), Trees.nasty())) {
      LineageGraph graph = LineageGraph.of(tree);
      List<String> lines = LineageFormat.MERMAID.write(tree).lines().map(String::strip).toList();
      assertThat(lines)
          .allMatch(
              l ->
                  l.matches(
                      "flowchart BT|end|class(Def)? .*|linkStyle \\d+ stroke:#\\w{6}"
                          + "|subgraph lane[A-Z]+ \\[\"[^\"]+\"]"
                          + "|n\\d+\\[\"[^\"`|]*\"]|n\\d+ (-->|-\\.->)\\|\"[^\"|]+\"\\| n\\d+"));
      assertThat(lines.stream().filter(l -> l.contains(">|"))).hasSameSizeAs(graph.links());
      assertThat(String.join("", lines)).doesNotContain("<img");
    }
  }

  @ParameterizedTest
  @EnumSource(LineageFormat.class)
  @Timeout(30)
  void write_aChainAndAFanOfThousands_ends(LineageFormat format) {
    DrawnGraph graph = new DrawnGraph();
    for (int i = 0; i < 2_000; i++) {
      graph.edge("fan" + i, "root").edge("c" + (i + 1), i == 0 ? "root" : "c" + i, "supersedes");
    }
    assertThat(format.write(Trees.walk(graph, "root"))).contains("fan1999").contains("c2000");
  }

  @ParameterizedTest
  @EnumSource(LineageFormat.class)
  void write_titlesWithLineBreaks_staysOnItsLine(LineageFormat format) {
    assertThat(format.write(Trees.nasty()).lines().filter(l -> l.strip().startsWith("印发")))
        .isEmpty();
    assertThat(Stream.of(format.write(Trees.nasty())))
        .allMatch(t -> t.endsWith("\n") || t.endsWith(">"));
  }

  @ParameterizedTest
  @CsvSource({
    "国家医疗保障局关于印发《样例办法》的通知, 样例办法",
    "国家医疗保障局关于印发样例三年行动计划的通知, 样例三年行动计划",
    "四川省医疗保障局关于做好样例工作的通知, 关于做好样例工作的通知",
    "关于印发《甲办法》和《乙办法》的通知, 关于印发《甲办法》和《乙办法》的通知",
    "样例办法（试行）, 样例办法（试行）"
  })
  void shortTitle_leavesOutBodiesAndShell(String title, String shown) {
    assertThat(Words.shortTitle(title)).isEqualTo(shown);
  }

  private static String data(Element of, String key) {
    return Xmls.all(of, "data").stream()
        .filter(d -> d.getAttribute("key").equals(key))
        .map(Element::getTextContent)
        .findFirst()
        .orElse("");
  }
}
