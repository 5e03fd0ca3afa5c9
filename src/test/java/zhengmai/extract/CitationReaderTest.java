package zhengmai.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhengmai.model.Citation;
import zhengmai.model.DocumentNumber;
import zhengmai.text.Flow;
import zhengmai.text.Flows;
import zhengmai.text.SourceText;

class CitationReaderTest {
  private static final CitationReader READER = new CitationReader(Readings.DATA);
  private static final OwnIdentity OWN =
      new OwnIdentity(
          List.of("关于印发《青山市托育管理办法》的通知"),
          List.of(DocumentNumber.parse("青卫发〔2022〕9号").orElseThrow()),
          List.of("青山市托育管理办法"),
          List.of("青山市卫生健康委员会"),
          Optional.empty());

  private static Flow flow(String text) {
    SourceText source = SourceText.of("a.txt", text);
    return Flows.of(source, 1, source.lineCount());
  }

  private static List<Citation> read(String text) {
    return READER.read(flow(text), OWN);
  }

  private static List<String> rows(List<Citation> citations) {
    return citations.stream()
        .map(
            c ->
                c.type().code()
                    + " "
                    + c.title().orElse("-")
                    + c.documentNumber().map(n -> " " + n.print()).orElse(""))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          根据《甲条例》，制定本办法。                          | basedOn 甲条例
          为贯彻落实《甲意见》精神，现通知如下。                | implements 甲意见
          甲事参照《甲经办规程》执行。                          | follows 甲经办规程
          参照《甲经办规程》，细化流程。                        | refersTo 甲经办规程
          现将《甲事项通知》转发给你们。                        | forwards 甲事项通知
          转发《甲事项通知》。                                  | forwards 甲事项通知
          《甲管理规定》（青卫发〔2010〕3号）同时废止。         | repeals 甲管理规定 青卫发〔2010〕3号
          我委对《甲管理规定》进行修订，形成新文本。            | amends 甲管理规定
          加快修订《甲管理规定》。                              | refersTo 甲管理规定
          修订《甲管理规定》，规范服务。                        | refersTo 甲管理规定
          制定《甲管理规定》。                                  | refersTo 甲管理规定
          制定实施《甲管理规定》。                              | refersTo 甲管理规定
          严格执行《甲药品目录》。                              | refersTo 甲药品目录
          为抓好《甲意见》（青政发〔2021〕1号）的落实，现通知。 | implements 甲意见 青政发〔2021〕1号
          结合《甲意见》等文件精神，提出意见。                  | basedOn 甲意见
          按照省卫生厅印发的《甲方案》开展工作。                | basedOn 甲方案
          违反《甲条例》的，予以处罚。                          | refersTo 甲条例
          """)
  void read_cue_relation(String text, String row) {
    assertThat(rows(read(text))).containsExactly(row);
  }

  @Test
  void read_provisionsNamed_areThoseOfAllPlaces() {
    List<Citation> read =
        read(
            "根据《甲管理条例》（以下简称《条例》）第三十八条第一款第（二）项的规定处罚。\n"
                + "情节严重的，按照《条例》第四十条、第四十一条处理；《乙办法》另有规定的，从其规定。");
    assertThat(read)
        .extracting(Citation::provision)
        .containsExactly(Optional.of("第三十八条第一款第（二）项；第四十条、第四十一条"), Optional.empty());
  }

  @Test
  void read_list_sharesItsCue() {
    assertThat(rows(read("根据《甲法》《乙条例》、省财政厅《丙办法》（丙财〔2020〕1号）和《丁规定》要求，制定本办法。")))
        .containsExactly("basedOn 甲法", "basedOn 乙条例", "basedOn 丙办法 丙财〔2020〕1号", "basedOn 丁规定");
  }

  @Test
  void read_twoCuesInASentence_eachGovernsItsOwn() {
    assertThat(rows(read("为贯彻落实《甲意见》，根据《乙条例》，制定本办法。")))
        .containsExactly("implements 甲意见", "basedOn 乙条例");
  }

  @Test
  void read_namedTwice_oneRowWithTheStrongestRelation() {
    assertThat(
            rows(
                read(
                    """
                    宣传《国务院办公厅关于甲事的意见》（国办发〔2021〕2号）。
                    要落实国务院办公厅《关于甲事的意见》。
                    根据国办发〔2021〕2号文件，办理。
                    """)))
        .containsExactly("implements 国务院办公厅关于甲事的意见 国办发〔2021〕2号");
  }

  @Test
  void read_shortName_standsForItsDocument() {
    assertThat(
            rows(
                read(
                    """
                    宣传《甲事管理办法》（青政发〔2021〕2号，以下简称《办法》）。
                    根据《办法》，办理。
                    《通知》未尽事宜另行规定。
                    """)))
        .containsExactly("basedOn 甲事管理办法 青政发〔2021〕2号");
  }

  @Test
  void read_numberOnly_isARow() {
    assertThat(rows(read("根据国办发〔2021〕16号文件，办理。"))).containsExactly("basedOn - 国办发〔2021〕16号");
  }

  @Test
  void read_titleWithoutMarks_isReadBeforeItsNumber() {
    assertThat(rows(read("根据国务院办公厅关于甲事的意见（国办发〔2021〕1号），办理。")))
        .containsExactly("basedOn 国务院办公厅关于甲事的意见 国办发〔2021〕1号");
  }

  @Test
  void read_sameTitleUnderAnotherNumber_isAnotherDocument() {
    OwnIdentity own =
        new OwnIdentity(
            List.of("关于甲事的实施意见"), OWN.numbers(), List.of(), List.of(), Optional.empty());
    assertThat(rows(READER.read(flow("根据国家医保局《关于甲事的实施意见》（医保发〔2021〕10号），提出意见。"), own)))
        .containsExactly("basedOn 关于甲事的实施意见 医保发〔2021〕10号");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "我委制定了《青山市托育管理办法》，现印发给你们。",
        "我委制定了《青山市托育登记细则》，现印发给你们。",
        "现将《青山市托育登记细则》印发给你们。",
        "《青山市托育登记细则》已经审议通过，现印发给你们。",
        "应当取得《医疗机构执业许可证》。",
        "填写《托育机构备案登记表》。",
        "签订《托育服务协议》。",
        "提供《财务管理制度》。",
        "按照《托育注意事项目录》（见附件2）办理。",
        "组织编写《托育师工作指南》。",
        "青卫发〔2022〕9号",
        "附件：1.《青山市托育登记细则》",
        "下载：《青山市养老办法》",
        "本《办法》自发布之日起施行。",
      })
  void read_ownOrNoPolicy_noRow(String text) {
    assertThat(read(text)).isEmpty();
  }

  @Test
  void read_drafts_keepTheirStage() {
    assertThat(rows(read("根据《甲办法（征求意见稿）》和《乙办法》（试行），办理。")))
        .containsExactly("basedOn 甲办法（征求意见稿）", "basedOn 乙办法（试行）");
  }

  @Test
  void read_bodiesBeforeTheTitle_areItsIssuers() {
    List<Citation> read = read("根据国家医保局、财政部等四部门《关于甲事的通知》，办理。");
    assertThat(read.get(0).issuers()).containsExactly("国家医保局", "财政部");
    assertThat(read.get(0).quote().text()).isEqualTo("根据国家医保局、财政部等四部门《关于甲事的通知》");
    assertThat(read("按照《省财政厅 省医保局关于甲事的通知》办理").get(0).issuers()).containsExactly("省财政厅", "省医保局");
  }

  @Test
  void read_titleOverPageBreak_quoteHasTheLine() {
    Citation c = read("第一段。\n根据《关于甲事\n\n7 / 88\n\n的通知》，办理。").get(0);
    assertThat(c.title()).hasValue("关于甲事的通知");
    assertThat(c.quote().line()).isEqualTo(2);
  }

  @Test
  void mentions_newsOfTheDay_isTheSubject() {
    String text = "近日，国家医保局印发《甲事管理办法》（以下简称《办法》）。\n此前的《乙事规定》提出要求。";
    assertThat(rows(READER.mentions(flow(text), "新规来了", Optional.empty())))
        .containsExactly("subject 甲事管理办法", "cites 乙事规定");
  }

  @Test
  void mentions_booksAndExamples_noRow() {
    String text = "丛书包括《小药童》《采药记》。\n要出台配套政策，如《某医院考核办法》等。\n推荐书目《论语》。";
    assertThat(READER.mentions(flow(text), "走进校园", Optional.empty())).isEmpty();
  }

  @Property
  void read_anyPieces_noExceptionAndQuotesOccur(@ForAll @Size(max = 30) List<Integer> picks) {
    String[] pieces = {
      "《",
      "》",
      "〈",
      "〉",
      "（",
      "）",
      "根据",
      "和",
      "、",
      "，",
      "。",
      "\n",
      "甲办法",
      "关于乙事的通知",
      "国办发〔2021〕1号",
      "令第3号",
      "以下简称",
      "同时废止",
      "现印发给你们",
      "国家医保局",
      "附件：1.",
      "试行",
      "现将",
      "修订了",
      "2021年第3号",
      "征求意见稿",
      " "
    };
    StringBuilder b = new StringBuilder();
    for (int pick : picks) {
      b.append(pieces[Math.floorMod(pick, pieces.length)]);
    }
    holds(b.toString());
  }

  @Property
  void read_anyText_noException(@ForAll String text) {
    holds(text);
  }

  private static void holds(String text) {
    Flow flow = flow(text);
    List<Citation> all = new ArrayList<>(READER.read(flow, OWN));
    all.addAll(READER.mentions(flow, text, Optional.of(text)));
    for (Citation c : all) {
      assertThat(flow.text()).contains(c.quote().text());
      assertThat(c.quote().text().length()).isLessThanOrEqualTo(CitationReader.QUOTE);
    }
  }
}
