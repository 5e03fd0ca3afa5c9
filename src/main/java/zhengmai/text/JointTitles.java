package zhengmai.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Titles without typesetting spaces, but for the one space that parts two bodies which issue a
 * document together: {@code 住房和城乡建设部 国家发展改革委关于 印发…} is {@code 住房和城乡建设部 国家发展改革委关于印发…}, {@code
 * 国家卫生健康委 办公厅关于…} is {@code 国家卫生健康委办公厅关于…}.
 */
public final class JointTitles {
  private static final String ABOUT = "关于";

  /** A typesetter breaks a body's name into at most this many pieces. */
  private static final int LONGEST = 3;

  private final BodyNames bodies;

  /** Knows bodies by these names. */
  public JointTitles(BodyNames bodies) {
    this.bodies = bodies;
  }

  /** The title as one reads it. */
  public String tidy(String printed) {
    String plain = Chars.tidy(printed);
    int about = printed.indexOf(ABOUT);
    if (about < 0 || plain.length() == printed.length()) {
      return plain;
    }
    StringBuilder b = new StringBuilder(printed.length());
    int from = 0;
    while (about >= 0) {
      b.append(head(printed.substring(from, about))).append(ABOUT);
      from = about + ABOUT.length();
      about = printed.indexOf(ABOUT, from);
    }
    return b.append(Chars.tidy(printed.substring(from))).toString();
  }

  /**
   * The words before 关于: the spaces stay that part one body from the next, if the words are bodies
   * and nothing else. Whatever follows from that reads the same when it is tidied again.
   */
  private String head(String printed) {
    List<String> parts = parts(printed);
    int[] ends = bodiesFrom(parts);
    StringBuilder b = new StringBuilder(printed.length());
    if (ends[0] == 0) {
      parts.forEach(b::append);
      return b.toString();
    }
    for (int from = 0; from < parts.size(); from = ends[from]) {
      b.append(from == 0 ? "" : " ").append(String.join("", parts.subList(from, ends[from])));
    }
    return b.toString();
  }

  /**
   * Where the body that begins at each part ends, so that bodies alone follow; 0 where none does.
   * The shortest name is taken: 国家卫生健康委 and 办公厅 are one, since 办公厅 alone is no body.
   */
  private int[] bodiesFrom(List<String> parts) {
    int[] ends = new int[parts.size() + 1];
    ends[parts.size()] = parts.size();
    for (int from = parts.size() - 1; from >= 0; from--) {
      StringBuilder name = new StringBuilder();
      for (int to = from + 1; to <= Math.min(parts.size(), from + LONGEST); to++) {
        name.append(parts.get(to - 1));
        if (ends[to] != 0 && isBody(name.toString())) {
          ends[from] = to;
          break;
        }
      }
    }
    return ends;
  }

  private static List<String> parts(String s) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= s.length(); i++) {
      if (i == s.length() || Chars.isSpace(s.charAt(i))) {
        if (i > from) {
          parts.add(s.substring(from, i));
        }
        from = i + 1;
      }
    }
    return parts;
  }

  private boolean isBody(String s) {
    String name = s.substring(Math.max(s.lastIndexOf('《'), s.lastIndexOf('〈')) + 1);
    return name.length() >= 3 && name.length() <= 40 && bodies.resolve(name).isPresent();
  }
}
