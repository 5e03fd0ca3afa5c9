package zhengmai.extract.digest;

import java.util.List;
import java.util.Optional;
import zhengmai.text.Chars;
import zhengmai.text.LineShapes;
import zhengmai.text.SourceText;

/** The lines that give a digest its shape, each told by what it holds. */
final class Marks {
  private static final List<String> CONTENTS = List.of("本期视点", "本期目录", "本期导读", "本期要目");
  private static final List<String> BODY = List.of("本期内容", "本期正文");
  private static final List<String> BACK = List.of("返回目录", "返回目次", "回到目录");

  /** Dots around a section's name. */
  private static final String DOTS = "·•・‧∙⋅●◆■▪";

  private static final int SECTION_LONGEST = 16;
  private static final int PUBLISHER_LONGEST = 60;

  private Marks() {}

  /** The first line that opens the contents list, or 0. */
  static int contentsHead(SourceText text) {
    return head(text, CONTENTS);
  }

  /** The first line that opens the articles, or 0. */
  static int bodyHead(SourceText text) {
    return head(text, BODY);
  }

  private static int head(SourceText text, List<String> words) {
    int first = 0;
    for (String word : words) {
      String content = text.content();
      for (int at = content.indexOf(word); at >= 0; at = content.indexOf(word, at + 1)) {
        int line = text.lineAt(at);
        if (first > 0 && line >= first) {
          break;
        }
        if (text.end(line) - text.start(line) < 60 && letters(text.line(line)).equals(word)) {
          first = line;
          break;
        }
      }
    }
    return first;
  }

  /** {@code 返回目录}, {@code [返回目录](#)}. */
  static boolean isBackLink(String line) {
    if (line.length() > 40 || line.indexOf('目') < 0) {
      return false;
    }
    return BACK.contains(letters(Markdown.withoutLinks(line)));
  }

  /** A line without text of its own: blank, or a page mark. */
  static boolean isEmpty(String stripped) {
    return stripped.isEmpty() || LineShapes.isPageMark(stripped, 0, stripped.length());
  }

  /** The name in {@code · 健康中国 ·}, {@code ### • 医院管理 •}, {@code ·分析解读·}. */
  static Optional<String> section(String line) {
    if (line.length() > SECTION_LONGEST + 16) {
      return Optional.empty();
    }
    String s = LineShapes.bare(line);
    int from = 0;
    int to = s.length();
    while (from < to && isDot(s.charAt(from))) {
      from++;
    }
    while (to > from && isDot(s.charAt(to - 1))) {
      to--;
    }
    boolean framed = from > 0 && to < s.length();
    String name = Chars.tidy(s.substring(from, to));
    boolean short_ = !name.isEmpty() && name.length() <= SECTION_LONGEST;
    return framed && short_ ? Optional.of(name) : Optional.empty();
  }

  private static boolean isDot(char c) {
    return DOTS.indexOf(c) >= 0 || Chars.isSpace(c);
  }

  /** The name in a line {@code 来源：新华网}. */
  static Optional<String> publisher(String line) {
    if (line.length() > PUBLISHER_LONGEST + 10 || line.indexOf('源') < 0) {
      return Optional.empty();
    }
    String s = LineShapes.bare(Markdown.withoutLinks(line));
    boolean bracket = s.startsWith("（") || s.startsWith("(");
    String t = Chars.tidy(bracket ? s.substring(1) : s);
    String rest = afterAny(t, "文章来源", "稿件来源", "来源");
    if (rest.isEmpty() || ":：/丨|".indexOf(rest.charAt(0)) < 0) {
      return Optional.empty();
    }
    String name = Chars.tidy(rest.substring(1));
    if (bracket && (name.endsWith("）") || name.endsWith(")"))) {
      name = name.substring(0, name.length() - 1);
    }
    return name.isEmpty() || name.length() > PUBLISHER_LONGEST
        ? Optional.empty()
        : Optional.of(name);
  }

  private static String afterAny(String s, String... words) {
    for (String w : words) {
      if (s.startsWith(w)) {
        return s.substring(w.length());
      }
    }
    return "";
  }

  /** Han characters, Latin letters and digits only. */
  static String letters(String s) {
    StringBuilder b = new StringBuilder(s.length());
    for (int i = 0; i < s.length(); i++) {
      if (Character.isLetterOrDigit(s.charAt(i))) {
        b.append(s.charAt(i));
      }
    }
    return b.toString();
  }
}
