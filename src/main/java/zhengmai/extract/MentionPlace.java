package zhengmai.extract;

import java.util.List;
import zhengmai.text.Chars;

/**
 * Where in a text a document is named: among files to fetch, in the list of attachments, behind a
 * verb of offices.
 */
final class MentionPlace {
  /** Paragraphs that name files to fetch, not documents to heed. */
  private static final List<String> FILE_LINES =
      List.of("下载", "点击下载", "附件下载", "原文", "阅读原文", "文件下载", "来源");

  /** A line that is a heading or an item of a list is not longer. */
  private static final int PARAGRAPH = 400;

  /** Verbs of offices whose object is a document, whatever its title ends in. */
  private static final List<String> MAKING =
      List.of(
          "印发", "印发了", "发布", "发布了", "出台", "出台了", "制定", "制定了", "下发", "下发了", "公布", "颁布", "颁布了", "印发的",
          "发布的", "通过", "修订", "审议通过了");

  private final String s;

  MentionPlace(String text) {
    this.s = text;
  }

  /** 附件下载：《X》. */
  boolean isFileLine(int at) {
    int from = paragraphStart(at);
    for (String word : FILE_LINES) {
      if (s.startsWith(word, from)) {
        return true;
      }
    }
    return false;
  }

  /** 国家医保局印发了《X》. */
  boolean isMade(int at) {
    for (String word : MAKING) {
      if (s.startsWith(word, at - word.length())) {
        return true;
      }
    }
    return false;
  }

  /** A line of the list of attachments: 附件：1.《X》, and the numbered lines below it. */
  boolean isAnnexLine(int at) {
    int from = paragraphStart(at);
    for (int lines = 0; lines < 20; lines++) {
      if (s.startsWith("附件", from) || s.startsWith("附：", from) || s.startsWith("附表", from)) {
        return Chars.indexOf(s, "\n", from, from + 160) >= 0 || s.length() - from < 160;
      }
      int mark = from;
      while (mark < s.length() && Chars.isDigit(s.charAt(mark))) {
        mark++;
      }
      if (mark == from || mark >= s.length() || "..．、".indexOf(s.charAt(mark)) < 0 || from < 2) {
        return false;
      }
      from = paragraphStart(from - 2);
    }
    return false;
  }

  /** Where the paragraph of a character begins; the character itself in a very long paragraph. */
  private int paragraphStart(int at) {
    int stop = Math.max(0, at - PARAGRAPH);
    for (int i = at; i > stop; i--) {
      if (s.charAt(i - 1) == '\n') {
        return i;
      }
    }
    return stop == 0 ? 0 : at;
  }
}
