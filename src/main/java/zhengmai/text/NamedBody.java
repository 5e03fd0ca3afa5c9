package zhengmai.text;

import java.util.List;

/** Where the name of the body before a number begins: 深圳市人民政府 before 令（第358号）. */
final class NamedBody {
  private static final int BODY_REACH = 30;

  /** Words before a code or a body, never inside one. */
  static final List<String> STOPS =
      List.of(
          "根据", "依据", "按照", "依照", "参照", "遵照", "贯彻", "落实", "执行", "印发", "转发", "下发", "发布", "公布", "以及",
          "文件", "通知", "意见", "附件", "参见", "详见", "文号", "经过", "号", "和", "及", "与", "的", "见", "由", "在",
          "已经", "业经", "即", "将", "是", "以", "为", "从", "自", "按", "原", "了");

  private static final List<String> BODY_ENDS =
      List.of("院", "局", "部", "委", "会", "府", "席", "署", "厅", "办", "总统", "政府", "中央", "总局", "军");

  private NamedBody() {}

  /** Where the body whose name ends at {@code end} begins; {@code end} where none does. */
  static int start(String s, int end, int from) {
    int stop = Math.max(from, end - BODY_REACH);
    int start = end;
    while (start > stop && (Chars.isHan(s.charAt(start - 1)) || s.charAt(start - 1) == ' ')) {
      start--;
    }
    start = behindDate(s, start, end);
    int best = start;
    for (String word : STOPS) {
      if (word.equals("和") || word.equals("原")) {
        continue;
      }
      int at = Chars.lastIndexOf(s, word, start, end);
      if (at >= 0 && at + word.length() > best) {
        best = at + word.length();
      }
    }
    while (best < end && "年月日 ".indexOf(s.charAt(best)) >= 0) {
      best++;
    }
    best = behindFormer(s, best, end);
    int last = Numerals.back(s, end, best);
    return endsInBody(s, best, last) ? best : end;
  }

  /** 原国家药品监督管理局令: 原 is no part of its name, as it is of that of 原平市人民政府. */
  private static int behindFormer(String s, int from, int to) {
    boolean former =
        to - from > 3 && s.charAt(from) == '原' && "市县区".indexOf(s.charAt(from + 2)) < 0;
    return former ? from + 1 : from;
  }

  private static boolean endsInBody(String s, int from, int to) {
    for (String word : BODY_ENDS) {
      if (to - word.length() >= from && s.startsWith(word, to - word.length())) {
        return true;
      }
    }
    return false;
  }

  /** 2022年11月3日国务院令: the 日 belongs to the date. */
  static int behindDate(String s, int from, int to) {
    boolean dated =
        from > 0
            && from < to
            && "年月日".indexOf(s.charAt(from)) >= 0
            && Chars.isDigit(s.charAt(from - 1));
    return dated ? from + 1 : from;
  }
}
