package zhengmai.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhengmai.model.ArticleRecord;
import zhengmai.model.Citation;
import zhengmai.model.DocumentNumber;
import zhengmai.model.EffectiveDate;
import zhengmai.model.Evidence;
import zhengmai.model.Expiry;
import zhengmai.model.Extraction;
import zhengmai.model.Finding;
import zhengmai.model.Level;
import zhengmai.model.NoticeRecord;
import zhengmai.model.Place;
import zhengmai.model.Relation;
import zhengmai.model.Stage;
import zhengmai.text.SourceText;

class CatalogReaderTest {
  private static final Path BAD = Path.of("src/test/resources/catalog/bad-cells.csv");
  private static final String HEAD = "标题 title,发文字号 documentNumber,成文日期 dateSigned,引用 citations\n";

  private static NoticeRecord notice(Extraction e, int i) {
    return (NoticeRecord) e.records().get(i);
  }

  private static Extraction read(String content) {
    return CatalogReader.read(SourceText.of("c.csv", content));
  }

  @Test
  void read_articlesOfATableOfRecords_areArticles() {
    Extraction e =
        read(
            """
            类型 type,文件 file,标题 title,发布日期 datePublished,地区 regions,主题 topics,引用 citations,栏目 section,来源 publisher
            article,周报.txt,云南省扩大药箱试点,2021-12-08,云南省,其他,subject|药箱办法|云医保发〔2021〕901号；cites|药典；解读|药箱规划,地方动态,云南日报
            article,周报.txt,,2021-12-08,,,,,
            notice,通知.txt,药箱办法,,,,,,
            comment,通知.txt,一点感想,,,,,,
            """);

    ArticleRecord article = (ArticleRecord) e.records().get(0);
    assertThat(article.title()).isEqualTo("云南省扩大药箱试点");
    assertThat(article.publisher()).contains("云南日报");
    assertThat(article.section()).contains("地方动态");
    assertThat(article.datePublished()).contains(LocalDate.of(2021, 12, 8));
    assertThat(article.regions()).containsExactly("云南省");
    assertThat(article.mentions())
        .extracting(Citation::type, c -> c.title().orElseThrow())
        .containsExactly(
            tuple(Relation.SUBJECT, "药箱办法"),
            tuple(Relation.CITES, "药典"),
            tuple(Relation.INTERPRETS, "药箱规划"));
    assertThat(e.records()).hasSize(2);
    assertThat(notice(e, 1).title()).contains("药箱办法");
    assertThat(e.findings())
        .extracting(Finding::code)
        .containsExactly("row-without-name", "row-is-no-notice");
  }

  @Test
  void read_everyKindOfBadCell_isAFindingWithItsPlace() {
    SourceText text = Formats.read(BAD).text().orElseThrow();

    Extraction e = CatalogReader.read(text);

    assertThat(e.layout()).isEqualTo("catalog");
    assertThat(e.findings())
        .extracting(f -> f.code() + " " + f.print().substring(0, f.print().indexOf(" / ")))
        .containsExactly(
            "unknown-column bad-cells.csv:1:1: 没有这一列“文号备注”，整列未读",
            "duplicate-column bad-cells.csv:1:15: “title”已有一列，这一列未读",
            "bad-date bad-cells.csv:2:33: dateSigned: “2021年13月1日”：应为日期，如2021-12-28",
            "bad-effective-date bad-cells.csv:2:44:"
                + " effectiveDate: “明年”：应为日期，如2021-12-28，或“印发之日”",
            "bad-expiry bad-cells.csv:2:47: expires: “很久”：应为日期，如2021-12-28，或年限，如5年、P5Y",
            "bad-word bad-cells.csv:2:50: issuersOpen: “也许”：应为是、否之一",
            "bad-word bad-cells.csv:2:53: level: “乡级”：应为国家级、省级、省级以下之一",
            "bad-word bad-cells.csv:2:56: status: “初稿”：应为征求意见稿、试行、暂行、正式之一",
            "bad-instrument bad-cells.csv:2:59: instruments: “|办法|正式”：应为“名称|体式|阶段”",
            "bad-word bad-cells.csv:2:77: instruments: “试作”：应为征求意见稿、试行、暂行、正式之一",
            "bad-number bad-cells.csv:2:87: citations: “乙令”：应为文号，如医保发〔2021〕48号",
            "bad-word bad-cells.csv:2:80: citations: “依照”：应为废止、修改、延续、转发、解读、落实、依据、参照、提及之一",
            "bad-citation bad-cells.csv:2:90: citations: “参照||”：应为“关系|标题|文号”",
            "row-without-name bad-cells.csv:3: 这一行既无标题也无文号，未收",
            "bad-number bad-cells.csv:5:8: documentNumber: “第号”：应为文号，如医保发〔2021〕48号",
            "surplus-cell bad-cells.csv:5:77: “多出”：应为这一行的格数不多于表头");
    assertThat(e.findings().get(2).print())
        .endsWith(" / dateSigned: '2021年13月1日': expected a date such as 2021-12-28");
    assertThat(e.findings().get(13).severity()).isEqualTo(Finding.Severity.ERROR);
  }

  @Test
  void read_severalColumnsOfNotes_noFinding() {
    Extraction e = read("标题,说明,成文日期,说明\n关于清点药箱的通知,甲,2022-03-01,乙\n");

    assertThat(e.findings()).extracting(f -> f.code()).doesNotContain("duplicate-column");
    assertThat(notice(e, 0).dateSigned()).hasToString("Optional[2022-03-01]");
  }

  @Test
  void read_badCells_restOfTheRowIsRead() {
    Extraction e = CatalogReader.read(Formats.read(BAD).text().orElseThrow());

    assertThat(e.records()).hasSize(2);
    NoticeRecord first = notice(e, 0);
    assertThat(first.source()).isEqualTo(new Place("bad-cells.csv", 2, 2));
    assertThat(first.title()).contains("甲省关于印发甲办法的通知");
    assertThat(first.documentNumber().map(DocumentNumber::print)).contains("甲医保发〔2021〕900号");
    assertThat(first.dateSigned()).isEmpty();
    assertThat(first.level()).isEmpty();
    assertThat(first.regions()).containsExactly("甲省");
    assertThat(first.instruments()).extracting(i -> i.title()).containsExactly("甲办法（试行）");
    assertThat(first.citations())
        .extracting(
            Citation::type,
            c -> c.title().orElse(""),
            c -> c.documentNumber().map(DocumentNumber::print).orElse(""))
        .containsExactly(
            tuple(Relation.REFERS_TO, "乙办法", ""), tuple(Relation.BASED_ON, "丙办法", "医保发〔2021〕901号"));
    NoticeRecord second = notice(e, 1);
    assertThat(second.source()).isEqualTo(new Place("bad-cells.csv", 5, 5));
    assertThat(second.dateSigned()).contains(LocalDate.of(2021, 12, 2));
    assertThat(second.effectiveDate()).contains(EffectiveDate.ON_ISSUE);
    assertThat(second.expires()).contains(new Expiry.After(Period.ofYears(5)));
    assertThat(second.issuersOpen()).isTrue();
    assertThat(second.level()).contains(Level.PROVINCIAL);
    assertThat(second.status()).isEqualTo(Stage.TRIAL);
    assertThat(second.citations().get(0).type()).isEqualTo(Relation.IMPLEMENTS);
    assertThat(second.citations().get(0).documentNumber().map(DocumentNumber::print))
        .contains("国办发〔2021〕14号");
  }

  @Test
  void read_quotesAndEvidence_standInTheFileAsQuoted() {
    SourceText text =
        SourceText.of("c.csv", HEAD + "甲,医保发〔2021〕9号,2021-1-2,依据|乙；落实|丙|国办发〔2021〕1号\n");

    NoticeRecord n = notice(CatalogReader.read(text), 0);

    assertThat(n.citations()).hasSize(2);
    for (Citation c : n.citations()) {
      assertThat(text.content()).startsWith(HEAD);
      assertThat(text.content().substring(c.quote().offset())).startsWith(c.quote().text());
      assertThat(c.quote().line()).isEqualTo(2);
    }
    assertThat(n.evidence())
        .extracting(Evidence::field)
        .containsExactly("title", "documentNumber", "dateSigned", "citations");
    assertThat(n.evidence().get(2).quote().text()).isEqualTo("2021-1-2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void read_cellOverTwoLinesAndAnyLineBreak_placesCountPhysicalLines(String eol) {
    String content =
        "标题 title,发文字号 documentNumber,说明 note\n甲,,\"一\n二\"\n\n乙,,\n".replace("\n", eol);

    Extraction e = read(content);

    assertThat(e.findings()).isEmpty();
    assertThat(e.records())
        .extracting(r -> r.source())
        .containsExactly(new Place("c.csv", 2, 3), new Place("c.csv", 5, 5));
  }

  @ParameterizedTest
  @CsvSource({"UTF-8,''", "UTF-8,\ufeff", "GB18030,''", "UTF-16,''"})
  void read_anyEncoding_sameRecords(String charset, String bom) {
    byte[] bytes =
        (bom + HEAD + "甲省关于乙的通知,医保发〔2021〕9号,2021-01-02,\n").getBytes(Charset.forName(charset));

    SourceText text = Formats.read("c.csv", bytes).text().orElseThrow();

    assertThat(CatalogReader.recognises(text)).isTrue();
    assertThat(notice(CatalogReader.read(text), 0).title()).contains("甲省关于乙的通知");
  }

  @Test
  void read_unpairedQuotationMark_neverThrows() {
    Extraction e = read(HEAD + "甲,,,\n\"乙,医保发〔2021〕9号,,\n");

    assertThat(e.records()).isNotEmpty();
    assertThat(notice(e, 0).title()).contains("甲");
  }

  @ParameterizedTest
  @ValueSource(strings = {"发文机关：国家医疗保障局", "标题,甲,乙", "title", "a,b,c", "\"标题,title", ""})
  void recognises_otherText_no(String first) {
    assertThat(CatalogReader.recognises(SourceText.of("x", first + "\n甲,乙"))).isFalse();
  }

  @Test
  void recognises_columnsInAnyOrderAndLanguage_yes() {
    assertThat(CatalogReader.recognises(SourceText.of("x", "地区,发文字号,标题\n"))).isTrue();
    assertThat(CatalogReader.recognises(SourceText.of("x", "regions,title,status\n"))).isTrue();
  }

  @Test
  void read_datesAndNumbers_roundTrip() throws IOException {
    for (Path file : List.of(ShippedCatalogTest.NOTICES, ShippedCatalogTest.NATIONAL)) {
      String content = Files.readString(file, StandardCharsets.UTF_8);
      for (var r : CatalogReader.read(Formats.read(file).text().orElseThrow()).records()) {
        NoticeRecord n = (NoticeRecord) r;
        n.documentNumber()
            .ifPresent(d -> assertThat(content).as("%s", n.title()).contains(d.print()));
        n.dateSigned().ifPresent(d -> assertThat(content).contains(d.toString()));
        for (Citation c : n.citations()) {
          c.documentNumber().ifPresent(d -> assertThat(c.quote().text()).endsWith(d.print()));
        }
      }
    }
  }
}
