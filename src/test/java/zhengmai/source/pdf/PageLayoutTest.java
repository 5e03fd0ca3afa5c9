package zhengmai.source.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhengmai.model.Finding;
import zhengmai.source.Formats;
import zhengmai.source.SourceFile;

/** What is printed around, beside and over the text of a page. */
final class PageLayoutTest {
  private static final List<String> LETTER =
      List.of(
          "云医保〔2022〕935号",
          "各州（市）医疗保障局：",
          "乡村药箱每月清点一次，清点的数量当日写进台账，过期的当场剪角，",
          "短缺的三日内补齐；台账留存三年，备查。",
          "云南省医疗保障局",
          "2022年6月15日");

  private static Sheets letter(Sheets sheets) {
    double y = 740;
    for (String line : LETTER) {
      sheets.line(60, y, 15, line);
      y -= 28;
    }
    return sheets;
  }

  private static SourceFile read(Sheets sheets) {
    return Formats.read("a.pdf", sheets.bytes());
  }

  private static String text(Sheets sheets) {
    return read(sheets).text().orElseThrow().content();
  }

  private static List<String> codes(SourceFile file) {
    return file.findings().stream().map(Finding::code).toList();
  }

  @Test
  void whatABrowserPrintsAroundAPage_isLeftOut() {
    Sheets printed = letter(new Sheets().page());
    printed.line(20, 815, 8, "2022/6/15 下午3:20    关于清点乡村药箱的通知-云南省医疗保障局");
    printed.line(20, 20, 8, "https://ylbz.yn.gov.cn/art/2022/6/15/art_1.html");
    printed.line(560, 20, 8, "1/1");
    assertThat(text(printed))
        .startsWith("云医保〔2022〕935号\n")
        .doesNotContain("https", "下午")
        .endsWith("2022年6月15日\n\n1 / 1\n\n");
  }

  @Test
  void headersOfTwoPages_areLeftOut_andTheParagraphGoesOn() {
    Sheets two = new Sheets();
    two.page().line(200, 810, 9, "云南省医疗保障局规范性文件");
    two.line(60, 740, 15, "云医保〔2022〕935号");
    two.line(60, 100, 15, "乡村药箱每月清点一次，清点的数量当日写进台账，过期的当场剪");
    two.line(60, 70, 15, "清点由两名医生一同进行，签名后由卫生院保管；药箱上锁，不得交");
    two.page().line(200, 810, 9, "云南省医疗保障局规范性文件");
    two.line(60, 740, 15, "给他人。");
    assertThat(text(two)).doesNotContain("规范性文件").contains("不得交\n\n1 / 2\n\n给他人。");
  }

  @Test
  void twoColumns_areReadOneAfterTheOther() {
    Sheets page = new Sheets().page().line(150, 780, 20, "关于清点乡村药箱的通知");
    List<String> left = List.of("乡村药箱每月清点一次，清点", "的数量当日写进台账，过期的", "当场剪角，短缺的三日内补齐", "，台账留存三年，以备查考。");
    List<String> right =
        List.of("清点由两名医生一同进行，签", "名后由卫生院保管；药箱上锁", "，不得交给他人。违反的，由", "县局约谈，责令限期改正它。");
    for (int i = 0; i < left.size(); i++) {
      page.line(60, 700 - 24 * i, 15, left.get(i));
      page.line(330, 700 - 24 * i, 15, right.get(i));
    }
    assertThat(text(page)).contains("补齐，台账留存三年，以备查考。").contains("签名后由卫生院保管；药箱上锁，不得交给他人。违反的，由县局约谈");
  }

  @Test
  void tableOfTwoColumns_keepsItsRows() {
    Sheets page = new Sheets().page();
    List<String> names = List.of("药品", "阿司匹林", "维生素", "感冒冲剂", "创可贴");
    for (int i = 0; i < names.size(); i++) {
      page.line(60, 700 - 24 * i, 15, names.get(i)).line(330, 700 - 24 * i, 15, "每箱两盒");
    }
    assertThat(text(page)).contains("阿司匹林\t每箱两盒\n维生素\t每箱两盒");
  }

  @ParameterizedTest
  @CsvSource({"45, 0 g", "0, 0.85 g", "0, 0.9 0.2 0.2 rg"})
  void wordsOverThePage_areNoText(double degrees, String colour) {
    Sheets page = letter(new Sheets().page());
    page.turned(90, 650, 15, degrees, colour, "内部资料注意保存");
    assertThat(text(page)).doesNotContain("内部").contains("乡村药箱每月清点一次");
  }

  @Test
  void wordsSaidAgainAndAgainOverThePage_areNoText() {
    Sheets page = new Sheets().page();
    for (int i = 0; i < 6; i++) {
      page.line(200, 780 - 40 * i, 15, "注意保存");
    }
    letter(page);
    assertThat(text(page)).doesNotContain("注意保存").contains("乡村药箱每月清点一次");
  }

  @Test
  void redHead_isText() {
    Sheets page = new Sheets().page();
    page.turned(100, 800, 30, 0, "1 0 0 rg", "云南省医疗保障局文件");
    assertThat(text(letter(page))).startsWith("云南省医疗保障局文件");
  }

  @Test
  void blanksBetweenAllCharacters_areClosedUp() {
    Sheets page = new Sheets().page();
    page.line(60, 740, 12, "云 医 保 〔 2 0 2 2 〕 9 3 5 号");
    page.line(240, 710, 12, "通 知");
    assertThat(text(page)).startsWith("云医保〔2022〕935号\n").contains("通 知");
  }

  @Test
  void pagesWithoutText_areNamed() {
    Sheets sheets = letter(new Sheets().page());
    sheets.page().picture().page().picture();
    letter(sheets.page());
    SourceFile file = read(sheets);
    assertThat(file.text()).isPresent();
    assertThat(codes(file)).containsExactly("pages-without-text");
    assertThat(file.findings().get(0).zh()).contains("第2-3页");
  }

  @ParameterizedTest
  @CsvSource({"1", "3"})
  void scanWithTheLineOfItsProgram_isAScan(int pages) {
    Sheets sheets = new Sheets();
    for (int i = 0; i < pages; i++) {
      sheets.page().picture().line(430, 20, 9, "扫描全能王 创建");
    }
    SourceFile file = read(sheets);
    assertThat(file.text()).isEmpty();
    assertThat(codes(file)).containsExactly("scanned");
  }
}
