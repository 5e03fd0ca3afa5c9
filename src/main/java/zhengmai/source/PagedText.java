package zhengmai.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import zhengmai.source.printed.PrintedLine;
import zhengmai.source.printed.RunningLines;

/**
 * A text that was taken from a PDF page by page, a form feed between them. Its headers and footers
 * are blank lines, and in the place of a page's last one stands the mark {@code 1 / 2}: no line is
 * added or lost, so that line numbers stay those of the file.
 */
final class PagedText {
  private static final char FEED = '\f';

  private PagedText() {}

  /** The text without running lines; as it is where it has no pages. */
  static String of(String text) {
    if (text.indexOf(FEED) < 0) {
      return text;
    }
    List<List<PrintedLine>> pages = pages(text);
    Set<PrintedLine> kept = new HashSet<>();
    RunningLines.without(pages).forEach(kept::addAll);
    StringBuilder out = new StringBuilder();
    int page = 0;
    int line = 0;
    for (String whole : text.split("(?<=\n)", -1)) {
      if (whole.indexOf(FEED) >= 0) {
        page++;
      }
      String words = whole.replace("\f", "").strip();
      PrintedLine own = line(words, page, line++);
      if (words.isEmpty() || kept.contains(own)) {
        out.append(whole.replace("\f", ""));
      } else {
        out.append(RunningLines.isPageNumber(words) ? mark(page, pages.size()) : "");
        out.append(whole.endsWith("\r\n") ? "\r\n" : whole.endsWith("\n") ? "\n" : "");
      }
    }
    return out.toString();
  }

  private static String mark(int page, int pages) {
    return (page + 1) + " / " + pages;
  }

  private static List<List<PrintedLine>> pages(String text) {
    List<List<PrintedLine>> pages = new ArrayList<>();
    pages.add(new ArrayList<>());
    int line = 0;
    for (String whole : text.split("(?<=\n)", -1)) {
      if (whole.indexOf(FEED) >= 0) {
        pages.add(new ArrayList<>());
      }
      String words = whole.replace("\f", "").strip();
      if (!words.isEmpty()) {
        pages.get(pages.size() - 1).add(line(words, pages.size() - 1, line));
      }
      line++;
    }
    // Behind the last page there is nothing.
    if (pages.get(pages.size() - 1).isEmpty()) {
      pages.remove(pages.size() - 1);
    }
    return pages;
  }

  /** The page and the number of the line tell equal ones apart. */
  private static PrintedLine line(String words, int page, int line) {
    return new PrintedLine(words, page, line, 0, 1, 0);
  }
}
