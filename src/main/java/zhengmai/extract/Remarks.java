package zhengmai.extract;

/** Remarks in round brackets behind a title or around a number: （国办发〔2021〕1号，以下简称《意见》）. */
final class Remarks {
  private static final int REACH = 120;

  private Remarks() {}

  /**
   * Where the remark in round brackets that opens at {@code at} closes, or −1; no more than 120
   * characters on.
   */
  static int close(String s, int at) {
    if (at >= s.length() || (s.charAt(at) != '（' && s.charAt(at) != '(')) {
      return -1;
    }
    int depth = 0;
    int limit = Math.min(s.length(), at + REACH);
    for (int i = at; i < limit; i++) {
      char c = s.charAt(i);
      if (c == '（' || c == '(') {
        depth++;
      } else if (c == '）' || c == ')') {
        if (--depth == 0) {
          return i;
        }
      } else if (c == '\n') {
        return -1;
      }
    }
    return -1;
  }

  /** 见附件1, 附后. */
  static boolean isAnnex(String s, int from, int to) {
    String remark = s.substring(from, Math.min(to, from + 12));
    return remark.startsWith("附件")
        || remark.startsWith("见附")
        || remark.startsWith("详见附")
        || remark.startsWith("附后")
        || remark.startsWith("附表");
  }

  /** 2021年版, 试行, 修订: a part of the title. */
  static boolean isEdition(String s, int from, int to) {
    String remark = s.substring(from, to);
    return to - from <= 24
        && (remark.endsWith("年")
            || remark.endsWith("版")
            || remark.endsWith("试行")
            || remark.endsWith("暂行")
            || remark.endsWith("稿")
            || remark.endsWith("修订"))
        && !remark.contains("见")
        && !remark.contains("自");
  }
}
