package zhengmai.provision;

import org.jspecify.annotations.Nullable;

/**
 * A paragraph of the text without white space at its ends, or a piece of one that was received
 * without line breaks.
 */
record Line(String text, int from, int to, @Nullable Marker marker) {
  int length() {
    return to - from;
  }

  char last() {
    return text.charAt(to - 1);
  }

  boolean has(char c) {
    int at = text.indexOf(c, from);
    return at >= 0 && at < to;
  }

  boolean startsWith(String word) {
    return text.startsWith(word, from) && from + word.length() <= to;
  }

  String words() {
    return text.substring(from, to);
  }

  /** Whether it leads to what follows: 应当提交下列材料：. */
  boolean leads() {
    return last() == '：' || last() == ':';
  }

  /** Whether it ends as a sentence or a member of a list does. */
  boolean ends() {
    return "。；;！？".indexOf(last()) >= 0;
  }

  /** A short line without any mark of a sentence, such as a title or a body's name. */
  boolean isName(int longest) {
    if (length() > longest || marker != null) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if ("。；;，,：:！？".indexOf(text.charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }
}
