package zhengmai.extract;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  private static final Pattern DATED =
      Pattern.compile(
          "(?:(?:19|20)[0-9]{2}年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?[，,]?)?[原由经]?(?:[^《》，。；]{2,40}(?:令第?|〔[0-9]{4}〕|公告(?:[0-9]{4}年)?第)[0-9]{1,5}号)?"
              + "(?:联合)?(?:印发|发布|公布|颁布|下发)?的?$");

  private Enumeration() {}

  /** Where the bodies, the number and the day before a title begin: 1979年6月30日卫生部发布的《X》. */
  static int head(String s, int from, int title) {
    int head = Issuers.before(s, from, title).start();
    Matcher dated = DATED.matcher(s.substring(from, head));
    return dated.find() ? from + dated.start() : head;
  }

  /** Whether a stretch between two titles goes on with one list. */
  static boolean goesOn(String s, int from, int to) {
    if (from >= to) {
      return true;
    }
    int i = Scopes.provisionsEnd(s, from, to);
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
    boolean connected = false;
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
      return connected;
    }
    if (!connected || to - i > 60) {
      return false;
    }
    boolean told = Sentences.contains(s, List.of("印发", "发布", "制定", "出台", "下发", "公布"), i, to);
    if (told && s.charAt(to - 1) != '的') {
      return false;
    }
    if (head(s, i, to) <= i) {
      return true;
    }
    return !comma && to - i <= 8 && !Sentences.contains(s, NO_LIST, i, to);
  }
}
