package zhengmai.provision;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zhengmai.text.Chars;

/**
 * The lines of a text. One that was received without line breaks is cut where a number follows the
 * end of a sentence and goes on with those before it: {@code …如下：一、申报范围。…二、申报条件。}.
 */
final class LineReader {
  /** Paragraphs so long on the average are no paragraphs. */
  private static final int RUN_TOGETHER = 400;

  private static final int LONGEST_HEADING = 45;

  private final String text;
  private final List<Line> lines = new ArrayList<>();
  private final Map<Numbering, Integer> last = new EnumMap<>(Numbering.class);

  private LineReader(String text) {
    this.text = text;
  }

  static List<Line> of(String text) {
    LineReader reader = new LineReader(text);
    int at = 0;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      reader.add(at, end);
      at = end + 1;
    }
    return reader.isRunTogether() ? reader.cut() : reader.lines;
  }

  private boolean isRunTogether() {
    return !lines.isEmpty()
        && text.length() > RUN_TOGETHER * 2
        && text.length() / lines.size() > RUN_TOGETHER;
  }

  private List<Line> cut() {
    List<Line> whole = List.copyOf(lines);
    lines.clear();
    for (Line line : whole) {
      int from = line.from();
      for (int i = line.from() + 1; i < line.to(); i++) {
        boolean behind = Chars.endsSentence(text.charAt(i - 1)) || isHeading(from, i);
        if (behind && begins(MarkerReader.at(text, i, line.to()))) {
          add(from, i);
          from = i;
        }
      }
      add(from, line.to());
    }
    return lines;
  }

  /** 四、有关要求(一)高度重视…: a heading ends where the first of what is below it begins. */
  private boolean isHeading(int from, int at) {
    char c = text.charAt(at);
    if ((c != '（' && c != '(') || at - from > LONGEST_HEADING) {
      return false;
    }
    Marker heading = MarkerReader.at(text, from, at);
    Marker first = MarkerReader.at(text, at, Math.min(text.length(), at + 5));
    return heading != null
        && first != null
        && first.number() == 1
        && heading.numbering().compareTo(first.numbering()) < 0;
  }

  private boolean begins(@Nullable Marker marker) {
    if (marker == null) {
      return false;
    }
    int before = last.getOrDefault(marker.numbering(), 0);
    boolean follows = marker.number() == before + 1 || marker.number() == 1;
    if (follows) {
      last.put(marker.numbering(), marker.number());
    }
    return follows;
  }

  private void add(int start, int end) {
    int from = start;
    int to = end;
    while (from < to && Chars.isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && Chars.isSpace(text.charAt(to - 1))) {
      to--;
    }
    if (from < to) {
      lines.add(new Line(text, from, to, MarkerReader.at(text, from, to)));
    }
  }
}
