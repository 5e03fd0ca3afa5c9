package zhengmai.source.printed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Knows the headers, footers and page numbers of a document: the outer lines of its pages that say
 * the same on many of them, digits not counted; that are nothing but a number; or that a browser
 * prints around a page (the time, its title, its address, 1/2).
 */
public final class RunningLines {
  /** So many lines at either end of a page may be running ones. */
  private static final int OUTER = 2;

  /** On so many pages a line is said again. */
  private static final int PAGES = 3;

  /** Of two pages, a line is said again at the same height. */
  private static final double SAME_HEIGHT = 3;

  private static final String PAGE_OF =
      "(第\\s*)?\\d{1,4}\\s*(页)?\\s*[/／,，]?\\s*(共\\s*\\d{1,4}\\s*页)|(第\\s*)?\\d{1,4}\\s*(页)?\\s*[/／,，]\\s*(共\\s*)?\\d{1,4}(\\s*页)?"
          + "|[Pp]age\\s*\\d{1,4}(\\s*(of|/)\\s*\\d{1,4})?";

  private static final Pattern NUMBER =
      Pattern.compile("[-—–－·\\s]*(第\\s*)?\\d{1,4}(\\s*页)?[-—–－·\\s]*|" + PAGE_OF);

  /** {@code https://…/art_1.html 1/2}, {@code file:///D:/通知.html}. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(https?|file)://\\S+(\\s*(" + PAGE_OF + "))?|(" + PAGE_OF + ")\\s*(https?|file)://\\S+");

  /** {@code 2022/6/15 10:30}, {@code 6/15/22, 6:53 PM 标题}, {@code 2022/6/15 下午3:20}. */
  private static final Pattern TIME =
      Pattern.compile(
          "\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}[,，]?\\s*(上午|下午|晚上)?\\s*\\d{1,2}:\\d{2}(:\\d{2})?(\\s*[AP]M)?(\\s.*)?");

  private static final Pattern DIGITS = Pattern.compile("\\d+");

  private RunningLines() {}

  /** The pages without them. */
  public static List<List<PrintedLine>> without(List<List<PrintedLine>> pages) {
    Map<String, Integer> counts = counts(pages);
    int many = pages.size() == 2 ? 2 : Math.max(PAGES, pages.size() / 3);
    List<List<PrintedLine>> rest = new ArrayList<>();
    for (List<PrintedLine> page : pages) {
      List<PrintedLine> kept = new ArrayList<>();
      for (int i = 0; i < page.size(); i++) {
        PrintedLine line = page.get(i);
        boolean running =
            isOuter(i, page.size())
                && (counts.getOrDefault(key(line, pages.size()), 0) >= many
                    || isFurniture(line.text()));
        if (!running) {
          kept.add(line);
        }
      }
      rest.add(kept);
    }
    return rest;
  }

  /** Whether a line is one that no text has, wherever it stands: a page's number or address. */
  private static boolean isFurniture(String line) {
    return NUMBER.matcher(line).matches()
        || ADDRESS.matcher(line).matches()
        || TIME.matcher(line).matches();
  }

  /** Whether a line is a page's number. */
  public static boolean isPageNumber(String line) {
    return NUMBER.matcher(line).matches();
  }

  private static Map<String, Integer> counts(List<List<PrintedLine>> pages) {
    Map<String, Integer> counts = new HashMap<>();
    for (List<PrintedLine> page : pages) {
      Set<String> said = new HashSet<>();
      for (int i = 0; i < page.size(); i++) {
        if (isOuter(i, page.size())) {
          said.add(key(page.get(i), pages.size()));
        }
      }
      said.forEach(s -> counts.merge(s, 1, Integer::sum));
    }
    return counts;
  }

  private static boolean isOuter(int at, int lines) {
    return at < OUTER || at >= lines - OUTER;
  }

  /** Two pages alone may begin alike by chance; a header stands at the same height of both. */
  private static String key(PrintedLine line, int pages) {
    String shape = DIGITS.matcher(line.text()).replaceAll("0");
    return pages == 2 ? shape + '\n' + Math.round(line.y() / SAME_HEIGHT) : shape;
  }
}
