package zhengmai.extract.article;

import java.util.Set;
import java.util.regex.Pattern;
import zhengmai.extract.PolicyText;
import zhengmai.extract.PolicyTitle;
import zhengmai.extract.notice.Letter;
import zhengmai.extract.notice.LetterReader;
import zhengmai.model.DocumentNumber;
import zhengmai.text.Chars;
import zhengmai.text.Flow;
import zhengmai.text.Label;
import zhengmai.text.SourceText;

/**
 * Whether a text speaks as an article does or as a letter does.
 *
 * <ul>
 *   <li>A letter has a number under its title, a signature below its text, a table that gives its
 *       索引号, and its text orders ({@link PolicyText}).
 *   <li>An article's title asks, exclaims or tells (国家医保局：某事已在路上); a byline says who wrote it; it
 *       begins as news does (记者从…获悉, 日前).
 * </ul>
 */
final class Manner {
  /** A day and a body above so much text are a byline, below it a signature. */
  private static final int BEFORE_SIGNATURE = 100;

  private static final int LEAD = 400;

  /** A text with less tells nothing. */
  private static final int LEAST = 30;

  private static final Set<Label> REGISTERED =
      Set.of(Label.INDEX, Label.REGISTERED, Label.VALIDITY, Label.SIGNED);

  private static final Pattern TELLING_TITLE =
      Pattern.compile(
          "[？！?!]|^[^：:|｜丨]{1,14}\\s*[：:|｜丨]|[|｜丨]|记者|专访|访谈|对话|发布会|讲话|发言|致辞|述评|评论|侧记|纪实|观察|盘点|速览|划重点|来了$|^(?!关于)[^《》的]{2,20}?(?:印发|发布|出台|公布|下发|召开|举行|举办|启动|部署)");

  private static final Pattern NEWS_LEAD =
      Pattern.compile(
          "记者|获悉|报讯|[日网社报]讯|日电|采访|报道|日前|近日|近期|最近|今天|昨天|今年|刚刚|本周|小编|笔者|我们|月\\d{1,2}日[上下]?午?，");

  private final LetterReader letters;
  private final PolicyTitle titles;

  Manner(LetterReader letters, PolicyTitle titles) {
    this.letters = letters;
    this.titles = titles;
  }

  /** Whether the text under this head is an article. */
  boolean isArticle(SourceText text, ArticleHead head, int full) {
    PolicyTitle.Form form = titles.of(head.title());
    if (form == PolicyTitle.Form.EXPLANATION) {
      return true;
    }
    Letter letter = letters.read(text, head.textLine(), text.lineCount(), head.title(), full);
    int tells = tells(head, letter.flow());
    int letterly = letterly(head, letter);
    if (Chars.squeeze(letter.flow().text()).length() < LEAST) {
      return false;
    }
    if (form != PolicyTitle.Form.NONE) {
      return letterly == 0 && tells >= 2;
    }
    return letterly == 0 ? tells >= 1 : letterly == 1 && tells >= 2;
  }

  private static int tells(ArticleHead head, Flow flow) {
    String lead = flow.text().substring(0, Math.min(LEAD, flow.text().length()));
    return (TELLING_TITLE.matcher(head.title()).find() ? 1 : 0)
        + (head.signed() ? 1 : 0)
        + (NEWS_LEAD.matcher(lead).find() ? 1 : 0);
  }

  private static int letterly(ArticleHead head, Letter letter) {
    String s = letter.flow().text();
    boolean number =
        letter.number().isPresent()
            || head.header()
                .flatMap(h -> h.field(Label.NUMBER))
                .flatMap(f -> DocumentNumber.parse(f.tidy()))
                .isPresent();
    boolean table =
        head.header()
            .filter(h -> REGISTERED.stream().anyMatch(l -> h.field(l).isPresent()))
            .isPresent();
    boolean signature =
        letter.signature().filter(x -> !x.bodies().isEmpty()).isPresent()
            && letter.ownEnd() > BEFORE_SIGNATURE;
    return (number ? 2 : 0)
        + (table ? 1 : 0)
        + (signature ? 1 : 0)
        + (PolicyText.orders(s) ? 1 : 0);
  }
}
