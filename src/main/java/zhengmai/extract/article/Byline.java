package zhengmai.extract.article;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhengmai.text.Chars;
import zhengmai.text.Dates;

/**
 * A line that says where a text comes from and when, and nothing of its matter: {@code 来源：健康报 作者：张三
 * 2021-12-08 09:30}, {@code （摘自《健康报》12月8日）}, {@code 某省医保 2022-06-17}.
 *
 * @param publisher where the text comes from: {@code 健康报}
 * @param day the day it prints, perhaps without a year
 * @param author whether it names who wrote or edited it
 */
public record Byline(Optional<String> publisher, Optional<Dates.Found> day, boolean author) {
  private static final int LONGEST = 120;
  private static final int LONGEST_PUBLISHER = 40;

  /** A name, or words like 发布于北京, beside a date. */
  private static final int BESIDE_DATE = 24;

  private static final String ORIGINS = "文章来源|稿件来源|信息来源|消息来源|资料来源|来源|转自|摘自|转载自|稿源|出处";
  private static final String AUTHORS =
      "作者|记者|通讯员|撰稿人|撰稿|撰文|供稿|文字|整理|编译|编辑|责任编辑|责编|主编|审核|校对|审校|初审|复审|终审|文|图";
  private static final String OTHERS =
      "发布时间|发布日期|发表时间|更新时间|日期|时间|浏览次数|浏览量|浏览|阅读次数|阅读量|阅读|访问量|点击数|点击|字体|字号|分享到|分享|责任人|信息类别";
  private static final Pattern LABEL =
      Pattern.compile(
          "(?<![\\p{IsHan}《“])[【\\[]?\\s*(?:(%s)|(%s)|%s)\\s*[】\\]]?\\s*[:：丨|/]\\s*"
              .formatted(ORIGINS, AUTHORS, OTHERS));

  /** 摘自《健康报》 needs no colon. */
  private static final Pattern TAKEN = Pattern.compile("^[（(【\\[]?\\s*(?:转|摘|转载)自\\s*(?=《)");

  private static final Pattern TIME =
      Pattern.compile("\\d{1,2}\\s*[:：]\\s*\\d{2}(?:\\s*[:：]\\s*\\d{2})?|(?:星期|周)[一二三四五六日天]");
  private static final Pattern BEHIND_NAME =
      Pattern.compile("\\s+(?=记者|作者|编辑|责编|浏览|阅读|点击|字体|字号|打印|分享|发布|时间|日期|【|\\[)|[|｜]|\\s{2,}|　");

  private static final String SENTENCE = "。；！？!?";
  private static final String EDGES = "，,、；;：:·|｜-—–（）()【】[]　 \t\u00a0";

  /** What stands beside a text on a site or in an app. */
  private static final List<String> FURNITURE =
      List.of("+关注", "关注", "打印", "原创", "收藏", "分享", "点击上方蓝字关注我们", "点击蓝字关注我们", "阅读原文", "听全文");

  /** The byline that a line is. */
  public static Optional<Byline> of(String line) {
    String s = line.strip();
    if (s.isEmpty() || s.length() > LONGEST) {
      return Optional.empty();
    }
    if (FURNITURE.contains(Chars.squeeze(s))) {
      return Optional.of(new Byline(Optional.empty(), Optional.empty(), false));
    }
    return labelled(s).or(() -> dated(s));
  }

  private static Optional<Byline> labelled(String s) {
    Matcher taken = TAKEN.matcher(s);
    Matcher m = LABEL.matcher(s);
    boolean bare = taken.find();
    boolean found = m.find();
    if (!bare && (!found || !isNothing(withoutDay(s.substring(0, m.start()))))) {
      return Optional.empty();
    }
    Optional<String> publisher = bare ? name(s.substring(taken.end())) : Optional.empty();
    boolean author = false;
    while (found) {
      String label = m.group(1);
      author |= m.group(2) != null;
      int from = m.end();
      found = m.find();
      if (label != null && publisher.isEmpty()) {
        publisher = name(s.substring(from, found ? m.start() : s.length()));
      }
    }
    return Optional.of(new Byline(publisher, Dates.next(s, 0), author));
  }

  /** A day alone, or beside a name: {@code 某省医保 2022-06-17 09:30}. */
  private static Optional<Byline> dated(String s) {
    Optional<Dates.Found> day = Dates.next(s, 0).filter(d -> d.date().isPresent());
    String rest = day.isPresent() ? trim(withoutDay(s)) : s;
    if (day.isEmpty()
        || rest.length() > BESIDE_DATE
        || rest.chars().anyMatch(c -> (SENTENCE + "，,").indexOf(c) >= 0)
        || rest.contains("第")) {
      return Optional.empty();
    }
    String before = trim(s.substring(0, day.get().start()));
    return Optional.of(new Byline(before.isEmpty() ? Optional.empty() : name(before), day, false));
  }

  private static Optional<String> name(String printed) {
    String s = withoutDay(printed).strip();
    Matcher end = BEHIND_NAME.matcher(s);
    if (end.find() && end.start() > 0) {
      s = s.substring(0, end.start());
    }
    s = balanced(Chars.tidy(s));
    if (s.startsWith("《") && s.endsWith("》") && s.indexOf('》') == s.length() - 1) {
      s = s.substring(1, s.length() - 1);
    }
    boolean named = !s.isEmpty() && s.length() <= LONGEST_PUBLISHER;
    return named && s.chars().noneMatch(c -> SENTENCE.indexOf(c) >= 0)
        ? Optional.of(s)
        : Optional.empty();
  }

  /** Without marks at its ends, but for brackets that it opens and closes itself: 某报（网络版）. */
  private static String balanced(String s) {
    String t = s;
    while (!t.isEmpty() && isLoose(t)) {
      t = t.substring(0, t.length() - 1);
    }
    int from = 0;
    while (from < t.length() && EDGES.indexOf(t.charAt(from)) >= 0) {
      from++;
    }
    return t.substring(from);
  }

  private static boolean isLoose(String s) {
    char last = s.charAt(s.length() - 1);
    int open = "）)】]".indexOf(last);
    return EDGES.indexOf(last) >= 0 && (open < 0 || s.indexOf("（(【[".charAt(open)) <= 0);
  }

  private static String withoutDay(String s) {
    Optional<Dates.Found> day = Dates.next(s, 0);
    String rest = day.map(d -> s.substring(0, d.start()) + "  " + s.substring(d.end())).orElse(s);
    return TIME.matcher(rest).replaceAll(" ");
  }

  private static String trim(String s) {
    int from = 0;
    int to = s.length();
    while (from < to && EDGES.indexOf(s.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && EDGES.indexOf(s.charAt(to - 1)) >= 0) {
      to--;
    }
    return s.substring(from, to);
  }

  private static boolean isNothing(String s) {
    return trim(s).isEmpty();
  }
}
