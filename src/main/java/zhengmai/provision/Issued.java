package zhengmai.provision;

import java.util.List;
import zhengmai.text.Chars;

/**
 * Whether an annex is what the letter issues, and so the instrument itself: 现将《X办法》印发你们 … 附件：X办法.
 */
final class Issued {
  private static final List<String> ISSUES =
      List.of("印发", "发布", "公布", "制定", "转发", "修订", "下发", "现将", "征求", "通过", "批准");

  private static final int SHORTEST = 5;
  private static final int NEAR = 60;

  private Issued() {}

  static boolean isIssued(String text, List<Line> lines, TextSegment annex) {
    int begin = lines.get(annex.first()).from();
    String title = title(lines, annex);
    if (title.length() < SHORTEST) {
      return false;
    }
    String before = sameBrackets(text.substring(0, begin));
    for (int at = before.indexOf(title); at >= 0; at = before.indexOf(title, at + 1)) {
      int line = before.lastIndexOf('\n', at) + 1;
      String lead = before.substring(Math.max(line, at - NEAR), at);
      int end = before.indexOf('\n', at);
      int behind = at + title.length();
      int stop = Math.min(end < 0 ? before.length() : end, behind + NEAR / 2);
      String tail = before.substring(behind, Math.max(behind, stop));
      if (!lead.startsWith("附")
          && ISSUES.stream().anyMatch(w -> lead.contains(w) || tail.contains(w))) {
        return true;
      }
    }
    return false;
  }

  private static String title(List<Line> lines, TextSegment annex) {
    StringBuilder b = new StringBuilder();
    for (int i = annex.first(); i <= annex.last(); i++) {
      String words = lines.get(i).words();
      if (i == annex.first()) {
        AnnexLine line = AnnexLine.of(lines.get(i));
        words = line == null || !line.titled() ? "" : words.substring(titleStart(words));
      }
      b.append(Chars.squeeze(words));
    }
    return sameBrackets(b.toString());
  }

  private static int titleStart(String words) {
    int i = 0;
    while (i < words.length() && "：:.．、 ".indexOf(words.charAt(i)) < 0) {
      i++;
    }
    return Math.min(words.length(), i + 1);
  }

  /** The same words with brackets of one width: places stay. */
  private static String sameBrackets(String s) {
    return s.replace('(', '（').replace(')', '）').replace('【', '（').replace('】', '）');
  }
}
