package zhengmai.text;

import java.text.Normalizer;

/** Kinds of characters in Chinese documents. */
public final class Chars {
  private Chars() {}

  /** White space of any width, zero-width marks and NUL included. */
  public static boolean isSpace(char c) {
    if (c > '\u3000') {
      return c == '\ufeff';
    }
    return c <= ' '
        || c == '\u00a0'
        || c == '\u3000'
        || (c >= '\u2000' && c <= '\u200f')
        || c == '\u2028'
        || c == '\u2029'
        || c == '\u202f';
  }

  /** A Han character of the basic planes. */
  public static boolean isHan(char c) {
    return (c >= '\u4e00' && c <= '\u9fff')
        || (c >= '\u3400' && c <= '\u4dbf')
        || c == '\u3007'
        || Character.isSurrogate(c);
  }

  /** An ASCII or full-width digit. */
  public static boolean isDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= '\uff10' && c <= '\uff19');
  }

  /** The value of a digit that {@link #isDigit} knows. */
  public static int digit(char c) {
    return c <= '9' ? c - '0' : c - '\uff10';
  }

  /** An ASCII letter or digit. */
  public static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /** An opening bracket around a year: 〔2021〕, [2021], （2021）, 【2021】. */
  public static boolean opensYear(char c) {
    return c == '〔' || c == '[' || c == '［' || c == '﹝' || c == '【' || c == '(' || c == '（';
  }

  /** A closing bracket around a year. */
  public static boolean closesYear(char c) {
    return c == '〕' || c == ']' || c == '］' || c == '﹞' || c == '】' || c == ')' || c == '）';
  }

  /**
   * In Unicode's form NFKC: full-width letters, digits and brackets as half-width ones. Most texts
   * need no more than that, and are spared the tables.
   */
  static String nfkc(String s) {
    boolean wide = false;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (isWide(c)) {
        wide = true;
      } else if (!isPlain(c)) {
        return Normalizer.normalize(s, Normalizer.Form.NFKC);
      }
    }
    if (!wide) {
      return s;
    }
    char[] all = s.toCharArray();
    for (int i = 0; i < all.length; i++) {
      all[i] = isWide(all[i]) ? (char) (all[i] - 0xfee0) : all[i];
    }
    return new String(all);
  }

  private static boolean isWide(char c) {
    return c >= '\uff01' && c <= '\uff5e';
  }

  /** A character that NFKC leaves as it is, wherever it stands. */
  private static boolean isPlain(char c) {
    return (c >= '\u4e00' && c <= '\u9fa5')
        || c < '\u0080'
        || (c >= '\u3001' && c <= '\u3020')
        || c == '\u2014'
        || (c >= '\u2018' && c <= '\u201d' && c != '\u201a' && c != '\u201b');
  }

  /** The end of a sentence or clause. */
  public static boolean endsSentence(char c) {
    return c == '。' || c == '！' || c == '？' || c == '；' || c == '：' || c == '!' || c == '?'
        || c == ';' || c == ':';
  }

  /** Where a word first stands within {@code [from, to)}; −1 where it does not. */
  public static int indexOf(String s, String word, int from, int to) {
    char first = word.charAt(0);
    int last = Math.min(to, s.length()) - word.length();
    for (int i = Math.max(0, from); i <= last; i++) {
      if (s.charAt(i) == first && s.startsWith(word, i)) {
        return i;
      }
    }
    return -1;
  }

  /** Where a word last stands within {@code [from, to)}; −1 where it does not. */
  public static int lastIndexOf(String s, String word, int from, int to) {
    char first = word.charAt(0);
    for (int i = Math.min(to, s.length()) - word.length(); i >= from; i--) {
      if (s.charAt(i) == first && s.startsWith(word, i)) {
        return i;
      }
    }
    return -1;
  }

  /** Without any white space: {@code 标 题} is {@code 标题}. */
  public static String squeeze(String s) {
    StringBuilder b = null;
    for (int i = 0; i < s.length(); i++) {
      if (isSpace(s.charAt(i))) {
        if (b == null) {
          b = new StringBuilder(s.length()).append(s, 0, i);
        }
      } else if (b != null) {
        b.append(s.charAt(i));
      }
    }
    return b == null ? s : b.toString();
  }

  /**
   * Without the white space that typesetting left between Chinese characters; one space stays
   * between two Latin words: {@code 开展 DRG 付费} is {@code 开展DRG付费}, {@code Latitude Health} is
   * {@code Latitude Health}.
   */
  public static String tidy(String s) {
    StringBuilder b = new StringBuilder(s.length());
    boolean gap = false;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (isSpace(c)) {
        gap = b.length() > 0;
        continue;
      }
      if (gap && isLatin(b.charAt(b.length() - 1)) && isLatin(c)) {
        b.append(' ');
      }
      gap = false;
      b.append(c);
    }
    return b.toString();
  }
}
