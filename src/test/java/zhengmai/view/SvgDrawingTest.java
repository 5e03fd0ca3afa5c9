package zhengmai.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import zhengmai.link.DrawnGraph;
import zhengmai.link.Lineage;
import zhengmai.model.Stage;

/** What can be measured of a drawing: it is complete, and nothing covers anything else. */
class SvgDrawingTest {
  static Stream<Lineage.Tree> trees() {
    Stream<Lineage.Tree> random =
        Stream.iterate(1, i -> i + 1).limit(25).map(i -> Trees.random(i, 4 * i));
    return Stream.concat(
        Stream.of(Trees.provinces(31), Trees.chain(), Trees.nasty(), Trees.random(99, 300)),
        random);
  }

  @ParameterizedTest
  @MethodSource("trees")
  void write_anyLineage_showsEachDocumentAndRelationOnce(Lineage.Tree tree) {
    LineageGraph graph = LineageGraph.of(tree);
    Document svg = Xmls.parse(LineageFormat.SVG.write(tree));
    assertThat(Xmls.ofClass(svg, "g", "node")).hasSameSizeAs(graph.nodes());
    assertThat(Xmls.ofClass(svg, "g", "edge")).hasSameSizeAs(graph.links());
    assertThat(Xmls.ofClass(svg, "rect", "box")).hasSameSizeAs(graph.nodes());
  }

  @ParameterizedTest
  @MethodSource("trees")
  void write_anyLineage_overlapsNoBoxesAndCrossesNone(Lineage.Tree tree) {
    Document svg = Xmls.parse(LineageFormat.SVG.write(tree));
    List<Rectangle2D> boxes =
        Xmls.ofClass(svg, "rect", "box").stream().map(SvgDrawingTest::rect).toList();
    for (int i = 0; i < boxes.size(); i++) {
      for (int k = 0; k < i; k++) {
        assertThat(boxes.get(i).intersects(boxes.get(k)))
            .as("%s %s", boxes.get(i), boxes.get(k))
            .isFalse();
      }
    }
    List<Line2D> lines = lines(svg);
    assertThat(lines.size()).isGreaterThan(Xmls.ofClass(svg, "g", "edge").size());
    for (Rectangle2D box : boxes) {
      Rectangle2D inside =
          new Rectangle2D.Double(
              box.getX() + 1, box.getY() + 1, box.getWidth() - 2, box.getHeight() - 2);
      for (Line2D line : lines) {
        assertThat(line.intersects(inside)).as("%s through %s", line.getBounds2D(), box).isFalse();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("trees")
  void write_anyLineage_keepsItsWordsOnThePageAndInTheirBoxes(Lineage.Tree tree) {
    Document svg = Xmls.parse(LineageFormat.SVG.write(tree));
    Element root = svg.getDocumentElement();
    Rectangle2D page = new Rectangle2D.Double(0, 0, number(root, "width"), number(root, "height"));
    for (Element text : Xmls.all(svg, "text")) {
      assertThat(page.contains(extent(text))).as(text.getTextContent()).isTrue();
    }
    for (Element node : Xmls.ofClass(svg, "g", "node")) {
      Rectangle2D box = rect(Xmls.all(node, "rect").get(0));
      List<Element> texts = Xmls.all(node, "text");
      assertThat(texts).hasSizeGreaterThanOrEqualTo(2);
      for (int i = 0; i < texts.size(); i++) {
        assertThat(box.contains(extent(texts.get(i)))).as(texts.get(i).getTextContent()).isTrue();
        for (int k = 0; k < i; k++) {
          assertThat(extent(texts.get(i)).intersects(extent(texts.get(k)))).isFalse();
        }
      }
    }
  }

  @Test
  void write_time_runsDownwardAndUndatedStandAbove() {
    Document svg = Xmls.parse(LineageFormat.SVG.write(Trees.provinces(4)));
    List<Double> tops = new ArrayList<>();
    for (String id : List.of("law", "nation", "p0", "p3")) {
      tops.add(rect(box(svg, id)).getY());
    }
    assertThat(tops).isSorted().doesNotHaveDuplicates();
    assertThat(texts(svg)).contains("无日期", "2021年", "11月19日", "12月1日");
  }

  @Test
  void write_columns_areNationProvinceCity() {
    DrawnGraph graph =
        new DrawnGraph()
            .card("n", "关于样例的意见", "", "全国", "2021-01-01", Stage.FINAL)
            .card("p", "关于样例的通知", "", "四川省", "2021-01-01", Stage.FINAL)
            .card("c", "关于样例的公告", "", "成都市", "2021-01-01", Stage.FINAL)
            .edge("p", "n")
            .edge("c", "n")
            .edge("c", "p");
    Document svg = Xmls.parse(LineageFormat.SVG.write(Trees.walk(graph, "n")));
    assertThat(Xmls.ofClass(svg, "rect", "box").stream().map(b -> number(b, "x")).sorted())
        .doesNotHaveDuplicates();
    assertThat(texts(svg)).contains("国家 nation", "省级 province", "市县 city, county");
  }

  @Test
  void write_concludedAndNotHeld_areDashed() {
    Document svg = Xmls.parse(LineageFormat.SVG.write(Trees.chain()));
    for (Element edge : Xmls.ofClass(svg, "g", "edge")) {
      boolean dashed = Xmls.all(edge, "path").get(0).hasAttribute("stroke-dasharray");
      assertThat(dashed)
          .isEqualTo(
              List.of("draftOf", "formalises", "supersedes")
                  .contains(edge.getAttribute("data-relation")));
    }
    Document provinces = Xmls.parse(LineageFormat.SVG.write(Trees.provinces(2)));
    assertThat(box(provinces, "law").hasAttribute("stroke-dasharray")).isTrue();
    assertThat(box(provinces, "nation").hasAttribute("stroke-dasharray")).isFalse();
    assertThat(texts(provinces)).contains("无原文 not held", "试行", "试行 trial", "落实 implements");
  }

  @Test
  void write_namesItselfAndItsEvidence() {
    Document svg = Xmls.parse(LineageFormat.SVG.write(Trees.provinces(2)));
    assertThat(svg.getDocumentElement().getAttribute("role")).isEqualTo("img");
    assertThat(Xmls.all(svg, "title").get(0).getTextContent()).contains("样例三年行动计划");
    assertThat(Xmls.all(svg, "desc").get(0).getTextContent()).contains("4份文件，3条关系");
    assertThat(Xmls.ofClass(svg, "g", "edge"))
        .allSatisfy(
            e -> assertThat(Xmls.all(e, "title").get(0).getTextContent()).contains("汇编.txt:7"));
  }

  @Test
  void write_titlesWithMarkup_areTextAndNothingElse() {
    String svg = LineageFormat.SVG.write(Trees.nasty());
    assertThat(svg).doesNotContain("<img").doesNotContain("\u0001");
    assertThat(Xmls.all(Xmls.parse(svg), "title").get(0).getTextContent())
        .contains("<img onerror=\"x\">“甲”&'乙'")
        .contains("𠮷");
  }

  @Test
  void write_inAnyLocale_givesTheSameBytes() {
    Locale before = Locale.getDefault();
    String here = LineageFormat.SVG.write(Trees.random(3, 40));
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(LineageFormat.SVG.write(Trees.random(3, 40))).isEqualTo(here);
    } finally {
      Locale.setDefault(before);
    }
  }

  private static List<String> texts(Document svg) {
    return Xmls.all(svg, "text").stream().map(Element::getTextContent).toList();
  }

  /** The box of the node with this label or IRI in its words. */
  private static Element box(Document svg, String iri) {
    List<String> ids = List.of("nation", "law", "p0", "p1", "p2", "p3");
    Element node =
        Xmls.ofClass(svg, "g", "node").stream()
            .filter(n -> n.getAttribute("id").equals("n" + ids.indexOf(iri)))
            .findFirst()
            .orElseThrow();
    return Xmls.all(node, "rect").get(0);
  }

  private static Rectangle2D rect(Element e) {
    return new Rectangle2D.Double(
        number(e, "x"), number(e, "y"), number(e, "width"), number(e, "height"));
  }

  /** Where a text is seen, its letters taken as wide as fonts make them. */
  private static Rectangle2D extent(Element text) {
    double size = number(text, "font-size");
    double width =
        text.getTextContent().codePoints().mapToDouble(c -> c < 0x2000 ? 0.56 : 1).sum() * size;
    boolean middle = text.getAttribute("text-anchor").equals("middle");
    double x = number(text, "x") - (middle ? width / 2 : 0);
    return new Rectangle2D.Double(x, number(text, "y") - 0.85 * size, width, size);
  }

  /** All lines that are not arrow heads, as straight pieces from corner to corner. */
  private static List<Line2D> lines(Document svg) {
    List<Line2D> lines = new ArrayList<>();
    for (Element path : Xmls.all(svg, "path")) {
      if (!path.getAttribute("class").equals("arrow")) {
        String[] points = path.getAttribute("d").replaceAll("[MLQ]", "").trim().split("\\s+", -1);
        for (int i = 1; i < points.length; i++) {
          String[] a = points[i - 1].split(",", -1);
          String[] b = points[i].split(",", -1);
          lines.add(
              new Line2D.Double(
                  Double.parseDouble(a[0]),
                  Double.parseDouble(a[1]),
                  Double.parseDouble(b[0]),
                  Double.parseDouble(b[1])));
        }
      }
    }
    return lines;
  }

  private static double number(Element e, String attribute) {
    return Double.parseDouble(e.getAttribute(attribute));
  }
}
