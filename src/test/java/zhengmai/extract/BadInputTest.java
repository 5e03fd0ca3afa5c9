package zhengmai.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import zhengmai.model.ArticleRecord;
import zhengmai.model.Extraction;
import zhengmai.model.NoticeRecord;
import zhengmai.source.Formats;

/** No input ends in an exception or a hang: each gives records, findings, or both. */
final class BadInputTest {
  private static final Path BAD = Path.of("src/test/resources/bad");
  private static final Duration LONG = Duration.ofSeconds(90);

  /** How many notices each stored file gives; the README beside them says why. */
  private static final Map<String, Integer> NOTICES =
      Map.ofEntries(
          Map.entry("empty", 0),
          Map.entry("blank-lines", 0),
          Map.entry("bom", 1),
          Map.entry("nul-bytes", 1),
          Map.entry("unbalanced-title", 2),
          Map.entry("closing-mark-alone", 2),
          Map.entry("header-without-body", 3),
          Map.entry("cut-in-title", 1),
          Map.entry("cut-in-header", 1),
          Map.entry("cut-in-character", 1),
          Map.entry("invalid-utf8", 1),
          Map.entry("impossible-dates", 1),
          Map.entry("broken-number", 1),
          Map.entry("deep-nesting", 1),
          Map.entry("labels-only", 1),
          Map.entry("no-layout", 0),
          Map.entry("astral-and-private", 1),
          Map.entry("contents-without-bodies", 0),
          Map.entry("card-without-text", 1));

  private static final Set<String> NO_FINDING = Set.of("bom", "deep-nesting", "astral-and-private");

  @TestFactory
  Stream<DynamicTest> storedFile_givesItsNotices() throws IOException {
    Set<String> files;
    try (Stream<Path> all = Files.list(BAD)) {
      files =
          all.map(f -> f.getFileName().toString())
              .filter(f -> f.endsWith(".txt"))
              .map(f -> f.substring(0, f.length() - 4))
              .collect(Collectors.toCollection(TreeSet::new));
    }
    assertThat(files).isEqualTo(new TreeSet<>(NOTICES.keySet()));
    return files.stream().map(f -> DynamicTest.dynamicTest(f, () -> stored(f)));
  }

  private static void stored(String name) {
    Extraction e = bad(name);
    assertThat(Readings.notices(e)).hasSize(NOTICES.getOrDefault(name, -1));
    if (!NO_FINDING.contains(name)) {
      assertThat(e.findings()).isNotEmpty();
    }
    Formats.read(BAD.resolve(name + ".txt"))
        .text()
        .ifPresent(text -> assertThat(Quotes.faults(e, text)).isEmpty());
  }

  private static Extraction bad(String name) {
    return assertTimeoutPreemptively(
        LONG, () -> Readings.read(Formats.read(BAD.resolve(name + ".txt"))));
  }

  private static NoticeRecord notice(String file, int at) {
    return Readings.notices(bad(file)).get(at);
  }

  private static List<String> titles(NoticeRecord n) {
    return n.citations().stream().map(c -> c.title().orElse("")).toList();
  }

  @Test
  void byteOrderMark_isNoPartOfTheText() {
    assertThat(notice("bom", 0).issuers()).containsExactly("福建省医疗保障局");
  }

  @Test
  void nulBytes_changeNoField() {
    NoticeRecord bom = notice("bom", 0);
    NoticeRecord nul = notice("nul-bytes", 0);
    assertThat(nul.title()).isEqualTo(bom.title());
    assertThat(nul.documentNumber()).isEqualTo(bom.documentNumber());
    assertThat(nul.signatories()).isEqualTo(bom.signatories());
    assertThat(nul.dateSigned()).isEqualTo(bom.dateSigned());
    assertThat(nul.datePublished()).isEqualTo(bom.datePublished());
    assertThat(titles(nul)).isEqualTo(titles(bom));
  }

  @Test
  void unbalancedTitle_leavesTheNextNoticeWhole() {
    assertThat(titles(notice("unbalanced-title", 1))).contains("中华人民共和国社会保险法");
    assertThat(Readings.codes(bad("unbalanced-title"))).contains("unbalanced-title");
    assertThat(titles(notice("closing-mark-alone", 1))).contains("中华人民共和国社会保险法");
    assertThat(Readings.codes(bad("closing-mark-alone"))).contains("unbalanced-title");
  }

  @Test
  void headerWithoutBody_keepsTheHeader() {
    assertThat(number("header-without-body", 0)).isEqualTo("闽医保〔2022〕931号");
    assertThat(number("header-without-body", 2)).isEqualTo("闽医保〔2022〕933号");
    assertThat(Readings.codes(bad("header-without-body")))
        .containsExactly("header-without-body", "header-without-body");
  }

  private static String number(String file, int at) {
    return notice(file, at).documentNumber().orElseThrow().print();
  }

  @Test
  void cutFile_keepsWhatStandsBeforeTheCut() {
    assertThat(titles(notice("cut-in-title", 0))).isEmpty();
    assertThat(notice("cut-in-title", 0).datePublished()).isPresent();
    assertThat(notice("cut-in-header", 0).datePublished()).isEmpty();
    assertThat(Readings.codes(bad("cut-in-header"))).contains("unreadable-date");
    assertThat(titles(notice("cut-in-character", 0))).contains("中华人民共和国档案法");
    assertThat(Readings.codes(bad("invalid-utf8"))).contains("wrong-bytes");
  }

  @Test
  void impossibleDate_isNone() {
    NoticeRecord n = notice("impossible-dates", 0);
    assertThat(n.dateSigned()).contains(LocalDate.of(2022, 5, 5));
    assertThat(n.datePublished()).isEmpty();
    assertThat(Readings.codes(bad("impossible-dates")))
        .containsExactly("unreadable-date", "unreadable-date");
  }

  @Test
  void brokenNumber_isReported() {
    assertThat(notice("broken-number", 0).documentNumber()).isEmpty();
    assertThat(Readings.codes(bad("broken-number"))).contains("unreadable-number");
  }

  @Test
  void noLayout_namesTheLayoutsTried() {
    assertThat(bad("no-layout").findings().get(0).en()).contains("digest").contains("compendium");
  }

  @Test
  void contentsWithoutBodies_listTheArticles() {
    Extraction e = bad("contents-without-bodies");
    assertThat(e.records()).anyMatch(r -> r instanceof ArticleRecord);
    assertThat(Readings.codes(e)).contains("article-without-body");
  }

  @Test
  void cardWithoutText_isANotice() {
    assertThat(number("card-without-text", 0)).isEqualTo("闽医保〔2022〕934号");
  }

  // made here

  @Test
  void randomBytes_areNoText() {
    Random random = new Random(7);
    for (int size : new int[] {1, 3, 64, 4_096, 300_000}) {
      byte[] bytes = new byte[size];
      random.nextBytes(bytes);
      Extraction e = Readings.read("random.bin", bytes);
      assertThat(e.findings()).as("%d bytes", size).isNotEmpty();
      assertThat(e.records()).isEmpty();
    }
    byte[] zeros = new byte[100_000];
    assertThat(Readings.codes(Readings.read("zeros", zeros))).containsExactly("not-text");
  }

  @Test
  void twoHundredMegabytesInOneLine_areRefused(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("long.txt");
    byte[] piece = "医保发".repeat(100_000).getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      for (long n = 0; n < 200L << 20; n += piece.length) {
        out.write(piece);
      }
    }
    long before = used();
    Extraction e = assertTimeoutPreemptively(LONG, () -> Readings.read(Formats.read(file)));
    assertThat(Readings.codes(e)).containsExactly("too-large");
    assertThat(used() - before).as("held, not read").isLessThan(64L << 20);
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  @Test
  void eightMegabytesInOneLine_areRefused() {
    Extraction e = reading("标题：" + "长".repeat(2_700_000));
    assertThat(Readings.codes(e)).containsExactly("line-too-long");
  }

  @Test
  void wrongEncoding_isRecognised() {
    String text = Readings.text(Readings.samples().get(0));
    Charset gb = Charset.forName("GB18030");
    assertThat(Readings.read("gb.txt", text.getBytes(gb)).records()).isNotEmpty();
    for (Charset wide : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      assertThat(Readings.read("16.txt", text.getBytes(wide)).records()).isNotEmpty();
    }
    // Bytes of one encoding behind those of another are no text or are read as far as they go.
    byte[] mixed =
        (text + new String(text.getBytes(gb), StandardCharsets.ISO_8859_1))
            .getBytes(StandardCharsets.UTF_8);
    assertSomething(Readings.read("mixed.txt", mixed));
  }

  @Test
  void cutAtEveryPlace_givesRecordsOrFindings() {
    for (Path sample : Readings.samples()) {
      String text = Readings.text(sample);
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      assertTimeoutPreemptively(
          LONG,
          () -> {
            for (int n = 97; n < text.length(); n += 97) {
              assertSomething(Readings.read(text.substring(0, n)));
            }
            for (int n = 211; n < bytes.length; n += 211) {
              assertSomething(Readings.read("cut.txt", Arrays.copyOf(bytes, n)));
            }
          });
    }
  }

  private static void assertSomething(Extraction e) {
    assertThat(e.records().size() + e.findings().size()).isPositive();
  }

  private static Extraction reading(String text) {
    return assertTimeoutPreemptively(LONG, () -> Readings.read(text));
  }

  private static final String HEADER =
      """
      发文机关：云南省医疗保障局
      标 题：云南省医疗保障局关于印发《云南省医保经办规程》的通知
      发文字号：%s
      成文日期：2021年12月1日

      """;

  private static String copy(int i) {
    return HEADER.formatted("云医保〔2021〕" + (i % 90_000 + 901) + "号")
        + """
        云南省医疗保障局关于印发《云南省医保经办规程》的通知

        各州（市）医疗保障局：

        根据《中华人民共和国社会保险法》和《国家医保局关于做好经办工作的通知》（医保发〔2020〕41号），现将《云南省医保经办规程》印发给你们，自2022年1月1日起施行，有效期5年。

        云南省医疗保障局
        2021年12月1日

        """;
  }

  private static String copies(int n, IntFunction<String> copy) {
    return IntStream.range(0, n).mapToObj(copy).collect(Collectors.joining());
  }

  @Test
  void twoThousandCopies_areReadInTimeThatGrowsWithThem() {
    String few = copies(500, i -> copy(0));
    String many = copies(2000, i -> copy(0));
    assertThat(Readings.notices(reading(few))).hasSize(500);
    long one = Math.min(nanos(few), nanos(few));
    long four = Math.min(nanos(many), nanos(many));
    assertThat(Readings.notices(reading(many))).hasSize(2000);
    assertThat((double) four / one).as("time of 2000 to that of 500").isLessThan(16);
    assertThat(Readings.notices(reading(copies(2000, BadInputTest::copy)))).hasSize(2000);
  }

  private static long nanos(String text) {
    long start = System.nanoTime();
    reading(text);
    return System.nanoTime() - start;
  }

  @Test
  void digestsInOneFile_areReadInBoundedTime() {
    String one = Readings.text(Readings.SAMPLES.resolve("digest/01-cover-with-number.txt"));
    assertThat(reading(one.repeat(300)).records()).isNotEmpty();
  }

  @TestFactory
  Stream<DynamicTest> endlessText_isReadInBoundedTime() {
    Map<String, String> texts =
        Map.ofEntries(
            Map.entry("deep nesting", letter("《".repeat(300_000))),
            Map.entry("deep nesting, closed", letter("《".repeat(150_000) + "》".repeat(150_000))),
            Map.entry("a million blank lines", letter("\n".repeat(1_000_000)) + copy(1)),
            Map.entry("one label", "标题：甲的通知\n".repeat(10_000)),
            Map.entry("labels in turn", "标题：甲\n文号：乙\n类别：丙\n".repeat(10_000)),
            Map.entry("a title without end", "文号：乙\n类别：丙\n标题：甲\n" + "甲乙丙\n".repeat(300_000)),
            Map.entry("titles", letter(copies(60_000, i -> "落实《第" + i + "号甲乙丙丁工作办法》"))),
            Map.entry("titles in lines", letter(copies(60_000, i -> "落实《第" + i + "号甲乙丙丁工作办法》。\n"))),
            Map.entry("numbers", letter(copies(60_000, i -> "按国办发〔2021〕" + i + "号（办好）文件，"))),
            Map.entry("numbers in lines", letter(copies(60_000, i -> "按国办发〔2021〕" + i + "号。\n"))),
            Map.entry("days of effect", letter("自2022年1月1日起施行有效期五年".repeat(60_000))),
            Map.entry("beginnings", letter("起".repeat(900_000))),
            Map.entry("terms", letter("有效期".repeat(300_000))),
            Map.entry("dates", letter("2021年12月1日\n".repeat(100_000))),
            Map.entry("names", letter("云南省医疗保障局\n".repeat(100_000) + "2021年12月1日\n")),
            Map.entry("digits", letter("1".repeat(900_000))),
            Map.entry("brackets", letter("（".repeat(900_000))),
            Map.entry("spaces", letter("等" + " ".repeat(900_000) + "x")),
            Map.entry("spaces in a field", "发文机关：等" + " ".repeat(900_000) + "x\n标题：甲\n文号：乙\n"),
            Map.entry("a long title", "标题：" + "关于和《甲》".repeat(150_000) + "\n文号：乙\n类别：丙\n\n丁\n"),
            Map.entry("entries", digest("▶ 甲乙丙（来源：丁）——第 3 页\n\n".repeat(20_000))),
            Map.entry("an entry without end", digest("▶ " + "甲乙丙丁\n".repeat(300_000))),
            Map.entry("dashes", digest("▶ 甲" + "—".repeat(900_000))),
            Map.entry("cards", digest("甲\n来源：乙\n" + "索引号 1 文号 2\n".repeat(50_000))),
            Map.entry("a long abstract", digest("▶ 甲——第 3 页\n【提要】" + "医保基金\n".repeat(200_000))));
    return texts.entrySet().stream()
        .map(
            e -> DynamicTest.dynamicTest(e.getKey(), () -> assertSomething(reading(e.getValue()))));
  }

  private static String letter(String text) {
    return HEADER.formatted("云医保〔2021〕901号") + "云南省医疗保障局关于印发《云南省医保经办规程》的通知\n\n" + text + "\n";
  }

  private static String digest(String contents) {
    return "——本期视点——\n\n· 医保 ·\n\n" + contents + "\n\n——本期内容——\n\n甲\n\n来源：乙\n\n丙\n\n返回目录\n";
  }
}
