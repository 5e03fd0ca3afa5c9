package zhengmai.extract.header;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhengmai.model.DocumentNumber;
import zhengmai.text.Chars;
import zhengmai.text.Fold;
import zhengmai.text.Label;
import zhengmai.text.SourceText;
import zhengmai.text.TitleForms;

/**
 * Finds the headers of a compendium: runs of lines that begin with labels, and the lines that go on
 * with a value.
 */
public final class HeaderReader {
  /** A header's fields stand close: at most this many lines without a label between two of them. */
  private static final int GAP = 4;

  /**
   * What tells a header from a label in a letter: it names the document, and says two things of it.
   */
  private static final int FIELDS = 3;

  private static final int LONGEST_LABEL = 8;
  private static final int LONGEST_UNKNOWN = 60;

  /** No value is longer; what stands behind is left out. */
  private static final int LONGEST = 1000;

  /** Labels that texts of other kinds have as well: none of a header inside a source. */
  private static final Set<Label> ONLY_AT_TOP =
      EnumSet.complementOf(EnumSet.range(Label.INDEX, Label.KEYWORDS));

  private final SourceText text;
  private final boolean top;

  private HeaderReader(SourceText text, boolean top) {
    this.text = text;
    this.top = top;
  }

  /**
   * The header with which a source opens: it has a title, or two other fields; labels that a
   * compendium does not print count as well. A Markdown heading may stand over it.
   */
  public static Optional<Header> top(SourceText text) {
    return top(text, 1);
  }

  /** The same for a source whose text begins on this line, behind what an archive put there. */
  public static Optional<Header> top(SourceText text, int first) {
    int line = nextText(text, first);
    if (text.stripped(line).startsWith("#") && line < text.lineCount()) {
      line = nextText(text, line + 1);
    }
    HeaderReader reader = new HeaderReader(text, true);
    return reader.labelAtStart(line) == null
        ? Optional.empty()
        : Optional.ofNullable(reader.header(line));
  }

  private static int nextText(SourceText text, int from) {
    int line = from;
    while (line < text.lineCount() && text.isBlank(line)) {
      line++;
    }
    return line;
  }

  /** All headers inside a source, in its order. */
  public static List<Header> all(SourceText text) {
    return new HeaderReader(text, false).first(Integer.MAX_VALUE);
  }

  /** How many headers there are inside a source; counted no further than two. */
  public static int upToTwo(SourceText text) {
    return new HeaderReader(text, false).first(2).size();
  }

  private List<Header> first(int most) {
    List<Header> headers = new ArrayList<>();
    int line = 1;
    while (line <= text.lineCount() && headers.size() < most) {
      Header header = labelAtStart(line) == null ? null : header(line);
      if (header == null) {
        line++;
      } else {
        headers.add(header);
        line = header.endLine() + 1;
      }
    }
    return headers;
  }

  private Label.@Nullable Hit labelAtStart(int line) {
    int from = text.start(line);
    int to = text.end(line);
    String s = text.content();
    while (from < to && Chars.isSpace(s.charAt(from))) {
      from++;
    }
    return from < to && Label.mayBegin(s.charAt(from)) ? label(s, from, to) : null;
  }

  private Label.@Nullable Hit label(String s, int from, int to) {
    Label.Hit hit = Label.at(s, from, to);
    return hit != null && !top && ONLY_AT_TOP.contains(hit.label()) ? null : hit;
  }

  /** The header that begins on this line; null when these labels make none. */
  private @Nullable Header header(int first) {
    Map<Label, StringBuilder> values = new EnumMap<>(Label.class);
    Map<Label, Header.Field> places = new EnumMap<>(Label.class);
    Set<Label> seen = EnumSet.noneOf(Label.class);
    Label open = null;
    int last = first;
    boolean blankBefore = false;
    for (int line = first; line <= text.lineCount() && line - last <= GAP; line++) {
      if (text.isBlank(line)) {
        blankBefore = true;
        continue;
      }
      if (text.isPageMark(line)) {
        continue;
      }
      Label.Hit hit = labelAtStart(line);
      if (hit != null && seen.contains(hit.label())) {
        break;
      }
      if (hit == null && top && isUnknownField(line)) {
        open = null;
        last = line;
        blankBefore = false;
        continue;
      }
      if (hit == null) {
        if (open == null || !goesOn(line, open, values, blankBefore)) {
          break;
        }
        StringBuilder value = value(values, open);
        // A title's line break may be the space between two bodies.
        value.append(open == Label.TITLE && value.length() > 0 ? "\n" : "");
        value.append(text.stripped(line));
      } else {
        open = fields(line, seen, values, places);
      }
      last = line;
      blankBefore = false;
    }
    if (!tellsEnough(seen)) {
      return null;
    }
    return new Header(first, last, finish(values, places));
  }

  private boolean tellsEnough(Set<Label> seen) {
    boolean title = seen.contains(Label.TITLE);
    return top ? title || seen.size() > 1 : title && seen.size() >= FIELDS;
  }

  /** Reads the fields of a line, and answers the last one, which the next line may go on with. */
  private @Nullable Label fields(
      int line,
      Set<Label> seen,
      Map<Label, StringBuilder> values,
      Map<Label, Header.Field> places) {
    String s = text.content();
    int to = text.end(line);
    Label open = null;
    int valueFrom = text.start(line);
    boolean boundary = true;
    for (int i = valueFrom; i < to; i++) {
      char c = s.charAt(i);
      if (boundary && Label.mayBegin(c)) {
        Label.Hit hit = label(s, i, to);
        if (hit != null && seen.add(hit.label())) {
          close(open, valueFrom, i, line, values, places);
          open = hit.label();
          valueFrom = hit.end();
          i = hit.end() - 1;
          boundary = true;
          continue;
        }
      }
      boundary = Chars.isSpace(c);
    }
    close(open, valueFrom, to, line, values, places);
    return open;
  }

  private void close(
      @Nullable Label label,
      int from,
      int to,
      int line,
      Map<Label, StringBuilder> values,
      Map<Label, Header.Field> places) {
    if (label == null) {
      return;
    }
    String s = text.content();
    int start = from;
    while (start < to && Chars.isSpace(s.charAt(start))) {
      start++;
    }
    value(values, label).append(s.substring(start, Math.min(to, start + LONGEST)).stripTrailing());
    places.put(label, new Header.Field("", line, start));
  }

  /**
   * A field of a portal's that no notice has: {@code 组配分类：意见}. It has a short word before its colon
   * and a value, unlike a salutation, which ends with its colon.
   */
  private boolean isUnknownField(int line) {
    String s = Chars.squeeze(text.stripped(line));
    int colon = s.indexOf('：') < 0 ? s.indexOf(':') : s.indexOf('：');
    if (colon < 2 || colon > LONGEST_LABEL || s.length() > LONGEST_UNKNOWN) {
      return false;
    }
    for (int i = 0; i < colon; i++) {
      if (!Chars.isHan(s.charAt(i))) {
        return false;
      }
    }
    boolean empty = colon == s.length() - 1;
    return (!empty || (line < text.lineCount() && labelAtStart(nextText(text, line + 1)) != null))
        && "。；".indexOf(s.charAt(s.length() - 1)) < 0
        && !s.startsWith("附件")
        && !s.startsWith("抄送");
  }

  /** Whether a title is whole and the next line is not its end: 的通知, （试行）. */
  private boolean isWhole(String sofar, String next) {
    if (isOpen(sofar) || "的（(和、及》等".indexOf(next.charAt(0)) >= 0) {
      return false;
    }
    String title = Fold.title(sofar);
    String below = Fold.title(next);
    return title.equals(below)
        || (top
            && (TitleForms.endsInForm(Chars.squeeze(sofar))
                || next.endsWith("：")
                || DocumentNumber.parse(next).isPresent()));
  }

  /**
   * Whether a line without a label goes on with the value above it. Right below it does, unless it
   * is a Markdown heading; behind a blank line only a value that is plainly cut goes on: inside 《》
   * or （）, or behind a 、.
   */
  private boolean goesOn(
      int line, Label open, Map<Label, StringBuilder> values, boolean blankBefore) {
    String next = text.stripped(line);
    if (next.startsWith("#") || next.length() > 120 || value(values, open).length() > LONGEST) {
      return false;
    }
    String sofar = value(values, open).toString().strip();
    if (blankBefore) {
      return !sofar.isEmpty() && (sofar.endsWith("、") || isOpen(sofar));
    }
    return open == Label.ISSUERS
        || open == Label.KEYWORDS
        || (open == Label.TITLE && !isWhole(sofar, next));
  }

  private static boolean isOpen(String s) {
    int depth = 0;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (c == '《' || c == '（' || c == '(') {
        depth++;
      } else if (c == '》' || c == '）' || c == ')') {
        depth--;
      }
    }
    return depth > 0;
  }

  private static StringBuilder value(Map<Label, StringBuilder> values, Label label) {
    return values.computeIfAbsent(label, l -> new StringBuilder());
  }

  private static Map<Label, Header.Field> finish(
      Map<Label, StringBuilder> values, Map<Label, Header.Field> places) {
    Map<Label, Header.Field> fields = new EnumMap<>(Label.class);
    places.forEach(
        (label, place) -> {
          String raw = value(values, label).toString().strip();
          if (!raw.isEmpty()) {
            fields.put(label, new Header.Field(raw, place.line(), place.offset()));
          }
        });
    return fields;
  }
}
