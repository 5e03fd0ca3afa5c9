package zhengmai.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zhengmai.Slow;
import zhengmai.extract.Readings;
import zhengmai.model.Extraction;
import zhengmai.model.NoticeRecord;

/** A notice gives one record in whatever kind of file it comes, but for the places in it. */
@Slow
final class SameNoticeTest {
  private static final RecursiveComparisonConfiguration BUT_FOR_PLACES =
      RecursiveComparisonConfiguration.builder()
          .withIgnoredFields("source")
          .withIgnoredFieldsMatchingRegexes(".*(quote|values)\\.(line|offset)")
          .build();

  /** All samples that are one notice or one law. */
  static Stream<Path> notices() {
    return Readings.allSamples().stream()
        .filter(
            f ->
                List.of("html", "law", "word")
                    .contains(Readings.SAMPLES.relativize(f).getName(0).toString()));
  }

  private static List<String> lines(Path sample) {
    return Formats.read(sample).text().orElseThrow().content().lines().toList();
  }

  private static NoticeRecord only(SourceFile file) {
    Extraction e = Readings.read(file);
    assertThat(e.records()).as(file.mediaType() + " " + e.findings()).hasSize(1);
    return Readings.notices(e).get(0);
  }

  private static void same(SourceFile file, Path sample) {
    assertThat(only(file))
        .as("%s of %s", file.mediaType(), sample)
        .usingRecursiveComparison(BUT_FOR_PLACES)
        .isEqualTo(only(Formats.read(sample)));
  }

  @ParameterizedTest
  @MethodSource("notices")
  void text_givesTheSameRecord(Path sample) {
    byte[] text = String.join("\n", lines(sample)).getBytes(StandardCharsets.UTF_8);
    same(Formats.read("a.txt", text), sample);
  }

  @ParameterizedTest
  @MethodSource("notices")
  void page_givesTheSameRecord(Path sample) {
    same(Formats.read("a.html", html(sample).getBytes(StandardCharsets.UTF_8)), sample);
  }

  @ParameterizedTest
  @MethodSource("notices")
  void word_givesTheSameRecord(Path sample) throws IOException {
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      lines(sample).forEach(l -> document.createParagraph().createRun().setText(l));
      document.write(out);
      same(Formats.read("a.docx", out.toByteArray()), sample);
    }
  }

  @ParameterizedTest
  @MethodSource("notices")
  void pdf_givesTheSameRecord(Path sample, @TempDir Path tmp)
      throws IOException, InterruptedException {
    Path page = Files.writeString(tmp.resolve("a.html"), html(sample));
    Path pdf = tmp.resolve("a.pdf");
    Process chromium =
        new ProcessBuilder(
                "chromium",
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-pdf-header-footer",
                "--print-to-pdf=" + pdf,
                page.toUri().toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(chromium.waitFor()).as("chromium prints").isZero();
    same(Formats.read(pdf), sample);
  }

  private static String html(Path sample) {
    StringBuilder html =
        new StringBuilder(
            "<!DOCTYPE html><html><head><meta charset='utf-8'><style>p { font-size: 9pt; margin: 6pt 0 }</style></head><body><div id='UCAP-CONTENT'>");
    for (String line : lines(sample)) {
      String shown = line.isBlank() ? "&nbsp;" : line.replace("&", "&amp;").replace("<", "&lt;");
      html.append("<p>").append(shown).append("</p>\n");
    }
    return html.append("</div></body></html>").toString();
  }
}
