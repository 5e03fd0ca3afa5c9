package zhengmai.source.printed;

import java.util.List;

/** From the lines of pages to running text. */
public final class PrintedPages {
  private PrintedPages() {}

  /** The text of all pages, a mark behind each: {@code 1 / 2}. */
  public static String text(List<List<PrintedLine>> pages) {
    List<List<PrintedLine>> closed =
        pages.stream().map(page -> page.stream().map(PrintedPages::closed).toList()).toList();
    return Paragraphs.of(RunningLines.without(closed));
  }

  /** How many characters a page has of its own, headers and footers not counted. */
  public static List<Integer> characters(List<List<PrintedLine>> pages) {
    return RunningLines.without(pages).stream()
        .map(page -> page.stream().mapToInt(line -> line.text().length()).sum())
        .toList();
  }

  private static PrintedLine closed(PrintedLine line) {
    return line.with(SpacedLetters.closed(line.text()));
  }
}
