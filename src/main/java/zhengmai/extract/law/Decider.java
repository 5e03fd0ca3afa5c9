package zhengmai.extract.law;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhengmai.model.Quote;
import zhengmai.text.Flow;

/**
 * Reads who decided and by which order, in an entry of a law's history: 第六届全国人民代表大会常务委员会第七次会议 is
 * 全国人民代表大会常务委员会.
 */
final class Decider {
  private static final Pattern ORDER =
      Pattern.compile("[^《》，。；\\d]{2,30}令第?[\\d一二三四五六七八九十百零〇]{1,7}号?");

  /** 第十三届…第十二次会议, 第119次常务会议: of a body only its name is kept. */
  private static final Pattern MEETING =
      Pattern.compile(
          "第[\\d一二三四五六七八九十百零〇]{1,6}(?:届|次(?:常务|全体|主席团)*会议)|(?:部务|局务|委务|常务|全体)会议|会议|审议|第[一二三四五六七八九十]+次");

  /** A court speaks through its council: 最高人民法院审判委员会. */
  private static final Pattern COUNCIL = Pattern.compile("(?<=法院)审判委员会$|(?<=检察院)检察委员会$");

  private static final Pattern DECISION_OF = Pattern.compile("《(\\p{IsHan}{2,30}?)关于");
  private static final Pattern NATION = Pattern.compile("(?<=^|、)中华人民共和国(?=国务院|中央军事委员会)");

  private static final Pattern BODY_WORDS =
      Pattern.compile(
          "^(?:根据)?([\\p{IsHan}（）()、]{2,40}?)"
              + "(?=第[\\d一二三四五六七八九十百零〇]{1,6}次|□|令第?|[^\\p{IsHan}、]|通过|批准|公布|发布|颁布|修订|修正|修改)");

  private final Flow flow;
  private final String text;
  private final String outside;

  /**
   * A reader of one history.
   *
   * @param outside the flow's text with titles blotted out
   */
  Decider(Flow flow, String outside) {
    this.flow = flow;
    this.text = flow.text();
    this.outside = outside;
  }

  /**
   * The words for who decided: before the meeting, before the order, or in the decision's title.
   */
  Optional<Quote> words(int from, int end) {
    Matcher title = DECISION_OF.matcher(text).region(from, end);
    String said = outside.substring(from, end);
    Matcher plain = BODY_WORDS.matcher(said);
    if (plain.find() && !name(plain.group(1)).isEmpty()) {
      return Optional.of(flow.quote(from + plain.start(1), from + plain.end(1)));
    }
    return title.find() ? Optional.of(flow.quote(title.start(1), title.end(1))) : Optional.empty();
  }

  /** 第十三届全国人民代表大会常务委员会第十二次会议 is 全国人民代表大会常务委员会. */
  static String name(String words) {
    String body = COUNCIL.matcher(MEETING.matcher(words).replaceAll("")).replaceFirst("");
    String name = NATION.matcher(body).replaceAll("");
    return name.equals("中华人民共和国主席") || name.equals("经") ? "" : name;
  }

  /** The order by which it was promulgated; 中华人民共和国 is no part of its number. */
  Optional<Quote> order(int from, int end) {
    Matcher m = ORDER.matcher(outside).region(from, end);
    if (!m.find()) {
      return Optional.empty();
    }
    int start = m.start();
    return Optional.of(
        flow.quote(
            NATION.matcher(m.group()).lookingAt() ? start + "中华人民共和国".length() : start, m.end()));
  }
}
