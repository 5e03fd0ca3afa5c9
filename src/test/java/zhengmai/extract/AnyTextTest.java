package zhengmai.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.jena.graph.Graph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhengmai.model.Extraction;
import zhengmai.model.NoticeRecord;
import zhengmai.model.Relation;
import zhengmai.model.Source;
import zhengmai.rdf.RecordRdf;
import zhengmai.rdf.RecordReader;
import zhengmai.text.BodyNames;
import zhengmai.text.Chars;
import zhengmai.text.Flow;
import zhengmai.text.Flows;
import zhengmai.text.Fold;
import zhengmai.text.JointTitles;
import zhengmai.text.RecordTexts;
import zhengmai.text.SourceText;
import zhengmai.text.TitleFinder;

/** What holds of any text at all. */
final class AnyTextTest {
  private static final List<String> SAMPLES =
      Readings.samples().stream().map(Readings::text).toList();

  private static final Source SOURCE =
      new Source("0".repeat(64), "any.txt", Optional.empty(), "text/plain", "any", "1");

  /** Pieces of which documents are made. */
  private static final List<String> PIECES =
      List.of(
          "发文机关：",
          "标 题: ",
          "发文字号：",
          "成文日期：",
          "发布日期:",
          "类 别：",
          "关 键 字：",
          "索引号 ",
          "文号：",
          "云南省医疗保障局",
          "国家医保局 财政部",
          "关于印发",
          "的通知",
          "《",
          "》",
          "〈",
          "〉",
          "（",
          "）",
          "“",
          "”",
          "办法",
          "（试行）",
          "（征求意见稿）",
          "医保发〔2021〕48号",
          "国务院令第735号",
          "2021年第8号",
          "〔",
          "〕",
          "号",
          "令",
          "第",
          "年",
          "2021年12月1日",
          "12月31日前",
          "二〇二一年",
          "自印发之日起施行",
          "，有效期",
          "5年",
          "至",
          "根据",
          "贯彻落实",
          "参照",
          "执行",
          "同时废止",
          "转发",
          "修订",
          "以下简称《办法》",
          "附件：",
          "1.",
          "第一条",
          "\n",
          "\n",
          "\n\n",
          "\r\n",
          "\t",
          "　",
          " ",
          "7 / 88\n",
          "## ",
          "**",
          "[",
          "](#)",
          "——本期视点——\n",
          "——本期内容——\n",
          "· 医保 ·\n",
          "▶ ",
          "（来源：新华网）",
          "——第 10 页",
          "【提要】",
          "来源：新华网\n",
          "返回目录\n",
          "扫一扫\n",
          "下载附件请登录网站>通知",
          "现将",
          "印发给你们",
          "和",
          "、",
          "，",
          "。",
          "：",
          "；",
          "意见",
          "请于",
          "反馈",
          "\0",
          "\ufeff",
          "𠮷",
          "\uf0b7",
          "x",
          "DRG/DIP",
          "9");

  @Provide
  Arbitrary<String> documents() {
    return Arbitraries.of(PIECES).list().ofMaxSize(120).map(l -> String.join("", l));
  }

  @Provide
  Arbitrary<String> letters() {
    return documents().map(d -> "发文机关：云南省医疗保障局\n标题：关于印发《云南省某办法》的通知\n文号：云医保〔2021〕901号\n\n" + d);
  }

  @Provide
  Arbitrary<String> digests() {
    return documents().map(d -> "——本期视点——\n" + d + "\n——本期内容——\n" + d + "\n返回目录\n");
  }

  @Example
  void pageMark_insideAHeaderValue_isNoPartOfIt() {
    String text =
        """
        发文机关：云南省医疗保障局
        标题：关于印发《云南省
        7 / 88
        某办法》的通知
        文号：云医保〔2021〕901号
        关 键 字：门诊、
           8 / 88             \t
        住院
        """;
    holds(text);
    NoticeRecord notice = Readings.notice(text);
    assertThat(notice.title()).contains("关于印发《云南省某办法》的通知");
    assertThat(notice.keywords()).containsExactly("门诊", "住院");
  }

  @ParameterizedTest
  @ValueSource(strings = {"# # ", "**", "# *# ", "### **"})
  void marksOfAHeading_areNoPartOfTheTitle(String marks) {
    String text =
        marks
            + """
            云南省医疗保障局关于印发药箱办法的通知**

            **云医保〔2021〕901号**

            各州、市医疗保障局：

            现将药箱办法印发给你们。

            云南省医疗保障局
            2021年3月1日
            """;
    holds(text);
    NoticeRecord notice = Readings.notice(text);
    assertThat(notice.title()).contains("云南省医疗保障局关于印发药箱办法的通知");
    assertThat(notice.documentNumberInBody().or(notice::documentNumber)).isPresent();
  }

  @Example
  void titleInTheBracketsBehindAnItemOfAList_isReadOnce() {
    String text =
        """
        云南省医疗保障局关于废止一批文件的通知
        云医保〔2021〕901号

        决定废止以下2件文件：

        1.《药箱办法》（云医保〔2019〕1号、《药柜办法》）、《药架办法》
        2.《药车办法》（云医保〔2019〕3号）
        """;
    holds(text);
    assertThat(
            Readings.notice(text).citations().stream()
                .filter(c -> c.type() == Relation.REPEALS)
                .map(c -> c.title().orElse("")))
        .containsExactly("药箱办法", "药架办法", "药车办法");
  }

  /** A sample with some stretches left out, doubled, or put elsewhere. */
  @Provide
  Arbitrary<String> mutants() {
    return Combinators.combine(
            Arbitraries.of(SAMPLES), Arbitraries.longs(), Arbitraries.integers().between(1, 12))
        .as(AnyTextTest::mutant);
  }

  private static String mutant(String sample, long seed, int times) {
    Random random = new Random(seed);
    StringBuilder b = new StringBuilder(sample);
    for (int i = 0; i < times && b.length() > 1; i++) {
      int from = random.nextInt(b.length());
      int to = Math.min(b.length(), from + random.nextInt(80));
      String piece = b.substring(from, to);
      switch (random.nextInt(5)) {
        case 0 -> b.delete(from, to);
        case 1 -> b.insert(from, piece);
        case 2 -> b.insert(random.nextInt(b.length()), piece);
        case 3 -> b.insert(from, PIECES.get(random.nextInt(PIECES.size())));
        default -> b.setCharAt(from, (char) random.nextInt(0xd800));
      }
    }
    return b.toString();
  }

  private static void holds(String text) {
    SourceText source = SourceText.of("any.txt", text);
    Extraction first = Readings.LAYOUTS.extract(source);
    assertThat(first.records().size() + first.findings().size()).isPositive();
    assertThat(Quotes.faults(first, source)).isEmpty();
    first
        .records()
        .forEach(r -> assertThat(r.source().endLine()).isLessThanOrEqualTo(source.lineCount()));
    assertThat(Readings.LAYOUTS.extract(source)).isEqualTo(first);
    Graph graph =
        new RecordRdf(Readings.REFERENCE)
            .graph(SOURCE, RecordTexts.of(source), first.records(), List.of());
    assertThat(new RecordReader(Readings.REFERENCE).records(graph)).isEqualTo(first.records());
  }

  @Property(tries = 200)
  void anyCharacters_giveRecordsOrFindings(@ForAll String text) {
    holds(text);
    Readings.read(text);
  }

  @Property(tries = 300)
  void anyPieces_giveRecordsOrFindings(@ForAll("documents") String text) {
    holds(text);
  }

  @Property(tries = 400)
  void anyLetter_isANotice(@ForAll("letters") String text) {
    holds(text);
    assertThat(Readings.LAYOUTS.extract(SourceText.of("any.txt", text)).records()).isNotEmpty();
  }

  @Property(tries = 300)
  void anyDigest_hasRecords(@ForAll("digests") String text) {
    holds(text);
    assertThat(Readings.LAYOUTS.extract(SourceText.of("any.txt", text)).records()).isNotEmpty();
  }

  @Property(tries = 300)
  void anyMutant_givesRecordsOrFindings(@ForAll("mutants") String text) {
    holds(text);
  }

  @Property(tries = 300)
  void flow_goesForward(@ForAll("documents") String text) {
    SourceText source = SourceText.of("any.txt", text);
    Flow flow = Flows.of(source, 1, source.lineCount());
    for (int i = 1; i < flow.text().length(); i++) {
      assertThat(flow.offset(i)).isGreaterThanOrEqualTo(flow.offset(i - 1));
      char c = flow.text().charAt(i);
      assertThat(c == '\n' || c == ' ' || c == source.content().charAt(flow.offset(i))).isTrue();
    }
    for (int line = 1; line <= source.lineCount(); line++) {
      int at = flow.fromLine(line);
      assertThat(at == 0 || flow.offset(at - 1) < source.start(line)).isTrue();
    }
  }

  @Property(tries = 500)
  void cleaningTwice_isCleaningOnce(@ForAll("documents") String text) {
    assertThat(Chars.tidy(Chars.tidy(text))).isEqualTo(Chars.tidy(text));
    assertThat(Chars.squeeze(Chars.squeeze(text))).isEqualTo(Chars.squeeze(text));
    assertThat(Fold.title(Fold.title(text))).isEqualTo(Fold.title(text));
    JointTitles titles = new JointTitles(BodyNames.of(Readings.DATA));
    assertThat(titles.tidy(titles.tidy(text))).isEqualTo(titles.tidy(text));
  }

  @Property(tries = 300)
  void titles_standWhereTheySay(@ForAll("documents") String text) {
    TitleFinder.Titles found = TitleFinder.find(text);
    int last = 0;
    for (TitleFinder.Title t : found.titles()) {
      assertThat(t.start()).isGreaterThanOrEqualTo(last);
      assertThat(text.substring(t.start(), t.end())).contains(t.text().substring(0, 1));
      last = t.end();
    }
  }

  @Property(tries = 300)
  void lines_areCountedAsAnEditorCounts(@ForAll("documents") String text) {
    SourceText source = SourceText.of("any.txt", text);
    List<String> lines = source.content().lines().collect(Collectors.toList());
    assertThat(lines).hasSizeLessThanOrEqualTo(text.lines().toList().size());
    assertThat(source.lineCount()).isEqualTo(Math.max(1, lines.size()));
    for (int i = 0; i < lines.size(); i++) {
      assertThat(source.line(i + 1)).isEqualTo(lines.get(i));
      assertThat(source.lineAt(source.start(i + 1))).isEqualTo(i + 1);
    }
  }
}
