package zhengmai.extract;

import java.util.List;
import zhengmai.extract.Context.Reading;
import zhengmai.text.Chars;

/** Whether a text issues what it names: 我委制定了《X》，现印发给你们; 现将《X》印发给你们; 《X》已经审议通过，现予公布. */
final class IssuedHere {
  /** Verbs that say that somebody made the document named next. */
  private static final List<String> MADE =
      List.of(
          "制定了", "制订了", "起草了", "形成了", "编制了", "修订了", "拟定了", "拟订了", "审议确定了", "确定了", "制定", "制订", "起草",
          "形成", "编制", "拟定", "拟订", "修订完成", "组织编制", "制修订了", "完善了", "修订形成了", "修订形成");

  /** Words that say that it is issued, or put to the public, here. */
  private static final List<String> ISSUED =
      List.of(
          "现印发", "现予", "印发给", "印发你们", "印发各", "现发布", "现公布", "现发给", "公开征求", "征求意见", "予以印发", "予以发布",
          "予以公布", "公开征集", "现将其印发", "一并印发", "现向社会", "征求社会", "征求修改意见", "发给你们", "公开发布", "现下发");

  private IssuedHere() {}

  /** Whether the text says that it issues what it names here. */
  static boolean is(String s, Mention mention, Reading reading) {
    int limit = Math.min(s.length(), mention.tail() + 130);
    int paragraphEnd = Chars.indexOf(s, "\n", mention.tail(), limit);
    int reach = paragraphEnd < 0 ? limit : paragraphEnd;
    int from = reading.listed() ? reading.from() : Math.max(0, mention.start() - 60);
    String before = s.substring(from, mention.start());
    boolean made =
        reading.listed()
            ? reading.issued() || madeIn(before)
            : endsWithAny(before, MADE)
                || afterNow(before)
                || (startsSentence(s, mention.start())
                    && Sentences.contains(s, List.of("已", "业经", "经"), mention.tail(), reach));
    return made
        && Sentences.contains(s, ISSUED, mention.tail(), reach)
        && !CueBehind.isForwarded(s, mention.tail(), Sentences.end(s, mention.tail(), 130));
  }

  private static boolean madeIn(String before) {
    for (String word : MADE) {
      int at = before.indexOf(word);
      if (at >= 0 && before.startsWith("《", at + word.length())) {
        return true;
      }
    }
    return before.contains("现将《");
  }

  /** 现将我局制定的《X》印发: 现将 governs, whatever stands between. */
  private static boolean afterNow(String before) {
    int now = before.lastIndexOf("现将");
    if (now < 0) {
      return false;
    }
    String between = before.substring(now + 2);
    return between.length() < 40 && between.indexOf('，') < 0 && between.indexOf('。') < 0;
  }

  private static boolean startsSentence(String s, int at) {
    return at == 0 || s.charAt(at - 1) == '\n' || s.charAt(at - 1) == '。';
  }

  private static boolean endsWithAny(String s, List<String> words) {
    for (String word : words) {
      if (s.endsWith(word)) {
        return true;
      }
    }
    return false;
  }
}
