package zhengmai.link;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhengmai.text.TitleForms;
import zhengmai.text.TitleKeys;

/** Takes titles apart, each once. (试行) and (征求意见稿) stay on every part: they are the lineage. */
final class Titles {
  /** A prefix with one of these says what is done to another document, not who issues. */
  private static final Pattern VERBS = Pattern.compile("转发|批转|贯彻|落实|实施|执行|修改|修订|废止|印发|发布|公布|宣布|调整");

  private static final Pattern SHELL =
      Pattern.compile("^(?:关于)?(?:批准)?(?:印发|发布|公布|下发)(.{4,}?)的?(?:通知|公告|通告|函|命令|令)$");
  private static final Pattern COMMENTS =
      Pattern.compile(
          "^(?:关于)?(?:公开|再次|向社会)*(?:征求|征集)(.{4,}?)的?(?:意见|建议|意见建议)(?:的(?:通知|公告|通告|函|启事))?$");
  private static final Pattern SOFT_DE =
      Pattern.compile(
          "的(?=(?:若干|实施|指导|具体|暂行|工作|改革)?(?:意见|措施|通知|公告|通告|决定|方案|计划|规划|办法|规定|细则|建议)(?:\\([^()]*\\))*$)");
  private static final Pattern LEADING_PLACE = Pattern.compile("^(\\p{IsHan}{2,8})[:：](?=.{6})");
  private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)");
  private static final Pattern YEARS = Pattern.compile("^\\d{4}(?:-\\d{4})?年?版?");

  /** 江西省人民政府令(第123号) before the title, as gazettes print it. */
  private static final Pattern ORDER_IN_FRONT =
      Pattern.compile("^\\p{IsHan}{2,20}令\\(?第\\d+号\\)?(?=.{5})");

  private static final Pattern REPEATED =
      Pattern.compile("(?:修改|修正|废止|清理|失效|停止执行)[^《》]*(?:部分|一批|若干)[^《》]*(?:决定|通知|公告|通告)$");
  private static final Pattern LAW = Pattern.compile(".*(?:法|条例|法典|宪法|药典)$");
  private static final List<String> PLAIN =
      List.of(
          "实施", "管理", "工作", "行动", "三年", "暂行", "试行", "评价", "指导", "若干", "指标", "体系", "总体", "本", "该",
          "新", "修订", "征求", "意见", "稿", "有关", "相关", "上述", "考核", "政策", "文件", "基本", "医疗保险", "药品", "医保",
          "国家", "省", "市", "我", "采购", "品种", "规划纲要", "政府", "报告");
  private static final int SHORTEST_NAME = 5;

  private final Bodies bodies;
  private final Map<String, TitleParts> seen = new HashMap<>();

  Titles(Bodies bodies) {
    this.bodies = bodies;
  }

  TitleParts of(String title) {
    return seen.computeIfAbsent(title, this::parse);
  }

  private TitleParts parse(String title) {
    Matcher place = LEADING_PLACE.matcher(title.strip());
    boolean editors = place.find() && bodies.province(place.group(1)).isPresent();
    String bare = editors ? title.strip().substring(place.end()) : title;
    String printed = TitleKeys.documentKey(bare).toUpperCase(Locale.ROOT);
    String full = ORDER_IN_FRONT.matcher(printed).replaceFirst("");
    int at = coreStart(full);
    String core = full.substring(at);
    String base = base(core);
    Optional<String> issuers = at == 0 ? Optional.empty() : Optional.of(full.substring(0, at));
    boolean shell = SHELL.matcher(core).matches() || COMMENTS.matcher(core).matches();
    boolean repeated = REPEATED.matcher(base).find();
    return new TitleParts(full, core, base, issuers, shell, isGeneric(base), repeated);
  }

  /** Where the title begins behind the names of those who issue it. */
  private int coreStart(String full) {
    int about = full.indexOf("关于");
    int issue = full.indexOf("印发");
    int at = issue >= 0 && (about < 0 || issue < about) ? issue : about;
    if (at <= 0) {
      return 0;
    }
    String prefix = full.substring(0, at);
    if (VERBS.matcher(prefix).find()) {
      return 0;
    }
    boolean several = prefix.endsWith("部门") || prefix.endsWith("等") || prefix.endsWith("单位");
    boolean named = several || bodies.endsAsBody(prefix);
    return named || bodies.lead(prefix, Optional.empty()).isPresent() ? at : 0;
  }

  /** Without shell, 关于 in front and the 的 that comes and goes before the form. */
  String base(String core) {
    String inner = core;
    Matcher shell = SHELL.matcher(core);
    Matcher comments = COMMENTS.matcher(core);
    if (shell.matches()) {
      inner = shell.group(1);
    } else if (comments.matches()) {
      inner = comments.group(1);
    }
    if (inner.startsWith("关于") && inner.length() > 6) {
      inner = inner.substring(2);
    }
    return SOFT_DE.matcher(inner).replaceFirst("");
  }

  private static boolean isGeneric(String base) {
    String rest = YEARS.matcher(BRACKETS.matcher(base).replaceAll("")).replaceFirst("");
    if (LAW.matcher(rest).matches() && rest.length() >= 3 && !rest.endsWith("办法")) {
      return false;
    }
    if (rest.length() < SHORTEST_NAME) {
      return true;
    }
    return plainOnly(rest);
  }

  private static boolean plainOnly(String title) {
    String rest = title;
    while (!rest.isEmpty()) {
      String head = rest;
      int n =
          PLAIN.stream()
              .filter(head::startsWith)
              .mapToInt(String::length)
              .max()
              .orElseGet(() -> form(head));
      if (n == 0) {
        return false;
      }
      rest = rest.substring(n);
    }
    return true;
  }

  private static int form(String s) {
    for (int n = Math.min(3, s.length()); n >= 1; n--) {
      if (TitleForms.isForm(s.substring(0, n)) && (n > 1 || s.length() == 1)) {
        return n;
      }
    }
    return 0;
  }
}
