package zhengmai.extract;

import java.util.ArrayList;
import java.util.List;
import zhengmai.text.Chars;

/** The bodies named directly before a title: 国家医保局、财政部联合印发的《…》. */
final class Issuers {
  private static final List<String> VERBS =
      List.of(
          "联合印发的", "联合发布的", "联合制定的", "联合下发的", "联合出台的", "印发的", "发布的", "制定的", "下发的", "出台的", "公布的",
          "联合印发了", "联合发布了", "联合印发", "联合发布", "联合出台", "印发了", "发布了", "出台了", "下发了", "印发", "发布", "出台",
          "下发", "公布", "制定", "制定了", "联合制定", "联合制定了", "正式发布", "正式印发", "发布实施", "下发了", "转发", "公布的",
          "在");

  private static final List<String> NUMBERED = List.of("部门", "部委", "单位", "个部门", "部", "委局", "机构");

  private static final String ENDS = "局部委会院府厅办司组署省市区县处队室州盟央总联团";

  private static final int REACH = 90;

  /** What may stand right before a name and is none: the last 、, the label of a table's cell. */
  private static final List<String> NO_NAMES = List.of("以及", "标题", "题目");

  private Issuers() {}

  /**
   * Bodies read backward from a title.
   *
   * @param names in the order of the text
   * @param start where the first one begins; the title's place where there are none
   */
  record Read(List<String> names, int start) {}

  /** Reads the bodies whose last one ends at {@code end}, not before {@code from}. */
  static Read before(String s, int from, int end) {
    int stop = Math.max(from, end - REACH);
    int to = withoutVerb(s, stop, end);
    to = withoutCount(s, stop, to);
    int start = to;
    while (start > stop && isName(s.charAt(start - 1))) {
      start--;
    }
    int intro = Cues.endOfLastIntroduction(s, start, to);
    start = Math.max(start, intro);
    while (start < to && "、和及与 由经的对年月日在".indexOf(s.charAt(start)) >= 0) {
      start++;
    }
    for (String word : NO_NAMES) {
      if (s.startsWith(word, start)) {
        start += word.length();
      }
    }
    List<String> names = names(s, start, to);
    return names.isEmpty() ? new Read(List.of(), end) : new Read(names, start);
  }

  /** The bodies that a title begins with: 国家医保局财政部关于…, with the spaces of the source. */
  static List<String> inTitle(String raw) {
    int to = raw.indexOf("关于");
    for (String verb : List.of("印发", "转发", "批转")) {
      int at = raw.indexOf(verb);
      if (at >= 0 && at < to) {
        to = at;
      }
    }
    if (to <= 0) {
      return List.of();
    }
    return names(raw, 0, to);
  }

  private static int withoutVerb(String s, int from, int end) {
    int to = end;
    for (String verb : VERBS) {
      int at = end - verb.length();
      if (at >= from && at < to && s.startsWith(verb, at)) {
        to = at;
      }
    }
    return to;
  }

  /** Before 等7部门, 等七部委, 等部门. */
  private static int withoutCount(String s, int from, int end) {
    for (String word : NUMBERED) {
      int at = end - word.length();
      if (at < from || !s.startsWith(word, at)) {
        continue;
      }
      while (at > from && (Chars.isDigit(s.charAt(at - 1)) || isNumeral(s.charAt(at - 1)))) {
        at--;
      }
      if (at > from && s.charAt(at - 1) == '等') {
        return at - 1;
      }
    }
    return end;
  }

  private static boolean isNumeral(char c) {
    return "一二三四五六七八九十个".indexOf(c) >= 0;
  }

  private static boolean isName(char c) {
    return Chars.isHan(c) || c == '、' || c == ' ';
  }

  private static List<String> names(String s, int from, int to) {
    List<String> names = new ArrayList<>();
    int start = from;
    for (int i = from; i <= to; i++) {
      boolean ends =
          i == to
              || s.charAt(i) == '、'
              || s.charAt(i) == ' '
              || s.startsWith("会同", i)
              || (s.charAt(i) == '和' && i > from && ENDS.indexOf(s.charAt(i - 1)) >= 0);
      if (!ends) {
        continue;
      }
      if (i > start) {
        String name = s.substring(start, i);
        if (name.length() < 2
            || name.length() > 28
            || ENDS.indexOf(name.charAt(name.length() - 1)) < 0) {
          return List.of();
        }
        if ("我本你贵".indexOf(name.charAt(0)) < 0) {
          names.add(name.startsWith("原") ? name.substring(1) : name);
        }
      }
      start = i + (i < to && s.charAt(i) == '会' ? 2 : 1);
      i = start - 1;
    }
    return names;
  }
}
