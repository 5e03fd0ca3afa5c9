package zhengmai.source.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import zhengmai.model.Finding;
import zhengmai.model.Finding.Severity;

/**
 * Knows pages that a server sends instead of an article: the check whether a person asks, and the
 * page that tells of an error, both with the status of success. Neither is ever taken for a text.
 */
final class Stub {
  /** The code of a page that has nothing to read at all. */
  static final String NO_ARTICLE = "no-article";

  /** An article with more text is one, whatever words are in it. */
  private static final int ARTICLE = 400;

  private static final int LEAST = 12;

  private static final Pattern ERROR =
      Pattern.compile(
          "(40[0-9]|50[0-9])\\W{0,3}(错误|not found|forbidden|error|bad|service|页面|抱歉)"
              + "|(http|错误|error)\\W{0,3}(40[0-9]|50[0-9])"
              + "|(页面|网页|内容|文章|信息|栏目|文件)[^。]{0,8}(不存在|未找到|找不到|无法访问|已删除|已被删除|已下线|走丢)"
              + "|(找不到|无法找到|未找到)[^。]{0,6}(页面|网页|内容|资源)"
              + "|(网站|系统|服务器)[^。]{0,6}(维护中|正在维护|升级中|繁忙|错误|异常)|not found|forbidden|access denied|bad"
              + " gateway|service unavailable|gateway time-?out|拒绝访问|没有权限|无权访问");

  private static final Pattern ROBOT =
      Pattern.compile(
          "安全验证|访问验证|人机验证|滑动验证|拖动滑块|请输入验证码|验证码|过于频繁|频率过高|开启javascript|启用javascript|enable"
              + " javascript|requires? javascript|检查您的浏览器|checking your browser|just a moment"
              + "|captcha|网站防火墙|访问被拦截|请求被拦截|您的请求|异常访问|可疑|ddos|challenge");

  private static final List<String> SCRIPTS =
      List.of(
          "$_ts", "acw_sc__", "_waf_", "__jsl_clearance", "challenge-platform", "document.cookie=");

  private Stub() {}

  /**
   * Why a page is no article; nothing where it is one.
   *
   * @param table whether it has an information table
   * @param lines the article's lines
   */
  static Optional<Finding> of(String file, Document page, boolean table, List<String> lines) {
    String text = String.join("\n", lines);
    int han = Dom.han(text);
    if (table || han >= ARTICLE) {
      return Optional.empty();
    }
    String shown =
        (page.title() + "\n" + text + "\n" + page.select("noscript").text())
            .toLowerCase(Locale.ROOT);
    if (ERROR.matcher(shown).find()) {
      return finding(file, "error-page", "这是出错页面，不是文章", "an error page, no article");
    }
    String html = han < LEAST ? page.select("script").outerHtml() : "";
    if (ROBOT.matcher(shown).find() || SCRIPTS.stream().anyMatch(html::contains)) {
      return finding(file, "anti-robot", "这是反爬验证页面，没有正文", "a check against robots, no article");
    }
    return han < LEAST
        ? finding(file, NO_ARTICLE, "网页里没有正文", "the page has no article")
        : Optional.empty();
  }

  private static Optional<Finding> finding(String file, String code, String zh, String en) {
    return Optional.of(new Finding(Severity.ERROR, file, 0, 0, code, zh, en));
  }
}
