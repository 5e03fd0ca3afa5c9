package zhengmai.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zhengmai.model.ArticleRecord;
import zhengmai.model.Citation;
import zhengmai.model.DigestRecord;
import zhengmai.model.DocumentNumber;
import zhengmai.model.Extraction;
import zhengmai.model.NoticeRecord;
import zhengmai.model.SourceRecord;
import zhengmai.source.Formats;

/**
 * Samples with their expectations beside them, one record a line, in words that a person writes
 * without a program:
 *
 * <pre>
 *   digest 样例周报 | 2021 | 50 | 2021-12-06 | 2021-12-12
 *   article 12-15 | title | publisher | day | mentions [| section | page]
 *   notice title
 *   rejected code
 * </pre>
 *
 * A dash is an absent value; section and page stand where one of them is told.
 */
public final class ExpectedLines {
  private static final String EXPECTED = ".expected";

  private ExpectedLines() {}

  /** The samples of a folder; one without an expectation, or the other way, fails. */
  public static List<Path> samples(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.sorted().toList();
      List<Path> samples = all.stream().filter(f -> !f.toString().endsWith(EXPECTED)).toList();
      assertThat(samples.stream().map(ExpectedLines::expected))
          .containsExactlyElementsOf(
              all.stream().filter(f -> f.toString().endsWith(EXPECTED)).toList());
      return samples;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every record, in its order, and nothing left over on either side. */
  public static void check(Path sample) {
    Extraction e = Readings.read(Formats.read(sample));
    List<String> lines =
        e.records().isEmpty()
            ? e.findings().stream().map(f -> "rejected " + f.code()).toList()
            : e.records().stream().map(ExpectedLines::line).toList();
    assertThat(String.join("\n", lines)).isEqualTo(Readings.text(expected(sample)).strip());
  }

  private static Path expected(Path sample) {
    String name = sample.getFileName().toString();
    return sample.resolveSibling(name.substring(0, name.lastIndexOf('.')) + EXPECTED);
  }

  private static String line(SourceRecord record) {
    if (record instanceof DigestRecord d) {
      return "digest "
          + join(text(d.series()), text(d.year()), text(d.number()))
          + " | "
          + join(text(d.periodStart()), text(d.periodEnd()));
    }
    return record instanceof ArticleRecord a
        ? article(a)
        : "notice " + ((NoticeRecord) record).title().orElse("-");
  }

  private static String article(ArticleRecord a) {
    String mentions =
        a.mentions().stream().map(ExpectedLines::mention).collect(Collectors.joining(", "));
    String line =
        "article %d-%d | ".formatted(a.source().line(), a.source().endLine())
            + join(a.title(), text(a.publisher()), text(a.datePublished()))
            + " | "
            + (mentions.isEmpty() ? "-" : mentions);
    boolean placed = a.section().isPresent() || a.tocPage().isPresent();
    return placed ? line + " | " + join(text(a.section()), text(a.tocPage())) : line;
  }

  private static String mention(Citation c) {
    return c.type().code()
        + c.title().map(t -> "《" + t + "》").orElse("")
        + c.documentNumber().map(DocumentNumber::print).orElse("");
  }

  private static String join(String... cells) {
    return String.join(" | ", cells);
  }

  private static String text(Optional<?> value) {
    return value.map(Object::toString).orElse("-");
  }
}
