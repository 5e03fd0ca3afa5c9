package zhengmai.source.page;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import zhengmai.text.Chars;

/** Lines that a site adds to an article: print and share buttons, counters, other articles. */
final class Furniture {
  private static final int LONGEST = 60;

  /** So far from either end of an article they stand. */
  private static final int REACH = 12;

  private static final Pattern LINE =
      Pattern.compile(
          "扫一扫.*|[【\\[（(]?(打印|关闭|收藏|分享|字体|字号|返回顶部|大中小).*"
              + "|(打印|关闭|返回)(本页|窗口|页面|文章)?"
              + "|分享(到|至|：|:).*|(浏览|点击|阅读|访问)(次数|量|数)[：:].*|您?(当前|现在)的?位置.*"
              + "|首页[>＞»].*|【?(上|下)一[篇条][：:】].*|信息来源[：:].*|来源[：:].*|发布(时间|日期)[：:].*"
              + "|(责任)?编辑[：:].*|责编[：:].*|打印本页.*|用手机看.*|微信扫.*");

  private static final Pattern OTHERS =
      Pattern.compile(
          "[【\\[]?相关(链接|解读|新闻|稿件|文章|阅读|文件|信息|报道|政策)[】\\]：:]?|(上|下)一[篇条][：:].*|延伸阅读[：:]?|解读链接[：:]?");

  /** What stands under every page of a site, and the line under a title. */
  private static final Pattern IMPRINT =
      Pattern.compile(
          "[^。]*(备案号|ICP备|公网安备|版权所有|网站标识码|网站地图|主办(单位)?[：:]|承办(单位)?[：:]).*"
              + "|(发布(时间|日期)|来源|信息来源|作者|浏览次数|点击数|字体|字号)[：:][^。]*",
          Pattern.DOTALL);

  private static final int LONGEST_IMPRINT = 300;

  /** So many nodes from a block's beginning its heading stands. */
  private static final int NEAR = 20;

  private Furniture() {}

  /** Whether a text is a site's imprint, or the line with day and origin under a title. */
  static boolean isImprint(TextNode node) {
    String text = node.getWholeText();
    return text.length() <= LONGEST_IMPRINT && IMPRINT.matcher(text.strip()).matches();
  }

  /** Whether a block lists other articles: it begins with {@code 相关文件} and has links. */
  static boolean isRelated(Element e) {
    return e.isBlock() && matches(OTHERS, firstText(e).strip()) && e.selectFirst("a[href]") != null;
  }

  /** The first text of an element; empty where none stands near its beginning. */
  private static String firstText(Element e) {
    @Nullable Node at = e;
    for (int i = 0; i < NEAR && at != null; i++) {
      if (at instanceof TextNode t && !t.isBlank()) {
        return t.getWholeText();
      }
      at = at.childNodeSize() > 0 ? at.childNode(0) : nextIn(at, e);
    }
    return "";
  }

  /** The next node behind one that is inside another; null at its end. */
  private static @Nullable Node nextIn(Node from, Node root) {
    @Nullable Node at = from;
    while (at != null && !at.equals(root)) {
      Node next = at.nextSibling();
      if (next != null) {
        return next;
      }
      at = at.parent();
    }
    return null;
  }

  /** An article's lines without them. */
  static List<String> without(List<String> lines) {
    int to = lines.size();
    for (int i = Math.max(1, lines.size() - REACH); i < lines.size(); i++) {
      if (matches(OTHERS, lines.get(i))) {
        to = i;
        break;
      }
    }
    while (to > 0 && matches(LINE, lines.get(to - 1))) {
      to--;
    }
    int from = 0;
    for (int i = 0; i < Math.min(to, REACH); i++) {
      from = matches(LINE, lines.get(i)) && lines.subList(from, i).isEmpty() ? i + 1 : from;
    }
    return lines.subList(from, to);
  }

  private static boolean matches(Pattern pattern, String line) {
    return line.length() <= LONGEST && pattern.matcher(Chars.squeeze(line)).matches();
  }
}
