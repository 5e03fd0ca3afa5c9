package zhengmai.source.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import zhengmai.model.Finding;
import zhengmai.model.Finding.Severity;
import zhengmai.source.ocr.Ocr;
import zhengmai.source.printed.PrintedLine;
import zhengmai.source.printed.PrintedPages;

/**
 * Which pages of a PDF have no text of their own, as those that were scanned. The line that a
 * scanning program prints on each (扫描全能王 创建) is no text.
 *
 * @param pages their numbers, from 1
 * @param count of all pages
 */
record Scans(List<Integer> pages, int count) {
  /** A page without text has next to no characters. */
  private static final int CHARACTERS = 5;

  /** A page that is a picture may have a line of the program that made it. */
  private static final int BESIDE_PICTURE = 30;

  /** A picture that covers so much of its page is the page. */
  private static final double WHOLE = 0.5;

  Scans {
    pages = List.copyOf(pages);
  }

  static Scans of(List<PageLines.Page> pages) {
    List<Integer> characters = PrintedPages.characters(lines(pages));
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      boolean picture = pages.get(i).pictured() >= WHOLE;
      boolean blankEnd = i > 0 && i == pages.size() - 1 && pages.get(i).pictured() == 0;
      if (!blankEnd && characters.get(i) < (picture ? BESIDE_PICTURE : CHARACTERS)) {
        found.add(i + 1);
      }
    }
    int text = characters.stream().mapToInt(Integer::intValue).sum();
    boolean whole = found.size() == pages.size() || text < CHARACTERS * pages.size() / 2 + 1;
    return whole ? new Scans(all(pages.size()), pages.size()) : new Scans(found, pages.size());
  }

  private static List<Integer> all(int count) {
    return IntStream.rangeClosed(1, count).boxed().toList();
  }

  static List<List<PrintedLine>> lines(List<PageLines.Page> pages) {
    return pages.stream().map(PageLines.Page::lines).toList();
  }

  /** No page has text. */
  boolean isWhole() {
    return pages.size() == count;
  }

  /** Names the pages, where there are any. */
  Optional<Finding> finding(String file, Ocr ocr) {
    if (pages.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Finding(
            Severity.WARNING,
            file,
            0,
            0,
            "pages-without-text",
            "共%d页，其中第%s页没有文字（多为扫描件），这些页没有读。%s".formatted(count, ranges(pages), howZh(ocr)),
            "of %d pages, no. %s have no text (scans, most likely) and were not read; %s"
                .formatted(count, ranges(pages), howEn(ocr))));
  }

  /** The pages that are still without text when these were recognised. */
  Scans without(List<Integer> read) {
    return new Scans(pages.stream().filter(p -> !read.contains(p)).toList(), count);
  }

  /** How a person has scanned pages read. */
  static String howZh(Ocr ocr) {
    return ocr == Ocr.NEVER
        ? "加 --ocr auto 可识别"
        : ocr.isReady() ? "文字识别看不清，或超出页数与时间的上限" : Ocr.HOW_ZH;
  }

  static String howEn(Ocr ocr) {
    return ocr == Ocr.NEVER
        ? "--ocr auto has them recognised"
        : ocr.isReady()
            ? "too unclear for recognition, or beyond its bounds of pages and time"
            : Ocr.HOW_EN;
  }

  /** {@code 2-5, 8}. */
  static String ranges(List<Integer> pages) {
    List<int[]> ranges = new ArrayList<>();
    for (int page : pages) {
      int[] last = ranges.isEmpty() ? new int[] {0, -1} : ranges.get(ranges.size() - 1);
      if (page == last[1] + 1) {
        last[1] = page;
      } else {
        ranges.add(new int[] {page, page});
      }
    }
    return ranges.stream()
        .map(r -> r[0] == r[1] ? String.valueOf(r[0]) : r[0] + "-" + r[1])
        .collect(Collectors.joining(", "));
  }
}
