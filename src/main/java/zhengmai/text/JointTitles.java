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

  /** The words before 关于: a space stays where a body ends and another one begins. */
  private String head(String printed) {
    List<String> parts = parts(printed);
    StringBuilder b = new StringBuilder(printed.length());
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      if (i > 0 && isBody(body.toString()) && beginsBody(parts, i)) {
        b.append(body).append(' ');
        body.setLength(0);
      }
      body.append(parts.get(i));
    }
    return b.append(body).toString();
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

  /** Whether some parts from here on, put together, name a body. */
  private boolean beginsBody(List<String> parts, int from) {
    StringBuilder name = new StringBuilder();
    for (int i = from; i < Math.min(parts.size(), from + 3); i++) {
      name.append(parts.get(i));
      if (isBody(name.toString())) {
        return true;
      }
    }
    return false;
  }

  private boolean isBody(String s) {
    String name = s.substring(Math.max(s.lastIndexOf('《'), s.lastIndexOf('〈')) + 1);
    return name.length() >= 3 && name.length() <= 40 && bodies.resolve(name).isPresent();
  }
}
