package zhengmai.extract.digest;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhengmai.extract.article.Byline;
import zhengmai.text.Chars;
import zhengmai.text.Dates;

/**
 * Where an article of a bulletin was taken from, on a line of its own or in the brackets that end
 * its text: {@code （来源：国家医保局 2021-12-08）}, {@code （健康报，12月9日）}, {@code …执行。（新华社）}.
 *
 * @param publisher {@code 国家医保局}
 * @param day the day it was published, perhaps without a year
 * @param whole whether the line holds nothing else
 */
record SourceMark(Optional<String> publisher, Optional<Dates.Found> day, boolean whole) {
  private static final Pattern AT_END =
      Pattern.compile("[（(【\\[]([^（()）【】\\[\\]]{2,60})[）)】\\]]\\s*[。.]?$");
  private static final int LONGEST_NAME = 24;

  /** Words with which a remark begins that names no source. */
  private static final List<String> REMARKS =
      List.of(
          "见", "附", "注", "详", "下", "续", "图", "表", "单位", "以上", "完", "试行", "暂行", "以下", "含", "不", "其中",
          "记者", "略");

  private static final String NO_NAME = "。；！？!?：:、《》“”";

  /** The source that a line names; behind the text only in brackets. */
  static Optional<SourceMark> of(String line) {
    String s = line.strip();
    Optional<Byline> byline = Byline.of(s);
    if (byline.isPresent()) {
      return Optional.of(new SourceMark(byline.get().publisher(), byline.get().day(), true));
    }
    Matcher m = AT_END.matcher(s);
    if (!m.find()) {
      return Optional.empty();
    }
    boolean whole = m.start() == 0;
    boolean behindSentence = !whole && Chars.endsSentence(s.charAt(m.start() - 1));
    boolean round = "（(".indexOf(s.charAt(m.start())) >= 0;
    return inside(m.group(1).strip(), round && (whole || behindSentence))
        .map(x -> new SourceMark(x.publisher(), x.day(), whole));
  }

  private static Optional<SourceMark> inside(String s, boolean maybeName) {
    Optional<Byline> byline = Byline.of(s);
    if (byline.filter(b -> b.publisher().isPresent()).isPresent()) {
      return byline.map(b -> new SourceMark(b.publisher(), b.day(), false));
    }
    Optional<Dates.Found> day = Dates.next(s, 0);
    String name = s;
    if (day.isPresent()) {
      name = s.substring(0, day.get().start()) + s.substring(day.get().end());
    }
    String bare = trim(Chars.tidy(name));
    boolean named =
        maybeName
            && bare.length() >= 2
            && bare.length() <= LONGEST_NAME
            && bare.chars().noneMatch(c -> NO_NAME.indexOf(c) >= 0)
            && bare.chars().anyMatch(c -> Chars.isHan((char) c))
            && REMARKS.stream().noneMatch(bare::startsWith);
    return named ? Optional.of(new SourceMark(Optional.of(bare), day, false)) : Optional.empty();
  }

  private static String trim(String s) {
    int from = 0;
    int to = s.length();
    while (from < to && "，, 　/|".indexOf(s.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && "，, 　/|".indexOf(s.charAt(to - 1)) >= 0) {
      to--;
    }
    return s.substring(from, to);
  }
}
