package zhengmai.extract;

import java.util.List;

/** Tells whether titles stand in one list: 《A》《B》, 《A》和国家医保局《B》, 《A》等文件以及《B》. */
final class Enumeration {
  /** What may stand between a title and 和 in a list. */
  private static final List<String> LIST_TAILS =
      List.of(
          "等有关", "等相关", "等", "有关", "相关", "的", "文件", "要求", "精神", "规定", "部署", "及其实施细则", "及其配套文件",
          "通知", "法律法规", "及实施细则", "内容", "公告");

  private static final List<String> CONNECTORS =
      List.of("以及", "、", "，", ",", "和", "及", "与", "或者", "或", "；并", "并", "暨");

  private static final List<String> NO_LIST =
      List.of(
          "但", "，", ",", "中", "制定", "印发", "发布", "出台", "按", "对", "将", "为", "从", "把", "结合", "在", "用");

  private Enumeration() {}

  /** Whether a stretch between two titles goes on with one list. */
  static boolean goesOn(String s, int from, int to) {
    int i = from;
    boolean tails = true;
    while (tails && i < to) {
      tails = false;
      if (s.charAt(i) == ' ') {
        i++;
        tails = true;
      }
      for (String tail : LIST_TAILS) {
        if (i + tail.length() <= to && s.startsWith(tail, i)) {
          i += tail.length();
          tails = true;
          break;
        }
      }
    }
    boolean connected = i == to && i == from;
    boolean comma = false;
    boolean joined = true;
    while (joined && i < to) {
      joined = false;
      if (s.charAt(i) == ' ') {
        i++;
        joined = true;
        continue;
      }
      for (String word : CONNECTORS) {
        if (i + word.length() <= to && s.startsWith(word, i)) {
          i += word.length();
          joined = true;
          connected = true;
          comma |= word.equals("，") || word.equals(",");
          break;
        }
      }
    }
    if (i >= to) {
      return connected || to == from;
    }
    if (!connected || to - i > 60) {
      return false;
    }
    boolean told = Sentences.contains(s, List.of("印发", "发布", "制定", "出台", "下发", "公布"), i, to);
    if (told && s.charAt(to - 1) != '的') {
      return false;
    }
    if (Issuers.before(s, i, to).start() <= i) {
      return true;
    }
    return !comma && to - i <= 8 && !Sentences.contains(s, NO_LIST, i, to);
  }
}
