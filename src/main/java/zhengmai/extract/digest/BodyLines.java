package zhengmai.extract.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhengmai.text.LineShapes;
import zhengmai.text.SourceText;

/**
 * The lines of the body part that hold something, each with what it is. Page marks and blank lines
 * are left out, so that a title cut by them is a run of neighbours.
 */
final class BodyLines {
  /** What a line is. */
  enum Kind {
    TEXT,
    /** {@code · 健康中国 ·}. */
    SECTION,
    /** {@code 来源：新华网}. */
    PUBLISHER,
    /** {@code 返回目录}. */
    BACK
  }

  /**
   * A line.
   *
   * @param line its number in the source
   * @param kind what it is
   * @param value the section's or publisher's name, else the line without Markdown's marks
   * @param key {@link DigestTitles#key} of a line that may be a title; empty for a longer one
   */
  record BodyLine(int line, Kind kind, String value, String key) {}

  private static final int TITLE_LINE_LONGEST = 90;

  private final List<BodyLine> lines = new ArrayList<>();

  BodyLines(SourceText text, int first, int last) {
    for (int line = first; line <= last; line++) {
      String s = text.stripped(line);
      if (!Marks.isEmpty(s)) {
        lines.add(read(line, s));
      }
    }
  }

  private static BodyLine read(int line, String s) {
    if (Marks.isBackLink(s)) {
      return new BodyLine(line, Kind.BACK, s, "");
    }
    Optional<String> section = Marks.section(s);
    if (section.isPresent()) {
      return new BodyLine(line, Kind.SECTION, section.get(), "");
    }
    Optional<String> publisher = Marks.publisher(s);
    if (publisher.isPresent()) {
      return new BodyLine(line, Kind.PUBLISHER, publisher.get(), "");
    }
    if (s.length() > TITLE_LINE_LONGEST) {
      return new BodyLine(line, Kind.TEXT, s, "");
    }
    String bare = LineShapes.bare(Markdown.withoutLinks(s));
    return new BodyLine(line, Kind.TEXT, bare, DigestTitles.key(bare));
  }

  int size() {
    return lines.size();
  }

  BodyLine get(int at) {
    return lines.get(at);
  }

  boolean is(int at, Kind kind) {
    return at >= 0 && at < lines.size() && lines.get(at).kind() == kind;
  }

  /**
   * Whether a line stands where an article begins: first of all, or behind a back link or section.
   */
  boolean isOpening(int at) {
    return is(at, Kind.TEXT) && (at == 0 || is(at - 1, Kind.BACK) || is(at - 1, Kind.SECTION));
  }

  /**
   * How many lines from {@code at} on are a title with its 来源 line behind; 0 where none is near.
   */
  int titleLines(int at) {
    for (int n = 1; n <= Heads.TITLE_LINES; n++) {
      if (!is(at + n - 1, Kind.TEXT) || get(at + n - 1).key().isEmpty()) {
        return 0;
      }
      if (is(at + n, Kind.PUBLISHER)) {
        return n;
      }
    }
    return 0;
  }

  /** The title on {@code n} lines. */
  String title(int at, int n) {
    StringBuilder b = new StringBuilder();
    for (int i = at; i < at + n; i++) {
      b.append(b.length() == 0 ? "" : "\n").append(get(i).value());
    }
    return DigestTitles.join(b.toString());
  }

  /** The section line nearest before a place, not beyond a title. */
  Optional<String> sectionBefore(int at) {
    for (int i = at - 1; i >= 0; i--) {
      if (is(i, Kind.SECTION)) {
        return Optional.of(get(i).value());
      }
    }
    return Optional.empty();
  }
}
