package zhengmai.compare;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/**
 * The characters in which two strings differ (Myers), by java-diff-utils. Long ones are compared
 * clause by clause first, so that the work stays small for any two strings.
 */
final class CharacterMarks {
  /** Products of lengths up to this are compared character by character. */
  private static final long FINE = 250_000;

  /** Products of numbers of clauses up to this are compared; else all is exchanged. */
  private static final long COARSE = 1_000_000;

  /** Exchanges with more characters than this around a single one. */
  private static final int CHANCE = 4;

  private final List<Span> spans = new ArrayList<>();

  private CharacterMarks() {}

  static List<Span> of(String a, String b) {
    CharacterMarks marks = new CharacterMarks();
    if (a.equals(b)) {
      marks.add(Span.Kind.KEPT, a);
    } else if ((long) a.length() * b.length() <= FINE) {
      marks.compare(characters(a), characters(b), false);
    } else {
      marks.compare(clauses(a), clauses(b), true);
    }
    return legible(marks.spans);
  }

  /**
   * A single character in common between two exchanges is chance, and hard to read: it is exchanged
   * with them.
   */
  private static List<Span> legible(List<Span> spans) {
    List<Span> all = new ArrayList<>();
    StringBuilder out = new StringBuilder();
    StringBuilder in = new StringBuilder();
    for (int i = 0; i < spans.size(); i++) {
      Span s = spans.get(i);
      boolean changed = out.length() + in.length() > 0;
      boolean chance =
          s.kind() == Span.Kind.KEPT
              && s.text().length() < 2
              && changed
              && i + 1 < spans.size()
              && out.length() + in.length() + spans.get(i + 1).text().length() > CHANCE;
      if (s.kind() == Span.Kind.KEPT && !chance) {
        flush(out, in, all);
        all.add(s);
        continue;
      }
      out.append(s.kind() == Span.Kind.IN ? "" : s.text());
      in.append(s.kind() == Span.Kind.OUT ? "" : s.text());
    }
    flush(out, in, all);
    return all;
  }

  private static void flush(StringBuilder out, StringBuilder in, List<Span> all) {
    if (out.length() > 0) {
      all.add(new Span(Span.Kind.OUT, out.toString()));
    }
    if (in.length() > 0) {
      all.add(new Span(Span.Kind.IN, in.toString()));
    }
    out.setLength(0);
    in.setLength(0);
  }

  private void compare(List<String> a, List<String> b, boolean finer) {
    if ((long) a.size() * b.size() > COARSE) {
      exchange(String.join("", a), String.join("", b), false);
      return;
    }
    int at = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(a, b).getDeltas()) {
      int from = delta.getSource().getPosition();
      add(Span.Kind.KEPT, String.join("", a.subList(at, from)));
      exchange(
          String.join("", delta.getSource().getLines()),
          String.join("", delta.getTarget().getLines()),
          finer);
      at = from + delta.getSource().size();
    }
    add(Span.Kind.KEPT, String.join("", a.subList(at, a.size())));
  }

  private void exchange(String out, String in, boolean finer) {
    if (finer && !out.isEmpty() && !in.isEmpty() && (long) out.length() * in.length() <= FINE) {
      compare(characters(out), characters(in), false);
      return;
    }
    add(Span.Kind.OUT, out);
    add(Span.Kind.IN, in);
  }

  private void add(Span.Kind kind, String text) {
    if (text.isEmpty()) {
      return;
    }
    int last = spans.size() - 1;
    if (last >= 0 && spans.get(last).kind() == kind) {
      spans.set(last, new Span(kind, spans.get(last).text() + text));
    } else {
      spans.add(new Span(kind, text));
    }
  }

  private static List<String> characters(String s) {
    return s.codePoints().mapToObj(Character::toString).toList();
  }

  private static List<String> clauses(String s) {
    List<String> all = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < s.length(); i++) {
      if ("。；，、：;,:\n".indexOf(s.charAt(i)) >= 0) {
        all.add(s.substring(from, i + 1));
        from = i + 1;
      }
    }
    if (from < s.length()) {
      all.add(s.substring(from));
    }
    return all;
  }
}
