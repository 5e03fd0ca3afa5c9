package zhengmai.extract.digest;

import zhengmai.text.Chars;

/** Titles of articles: joined over lines, cleaned, compared. */
final class DigestTitles {
  private static final String EDGES = "—–―─－-…|丨";

  private DigestTitles() {}

  /**
   * Lines as one title: line breaks and the spaces around Latin words go, a space between two
   * clauses stays: {@code 74 项} is {@code 74项}, {@code 制度落地 市场转型} stays.
   */
  static String join(String lines) {
    StringBuilder b = new StringBuilder(lines.length());
    int n = lines.length();
    for (int i = 0; i < n; ) {
      char c = lines.charAt(i);
      if (!Chars.isSpace(c)) {
        b.append(c);
        i++;
        continue;
      }
      boolean broken = false;
      while (i < n && Chars.isSpace(lines.charAt(i))) {
        broken |= lines.charAt(i) == '\n' || lines.charAt(i) == '\r';
        i++;
      }
      if (b.length() > 0 && i < n) {
        boolean left = Chars.isLatin(b.charAt(b.length() - 1));
        boolean right = Chars.isLatin(lines.charAt(i));
        boolean bar = isBar(b.charAt(b.length() - 1)) || isBar(lines.charAt(i));
        if ((left == right && (left || !broken)) || (bar && !broken)) {
          b.append(' ');
        }
      }
    }
    return b.toString();
  }

  private static boolean isBar(char c) {
    return c == '|' || c == '丨';
  }

  /** Without dashes and white space at the ends. */
  static String trim(String s) {
    int from = 0;
    int to = s.length();
    while (from < to && isEdge(s.charAt(from))) {
      from++;
    }
    while (to > from && isEdge(s.charAt(to - 1))) {
      to--;
    }
    return s.substring(from, to);
  }

  private static boolean isEdge(char c) {
    return EDGES.indexOf(c) >= 0 || Chars.isSpace(c);
  }

  /** What two printings of one title have in common: letters and digits, of one width and case. */
  static String key(String title) {
    StringBuilder b = new StringBuilder(title.length());
    for (int i = 0; i < title.length(); i++) {
      char c = title.charAt(i);
      char half = c >= '\uff01' && c <= '\uff5e' ? (char) (c - 0xfee0) : c;
      if (Character.isLetterOrDigit(half)) {
        b.append(Character.toLowerCase(half));
      }
    }
    return b.toString();
  }

  /** From 0 (nothing in common) to 1 (the same); works on {@link #key keys}. */
  static double likeness(String a, String b) {
    if (a.equals(b)) {
      return a.isEmpty() ? 0 : 1;
    }
    int longer = Math.max(a.length(), b.length());
    int shorter = Math.min(a.length(), b.length());
    if (shorter < 4 || shorter * 5 < longer * 2) {
      return 0;
    }
    if (a.startsWith(b) || b.startsWith(a)) {
      return longer - shorter <= 6 ? 0.96 : 0.6 + 0.3 * shorter / longer;
    }
    return 1.0 - (double) distance(a, b) / longer;
  }

  /** Levenshtein's distance. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(Math.min(row[j], row[j - 1]) + 1, diagonal + cost);
        diagonal = row[j];
        row[j] = best;
      }
    }
    return row[b.length()];
  }
}
