package zhengmai.text;

import java.util.Optional;

/**
 * Titles in the form in which two are compared: without brackets, quotes and white space, with one
 * kind of dash, digits and round brackets. {@code 《健康中国行动(2019—2030年)》} and {@code
 * 健康中国行动（2019-2030年）} have one key. (试行) and （征求意见稿） stay.
 */
public final class TitleKeys {
  private static final String LEFT_OUT = "《》〈〉＜＞<>“”‘’\"'「」『』 ";
  private static final String NATION = "中华人民共和国";

  private TitleKeys() {}

  /** The key of a title. */
  public static String key(String title) {
    StringBuilder b = new StringBuilder(title.length());
    for (int i = 0; i < title.length(); i++) {
      char c = title.charAt(i);
      if (c >= '\u4e00' && c <= '\u9fff') {
        b.append(c);
        continue;
      }
      if (LEFT_OUT.indexOf(c) >= 0 || Chars.isSpace(c)) {
        continue;
      }
      switch (c) {
        case '（' -> b.append('(');
        case '）' -> b.append(')');
        case '—', '–', '－', '―', '-', '~', '～' -> {
          if (b.length() == 0 || b.charAt(b.length() - 1) != '-') {
            b.append('-');
          }
        }
        case '，' -> b.append(',');
        case '：' -> b.append(':');
        default -> b.append(c >= '０' && c <= '９' ? (char) (c - '０' + '0') : c);
      }
    }
    return b.toString();
  }

  /** The key by which a law is known with and without the nation's name: 中华人民共和国药品管理法 and 药品管理法. */
  public static String documentKey(String title) {
    String key = key(title);
    return key.startsWith(NATION) && key.length() > NATION.length() + 2
        ? key.substring(NATION.length())
        : key;
  }

  /** A law's title as it is cited in short: 药品管理法 for 中华人民共和国药品管理法. */
  public static Optional<String> withoutNation(String title) {
    boolean named = title.startsWith(NATION) && TitleForms.endsInForm(title);
    return named && title.length() > NATION.length() + 2
        ? Optional.of(title.substring(NATION.length()))
        : Optional.empty();
  }

  /** Where 关于 begins behind the names of the bodies; 0 where a title has no such head. */
  public static int coreStart(String key) {
    int at = key.indexOf("关于");
    if (at <= 0) {
      return 0;
    }
    int issuing = key.indexOf("印发");
    return issuing >= 0 && issuing < at ? 0 : at;
  }

  /** Whether two keys are the same, or from 关于 on where one of them names no body before it. */
  public static boolean same(String a, String b) {
    if (a.equals(b)) {
      return true;
    }
    String shorter = a.length() < b.length() ? a : b;
    String longer = a.length() < b.length() ? b : a;
    int core = coreStart(longer);
    return core > 0 && longer.length() - core == shorter.length() && longer.endsWith(shorter);
  }
}
