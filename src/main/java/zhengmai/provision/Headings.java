package zhengmai.provision;

import java.util.List;
import zhengmai.text.Chars;

/** Finds the heading of a provision: 一、总体要求, （一）加强组织领导。各级…, 第三条【适用范围】…. */
final class Headings {
  /** The heading is all that stands on the line. */
  static final int WHOLE = 1;

  /** All that stands on the line is one short sentence. */
  static final int SENTENCE = 2;

  private static final int LONGEST_LINE = 45;
  private static final int LONGEST_SENTENCE = 30;
  private static final int LONGEST_LABEL = 20;
  private static final int LONGEST_MEMBER = 12;
  private static final List<String> LEADS = List.of("下列", "以下", "如下", "包括", "应当", "必须");

  private Headings() {}

  /**
   * Begin and end of the heading, the same where there is none; then {@link #WHOLE}, {@link
   * #SENTENCE} or 0. What an article lists has one only if nothing else stands on its line.
   */
  static int[] of(Line line, Marker m, boolean belowArticle) {
    String s = line.text();
    int from = m.end();
    while (from < line.to() && (Chars.isSpace(s.charAt(from)) || s.charAt(from) == '*')) {
      from++;
    }
    if (!m.numbering().isTitled()) {
      return bracketed(s, from, line.to());
    }
    int sentence = sentenceEnd(s, from, line.to());
    if (sentence < 0 && line.to() - from <= LONGEST_LINE) {
      boolean list = line.leads() && !isTitle(s, from, line.to() - 1);
      return list
          ? new int[] {from, from, 0}
          : new int[] {from, line.leads() ? line.to() - 1 : line.to(), WHOLE};
    }
    if (belowArticle) {
      return new int[] {from, from, 0};
    }
    boolean title = sentence > 0 && s.charAt(sentence) == '。' && isTitle(s, from, sentence);
    int all = sentence == line.to() - 1 ? SENTENCE : 0;
    return title ? new int[] {from, sentence, all} : label(s, from, line.to());
  }

  /** Short, of short members, and leading to no list: 加强组织领导，落实责任. */
  private static boolean isTitle(String s, int from, int to) {
    int member = from;
    for (int i = from; i <= to; i++) {
      if (i == to || "，,：:".indexOf(s.charAt(i)) >= 0) {
        if (i - member > (member == from && i == to ? LONGEST_SENTENCE : LONGEST_MEMBER)) {
          return false;
        }
        member = i + 1;
      }
    }
    return to - from <= LONGEST_SENTENCE
        && LEADS.stream().noneMatch(w -> Chars.indexOf(s, w, from, to) >= 0);
  }

  /** 【适用范围】 behind an article's number. */
  private static int[] bracketed(String s, int from, int to) {
    int close = from < to && s.charAt(from) == '【' ? Chars.indexOf(s, "】", from, to) : -1;
    boolean found = close > 0 && close - from <= LONGEST_LINE;
    return found ? new int[] {from + 1, close, 0} : new int[] {from, from, 0};
  }

  /** 必要性原则：具有…. */
  private static int[] label(String s, int from, int to) {
    for (int i = from; i < Math.min(to - 1, from + LONGEST_LABEL); i++) {
      char c = s.charAt(i);
      if (c == '：' || c == ':') {
        return new int[] {from, i, 0};
      }
      if ("，,。；;（(".indexOf(c) >= 0) {
        break;
      }
    }
    return new int[] {from, from, 0};
  }

  /** Where the first sentence ends; −1 where the line has no such mark. */
  private static int sentenceEnd(String s, int from, int to) {
    for (int i = from; i < to; i++) {
      if ("。；;！？".indexOf(s.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }
}
