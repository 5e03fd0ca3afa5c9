package zhengmai.extract.header;

import java.util.List;
import java.util.regex.Pattern;
import zhengmai.text.Chars;

/**
 * Lines around a title that are no part of the document: what a portal, an archive or an account
 * prints there ({@code 首页 > 政务公开}, {@code 【字体：大 中 小】}, {@code 来源：…}, {@code 甘肃医保 2022-06-17
 * 09:30}), and rules.
 */
public final class HeadLine {
  private static final int LONGEST = 160;
  private static final int LONGEST_ACCOUNT = 40;

  private static final List<String> LABELS =
      List.of(
          "来源", "信息来源", "文章来源", "稿件来源", "原文", "原文链接", "原文地址", "原文网址", "链接", "网址", "存档", "发布时间",
          "发布日期", "时间", "日期", "更新时间", "作者", "编辑", "责任编辑", "责编", "浏览", "浏览量", "浏览次数", "阅读", "阅读量",
          "阅读次数", "点击", "点击数", "点击量", "访问量", "访问次数", "字体", "字号", "字体大小", "文字大小", "打印", "分享", "分享到",
          "分享至", "当前位置", "您的位置", "您当前的位置", "您现在的位置", "当前的位置", "所在位置", "位置", "视力保护色", "发布人", "发布单位",
          "发布机构", "供稿", "稿源", "摄影", "信息提供");

  private static final List<String> WHOLE =
      List.of(
          "打印",
          "打印本页",
          "关闭",
          "关闭窗口",
          "分享",
          "收藏",
          "大中小",
          "返回",
          "下载",
          "原创",
          "点击上方蓝字关注我们",
          "点击蓝字关注我们",
          "点击上方关注我们",
          "阅读原文",
          "无障碍浏览",
          "正文",
          "繁体",
          "简体",
          "朗读");

  private static final Pattern RULE = Pattern.compile("[-—–─━_=*·•~～★☆…]{3,}|[-—–─━_=]{2,}");

  /** In figures a day may stand alone; in 年月日 it is the text's own, but for one with an hour. */
  private static final Pattern STAMP =
      Pattern.compile(
          "[^\\d，。：:（(]{0,20}(?:(?:19|20)\\d{2}[-./]\\d{1,2}[-./]\\d{1,2}(?:\\d{2}[:：]\\d{2}.{0,12})?"
              + "|(?:19|20)\\d{2}年\\d{1,2}月\\d{1,2}日\\d{1,2}[:：]\\d{2}.{0,12})");

  private HeadLine() {}

  /** Whether a line, stripped, is none of the document's. */
  public static boolean isNoise(String stripped) {
    if (stripped.isEmpty() || stripped.length() > LONGEST) {
      return false;
    }
    String s = unwrapped(Chars.squeeze(stripped));
    return s.isEmpty()
        || RULE.matcher(s).matches()
        || isComment(s)
        || isCrumbs(s)
        || WHOLE.contains(s)
        || isLabelled(s)
        || isStamp(s);
  }

  /** Whether a line is a rule, with which a letterhead or an archive's note ends. */
  public static boolean isRule(String stripped) {
    return RULE.matcher(Chars.squeeze(stripped)).matches();
  }

  private static String unwrapped(String s) {
    boolean wrapped = s.length() > 2 && "【[".indexOf(s.charAt(0)) >= 0;
    return wrapped && "】]".indexOf(s.charAt(s.length() - 1)) >= 0
        ? s.substring(1, s.length() - 1)
        : s;
  }

  private static boolean isComment(String s) {
    return (s.startsWith("<!--") && s.endsWith("-->"))
        || (s.startsWith("<http") && s.endsWith(">"));
  }

  /** 首页 > 信息公开 > 通知公告. */
  private static boolean isCrumbs(String s) {
    return s.contains("首页") && (s.indexOf('>') > 0 || s.indexOf('＞') > 0 || s.indexOf('»') > 0);
  }

  private static boolean isLabelled(String s) {
    int colon = colon(s);
    return colon > 0 && LABELS.contains(s.substring(0, colon));
  }

  private static int colon(String s) {
    int wide = s.indexOf('：');
    int narrow = s.indexOf(':');
    return wide < 0 ? narrow : narrow < 0 ? wide : Math.min(wide, narrow);
  }

  /** A day in figures, an account and the hour: {@code 2019.01.17}, {@code 甘肃医保2022-06-1709:30}. */
  private static boolean isStamp(String s) {
    return s.length() <= LONGEST_ACCOUNT && STAMP.matcher(s).matches();
  }
}
