package zhengmai.source.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Knows the headers, footers and page numbers of a document: the outer lines of its pages that say
 * the same on many of them, digits not counted, or nothing but a number.
 */
final class RunningLines {
  /** So many lines at either end of a page may be running ones. */
  private static final int OUTER = 2;

  /** On so many pages a line is said again. */
  private static final int PAGES = 3;

  private static final Pattern NUMBER =
      Pattern.compile(
          "[-—–－·\\s]*(第\\s*)?\\d{1,4}(\\s*页)?[-—–－·\\s]*|(第\\s*)?\\d{1,4}\\s*(页)?\\s*[/／,，]\\s*(共\\s*)?\\d{1,4}(\\s*页)?");

  private static final Pattern DIGITS = Pattern.compile("\\d+");

  private RunningLines() {}

  /** The pages without them. */
  static List<List<PrintedLine>> without(List<List<PrintedLine>> pages) {
    Map<String, Integer> counts = new HashMap<>();
    for (List<PrintedLine> page : pages) {
      Set<String> said = new HashSet<>();
      for (int i = 0; i < page.size(); i++) {
        if (isOuter(i, page.size())) {
          said.add(shape(page.get(i)));
        }
      }
      said.forEach(s -> counts.merge(s, 1, Integer::sum));
    }
    int many = Math.max(PAGES, pages.size() / 3);
    List<List<PrintedLine>> rest = new ArrayList<>();
    for (List<PrintedLine> page : pages) {
      List<PrintedLine> kept = new ArrayList<>();
      for (int i = 0; i < page.size(); i++) {
        PrintedLine line = page.get(i);
        boolean running =
            isOuter(i, page.size())
                && (counts.getOrDefault(shape(line), 0) >= many
                    || NUMBER.matcher(line.text()).matches());
        if (!running) {
          kept.add(line);
        }
      }
      rest.add(kept);
    }
    return rest;
  }

  private static boolean isOuter(int at, int lines) {
    return at < OUTER || at >= lines - OUTER;
  }

  private static String shape(PrintedLine line) {
    return DIGITS.matcher(line.text()).replaceAll("0");
  }
}
