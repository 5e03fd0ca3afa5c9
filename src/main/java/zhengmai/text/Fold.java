package zhengmai.text;

/**
 * Forms of a text for comparison. Two titles that are the same to a reader have the same {@link
 * #title} form: white space, width of letters and brackets, quotation marks and the 《》 around
 * quoted titles do not count; words do.
 */
public final class Fold {
  private Fold() {}

  /** {@code 关于印发《X办法（试行）》的通知} and {@code 关于印发 X办法(试行) 的通知} fold to the same. */
  public static String title(String s) {
    String n = Chars.nfkc(s);
    StringBuilder b = new StringBuilder(n.length());
    for (int i = 0; i < n.length(); i++) {
      char c = n.charAt(i);
      if (c >= '\u4e00' && c <= '\u9fa5') {
        b.append(c);
        continue;
      }
      if (Chars.isSpace(c) || "《》〈〉<>“”‘’\"'".indexOf(c) >= 0) {
        continue;
      }
      char folded = fold(c);
      if (folded == '-' && b.length() > 0 && b.charAt(b.length() - 1) == '-') {
        continue;
      }
      b.append(folded);
    }
    return b.toString();
  }

  private static char fold(char c) {
    return switch (c) {
      case '〔', '【', '﹝' -> '[';
      case '〕', '】', '﹞' -> ']';
      case '—', '–', '－', '―', '─' -> '-';
      case '、' -> ',';
      default -> c;
    };
  }

  /**
   * How much two folded texts have in common: 1 for equal ones, the share of the longer one's
   * characters else.
   */
  public static double likeness(String a, String b) {
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    int[] row = new int[b.length() + 1];
    for (int i = 0; i < a.length(); i++) {
      int diagonal = 0;
      for (int j = 0; j < b.length(); j++) {
        int above = row[j + 1];
        row[j + 1] = a.charAt(i) == b.charAt(j) ? diagonal + 1 : Math.max(above, row[j]);
        diagonal = above;
      }
    }
    return (double) row[b.length()] / Math.max(a.length(), b.length());
  }
}
