package zhengmai.extract;

import java.util.List;
import zhengmai.text.Chars;

/** Bounds of the sentence and of the clause around a title, and words within them. */
final class Sentences {
  private static final int REACH = 240;

  private Sentences() {}

  /** Behind the last end of a sentence before {@code at}, not before {@code from}. */
  static int start(String s, int at, int from) {
    int stop = Math.max(from, at - REACH);
    for (int i = at; i > stop; i--) {
      char c = s.charAt(i - 1);
      if (c == '\n' || Chars.endsSentence(c)) {
        return i;
      }
    }
    return stop;
  }

  /** Behind the last comma before a title; the comma's clause too where nothing stands between. */
  static int clauseStart(String s, int sentence, int at) {
    int i = at;
    while (i > sentence && s.charAt(i - 1) != '，' && s.charAt(i - 1) != ',') {
      i--;
    }
    if (i > sentence && i == at) {
      i--;
      while (i > sentence && s.charAt(i - 1) != '，' && s.charAt(i - 1) != ',') {
        i--;
      }
    }
    while (i < at && s.charAt(i) == ' ') {
      i++;
    }
    return i;
  }

  /** Behind the last comma or end of a sentence before {@code to}, not before {@code from}. */
  static int lastBreak(String s, int from, int to) {
    for (int i = to; i > from; i--) {
      char c = s.charAt(i - 1);
      if (c == '，' || c == ',' || c == '\n' || Chars.endsSentence(c)) {
        return i;
      }
    }
    return from;
  }

  /** Where the sentence ends, no further than {@code reach} characters on. */
  static int end(String s, int from, int reach) {
    int limit = Math.min(s.length(), from + reach);
    for (int i = from; i < limit; i++) {
      char c = s.charAt(i);
      if (c == '\n' || c == '。' || c == '；' || c == ';') {
        return i;
      }
    }
    return limit;
  }

  static boolean contains(String s, List<String> words, int from, int to) {
    for (String word : words) {
      if (Chars.indexOf(s, word, from, to) >= 0) {
        return true;
      }
    }
    return false;
  }
}
