package zhengmai.source.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import zhengmai.text.Chars;
import zhengmai.text.Label;

/**
 * Finds labels and their values in a page's segments. A label stands at the beginning of a segment,
 * of a piece inside one, or behind white space; a colon follows it, or it is all of its piece. Its
 * value goes on to the next label of the segment; where nothing does, it is the next cell of the
 * row, or the next line of the same box.
 */
final class FieldFinder {
  /** Words that are labels in an information table and nowhere else. */
  private static final Map<String, Label> IN_TABLES =
      Map.of("名称", Label.TITLE, "题名", Label.TITLE, "信息标题", Label.TITLE, "公开标题", Label.TITLE);

  private static final int LONGEST_LABEL = 16;
  private static final int LONGEST_VALUE = 500;

  /** So far below their common box label and value stand. */
  private static final int STEPS = 2;

  private final List<Segment> segments;
  private final List<LabelledValue> fields = new ArrayList<>();

  private FieldFinder(List<Segment> segments) {
    this.segments = segments;
  }

  /** All labelled values, in the order of the page. */
  static List<LabelledValue> in(List<Segment> segments) {
    FieldFinder finder = new FieldFinder(segments);
    for (int i = 0; i < segments.size(); i++) {
      finder.segment(i);
    }
    return finder.fields;
  }

  /** A label and where its value begins. */
  private record Hit(Label label, int start, int valueFrom) {}

  private void segment(int index) {
    Segment segment = segments.get(index);
    List<Hit> hits = hits(segment);
    for (int h = 0; h < hits.size(); h++) {
      Hit hit = hits.get(h);
      boolean lastHit = h + 1 == hits.size();
      int to = lastHit ? segment.text().length() : hits.get(h + 1).start();
      String value = strip(segment.text().substring(hit.valueFrom(), to));
      boolean alone = hits.size() == 1 && hit.start() == 0;
      if (value.isEmpty() && alone) {
        fields.add(behind(hit.label(), index));
      } else if (alone) {
        fields.add(goingOn(hit.label(), value, index));
      } else {
        fields.add(new LabelledValue(hit.label(), value, index, index));
      }
    }
  }

  private static List<Hit> hits(Segment segment) {
    List<Hit> hits = new ArrayList<>();
    String s = segment.text();
    int behind = 0;
    for (int i = 0; i < s.length(); i++) {
      boolean start = i == 0 || segment.starts().contains(i) || Chars.isSpace(s.charAt(i - 1));
      if (i < behind || !start) {
        continue;
      }
      Optional<Hit> hit = at(segment, i);
      if (hit.isPresent()) {
        hits.add(hit.get());
        behind = hit.get().valueFrom();
      }
    }
    return hits;
  }

  private static Optional<Hit> at(Segment segment, int from) {
    String s = segment.text();
    StringBuilder word = new StringBuilder(LONGEST_LABEL);
    int i = "【[".indexOf(s.charAt(from)) >= 0 ? from + 1 : from;
    for (; i < s.length() && word.length() <= LONGEST_LABEL; i++) {
      char c = s.charAt(i);
      boolean colon = c == '：' || c == ':';
      boolean bracket = c == '】' || c == ']';
      if (colon || bracket || (i > from && segment.starts().contains(i))) {
        Optional<Label> label = label(word);
        if (label.isPresent()) {
          return Optional.of(new Hit(label.get(), from, valueFrom(s, i)));
        }
        if (colon || bracket) {
          return Optional.empty();
        }
      }
      if (!Chars.isSpace(c)) {
        word.append(c);
      }
    }
    return i < s.length() ? Optional.empty() : label(word).map(l -> new Hit(l, from, s.length()));
  }

  private static Optional<Label> label(CharSequence word) {
    String s = word.toString();
    return Label.of(s).or(() -> Optional.ofNullable(IN_TABLES.get(s)));
  }

  private static int valueFrom(String s, int at) {
    int i = at;
    while (i < s.length() && (Chars.isSpace(s.charAt(i)) || "：:】]".indexOf(s.charAt(i)) >= 0)) {
      i++;
    }
    return i;
  }

  /** A label that ends its segment has its value in the next cell, or on the next line. */
  private LabelledValue behind(Label label, int index) {
    int next = index + 1;
    if (next >= segments.size()) {
      return new LabelledValue(label, "", index, index);
    }
    Element from = segments.get(index).block();
    Element to = segments.get(next).block();
    if (!near(from, to) || !hits(segments.get(next)).isEmpty()) {
      return new LabelledValue(label, "", index, index);
    }
    LabelledValue value = goingOn(label, strip(segments.get(next).text()), next);
    int colon = value.value().startsWith("：") || value.value().startsWith(":") ? 1 : 0;
    return value.value().length() > LONGEST_VALUE
        ? new LabelledValue(label, "", index, index)
        : new LabelledValue(label, strip(value.value().substring(colon)), index, value.last());
  }

  /** A value with the further lines of its cell: two bodies, one below the other. */
  private LabelledValue goingOn(Label label, String first, int index) {
    Optional<Element> cell = cellOf(segments.get(index).block());
    StringBuilder value = new StringBuilder(first);
    int last = index;
    while (cell.isPresent()
        && last + 1 < segments.size()
        && value.length() <= LONGEST_VALUE
        && cellOf(segments.get(last + 1).block()).equals(cell)
        && hits(segments.get(last + 1)).isEmpty()) {
      last++;
      value.append(' ').append(segments.get(last).text());
    }
    return new LabelledValue(label, strip(value.toString()), index, last);
  }

  private static Optional<Element> cellOf(Element e) {
    for (Element at = e; at != null; at = at.parent()) {
      if (Dom.isCell(at)) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  /** Whether two blocks stand in one row or cell, or outside of tables in one box. */
  private static boolean near(Element a, Element b) {
    Optional<Element> cell = cellOf(a);
    Optional<Element> other = cellOf(b);
    if (cell.isPresent()) {
      return cell.equals(other)
          || (other.isPresent() && cell.map(Element::parent).equals(other.map(Element::parent)));
    }
    Element box = a;
    for (int up = 0; box != null && up <= STEPS; up++, box = box.parent()) {
      if (depth(b, box) <= STEPS) {
        return true;
      }
    }
    return false;
  }

  /** How many steps up from an element to one around it; very many where it is not around it. */
  private static int depth(Element inner, Element outer) {
    int steps = 0;
    for (Element e = inner; e != null && steps <= STEPS; e = e.parent()) {
      if (e.equals(outer)) {
        return steps;
      }
      steps++;
    }
    return Integer.MAX_VALUE;
  }

  private static String strip(String s) {
    int from = 0;
    int to = s.length();
    while (from < to && Chars.isSpace(s.charAt(from))) {
      from++;
    }
    while (to > from && Chars.isSpace(s.charAt(to - 1))) {
      to--;
    }
    return s.substring(from, to);
  }
}
