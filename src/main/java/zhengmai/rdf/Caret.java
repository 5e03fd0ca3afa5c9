package zhengmai.rdf;

import java.lang.Character.UnicodeScript;
import zhengmai.model.Finding;

/**
 * A finding with its source line and a caret under the place:
 *
 * <pre>
 * topics.ttl:3:22: 语句没有以“.”结束 / Triples not terminated by DOT
 *     skos:prefLabel "集采"@zh
 *                    ^
 * </pre>
 */
public final class Caret {
  private Caret() {}

  /** The finding and, where it has a column, the line of the file. */
  public static String show(Finding finding, TextFile file) {
    String line = file.line(finding.line());
    if (finding.line() == 0 || line.isBlank()) {
      return finding.print();
    }
    int column = Math.min(Math.max(finding.column(), 1), line.length() + 1);
    StringBuilder b = new StringBuilder(finding.print()).append('\n').append(line).append('\n');
    line.substring(0, column - 1).codePoints().forEach(c -> b.append(blank(c)));
    return b.append('^').toString();
  }

  /** White space as wide as the character above it. */
  private static char blank(int c) {
    if (c == '\t') {
      return '\t';
    }
    boolean wide =
        UnicodeScript.of(c) == UnicodeScript.HAN
            || (c >= 0x3000 && c <= 0x303f)
            || (c >= 0xff00 && c <= 0xff60);
    return wide ? '\u3000' : ' ';
  }
}
