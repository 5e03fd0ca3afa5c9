package zhengmai.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words in which titles of policy documents end: 通知, 办法, 规划 … . A title may carry its edition
 * behind the form: {@code 办法（试行）}.
 */
public final class TitleForms {
  private static final List<String> FORMS =
      List.of(
          "法", "法典", "药典", "宪法", "条例", "规定", "办法", "细则", "规则", "规程", "规范", "标准", "指南", "指引", "意见",
          "意见书", "通知", "公告", "通告", "通报", "决定", "决议", "命令", "批复", "复函", "的函", "纪要", "方案", "规划", "计划",
          "纲要", "要点", "措施", "举措", "目录", "名录", "清单", "制度", "章程", "准则", "导则", "原则", "大纲", "行动", "工程",
          "建议", "答复", "解释", "指标", "体系", "分类", "代码", "代码库", "编码", "政策", "公约", "备忘录", "预案", "要求",
          "信息", "修正案", "基准", "程序", "安排", "任务", "职责", "分工", "工作报告", "若干规定", "路线图", "负面清单", "名单",
          "模式", "机制", "流程", "协定");

  /** Forms that a phrase in quotes does not end in by chance, as it does in 行动 or 规划. */
  private static final List<String> PLAIN =
      List.of(
          "条例", "规定", "办法", "细则", "规程", "规范", "意见", "通知", "公告", "通告", "决定", "批复", "方案", "管理法",
          "保险法", "促进法", "防治法");

  /** Forms by their last character, so that one look tells most words apart. */
  private static final Map<Character, List<String>> BY_LAST = new HashMap<>();

  static {
    for (String form : FORMS) {
      BY_LAST.merge(
          form.charAt(form.length() - 1),
          List.of(form),
          (a, b) -> java.util.stream.Stream.concat(a.stream(), b.stream()).toList());
    }
  }

  private TitleForms() {}

  /** Whether a title says itself that it is of the whole country: 中华人民共和国药品管理法, 中国人民解放军实施…办法. */
  public static boolean isOfTheNation(String title) {
    return title.startsWith("中华人民共和国") || title.startsWith("中国人民解放军");
  }

  /** Whether a word is a form. */
  public static boolean isForm(String word) {
    return FORMS.contains(word);
  }

  /** Whether a title ends in a form, its edition in brackets not counted. */
  public static boolean endsInForm(String title) {
    return formEndsAt(title, withoutEdition(title));
  }

  /** Whether a title ends in a form that leaves no doubt, its edition in brackets not counted. */
  public static boolean endsInPlainForm(String title) {
    int end = withoutEdition(title);
    for (String form : PLAIN) {
      if (end > form.length() && title.startsWith(form, end - form.length())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a form ends just before {@code end}. */
  public static boolean formEndsAt(String s, int end) {
    if (end <= 0) {
      return false;
    }
    List<String> forms = BY_LAST.get(s.charAt(end - 1));
    if (forms == null) {
      return false;
    }
    for (String form : forms) {
      if (s.startsWith(form, end - form.length())) {
        return true;
      }
    }
    return false;
  }

  /** Where a title ends before its （试行）, （2021年版）, （征求意见稿）, or the volume in 〈〉. */
  public static int withoutEdition(String title) {
    int end = title.length();
    while (end > 0 && "）)〉".indexOf(title.charAt(end - 1)) >= 0) {
      int open =
          title.charAt(end - 1) == '〉'
              ? title.lastIndexOf('〈', end - 1)
              : Math.max(title.lastIndexOf('（', end - 1), title.lastIndexOf('(', end - 1));
      if (open <= 0) {
        return end;
      }
      end = open;
    }
    return end;
  }
}
