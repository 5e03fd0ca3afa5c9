package zhengmai.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhengmai.text.Chars;
import zhengmai.text.Flow;
import zhengmai.text.NumberFinder.Found;
import zhengmai.text.TitleForms;

/**
 * Reads numbers that no title in 《》 goes with: 国办发〔2021〕1号文件, 国务院办公厅关于某事的意见（国办发〔2021〕1号）,
 * 国务院令第735号某条例.
 */
final class UntitledNumbers {
  /** 一、, 12., （三）before an item. */
  private static final Pattern MARK =
      Pattern.compile("(?:[0-9]{1,4}|[一二三四五六七八九十]{1,3}|[（(][0-9一二三四五六七八九十]{1,3}[）)])[、.．]?");

  private final Flow flow;
  private final String s;

  UntitledNumbers(Flow flow) {
    this.flow = flow;
    this.s = flow.text();
  }

  /** What a number names; nothing where it is the text's own label: 文号：国办发〔2021〕1号. */
  Optional<Mention> read(Found n) {
    Mention mention = mention(n);
    return mention.title().isPresent() || !isLabel(n) ? Optional.of(mention) : Optional.empty();
  }

  /** A number without 《》 before it: the words before its bracket may be its title. */
  private Mention mention(Found n) {
    int open = n.start() - 1;
    int tail = n.end();
    int head = titleBehind(n);
    if (head > 0) {
      return new Mention(
          n.start(),
          head,
          head,
          Optional.of(s.substring(n.end(), head)),
          List.of(n.number()),
          List.of(),
          false);
    }
    if (open > 0 && (s.charAt(open) == '（' || s.charAt(open) == '(')) {
      int close = Remarks.close(s, open);
      int start = titleBefore(open);
      if (close > 0) {
        tail = close + 1;
      }
      if (start >= 0) {
        return new Mention(
            start,
            open,
            tail,
            Optional.of(s.substring(start, open)),
            List.of(n.number()),
            List.of(),
            false);
      }
    }
    int cell = cellBefore(n.start());
    if (cell >= 0) {
      return titled(n, cell, n.start());
    }
    int behind = cellBehind(n.end());
    if (behind >= 0) {
      return titled(n, n.end(), behind);
    }
    // 按照国家局部署（医保发〔2021〕48号）和《X》: the bracket that holds nothing else goes with it.
    boolean alone = tail == n.end() + 1;
    return new Mention(
        n.start(),
        n.end(),
        alone ? tail : n.end(),
        Optional.empty(),
        List.of(n.number()),
        List.of(),
        false);
  }

  /** A number in the cell beside its title's. */
  private Mention titled(Found n, int start, int end) {
    return new Mention(
        Math.min(start, n.start()),
        end,
        Math.max(end, n.end()),
        Optional.of(s.substring(start, end)),
        List.of(n.number()),
        List.of(),
        false);
  }

  /** Whether white space of the source stands before a character: the end of a table's cell. */
  private boolean isSpaced(int at) {
    return at > 0
        && at < s.length()
        && s.charAt(at - 1) != '\n'
        && flow.offset(at) - flow.offset(at - 1) > 1;
  }

  /** 三、关于某事的通知 国办发〔2021〕1号: where the title in the cell before the number begins, or −1. */
  private int cellBefore(int end) {
    if (!isSpaced(end) || !TitleForms.formEndsAt(s, end)) {
      return -1;
    }
    int stop = Math.max(0, end - 110);
    int start = end;
    while (start > stop
        && "\n。；：，".indexOf(s.charAt(start - 1)) < 0
        && (start == end || !isSpaced(start))) {
      start--;
    }
    Matcher mark = MARK.matcher(s).region(start, end);
    boolean item = mark.lookingAt() || start == 0 || s.charAt(start - 1) == '\n' || isSpaced(start);
    int from = mark.lookingAt() ? mark.end() : start;
    return item && end - from > 5 ? from : -1;
  }

  /** 国办发〔2021〕1号 关于某事的通知: where the title in the cell behind the number ends, or −1. */
  private int cellBehind(int from) {
    if (!isSpaced(from)) {
      return -1;
    }
    int limit = Math.min(s.length(), from + 110);
    int end = from;
    while (end < limit && "\n。；：，".indexOf(s.charAt(end)) < 0 && (end == from || !isSpaced(end))) {
      end++;
    }
    boolean whole = end == s.length() || s.charAt(end) == '\n' || isSpaced(end);
    return whole && end - from > 5 && TitleForms.formEndsAt(s, end) ? end : -1;
  }

  /** 国务院令第735号某某条例 as a paragraph: where the title behind the number ends, or −1. */
  private int titleBehind(Found n) {
    if (n.start() > 0 && s.charAt(n.start() - 1) != '\n') {
      return -1;
    }
    int i = n.end();
    while (i < s.length() && i - n.end() < 60 && Chars.isHan(s.charAt(i))) {
      i++;
    }
    boolean whole = i == s.length() || s.charAt(i) == '\n';
    return whole && i - n.end() > 3 && TitleForms.formEndsAt(s, i) ? i : -1;
  }

  /** Where the title without 《》 that ends at {@code end} begins, or −1. */
  private int titleBefore(int end) {
    if (!TitleForms.formEndsAt(s, end)) {
      return -1;
    }
    int stop = Math.max(0, end - 110);
    int about = -1;
    int i = end;
    while (i > stop) {
      char c = s.charAt(i - 1);
      if (c == '\n' || c == '。' || c == '；' || c == '：' || c == '》' || c == '，' || c == ',') {
        break;
      }
      if (c == '关' && s.startsWith("关于", i - 1)) {
        about = i - 1;
      }
      i--;
    }
    if (about < 0) {
      return -1;
    }
    int from = about;
    while (from > i && Chars.isHan(s.charAt(from - 1)) && about - from < 30) {
      from--;
    }
    return Math.max(from, Cues.endOfLastIntroduction(s, from, about));
  }

  /**
   * A number that is a paragraph of its own, or stands behind 文号 or in （某年某月某日某令公布）, is the text's
   * own.
   */
  private boolean isLabel(Found n) {
    int stop = Math.max(0, n.start() - 60);
    int from = Math.max(stop, Chars.lastIndexOf(s, "\n", stop, n.start()) + 1);
    int to = Chars.indexOf(s, "\n", n.end(), n.end() + 60);
    int end = to < 0 ? Math.min(s.length(), n.end() + 60) : to;
    int rest = end - from - (n.end() - n.start());
    int label = n.start();
    while (label > from && "：: ".indexOf(s.charAt(label - 1)) >= 0) {
      label--;
    }
    boolean promulgated =
        label > from
            && s.charAt(label - 1) == '日'
            && (s.startsWith("公布", n.end()) || s.startsWith("发布", n.end()));
    return rest <= 2
        || promulgated
        || s.startsWith("文号", label - 2)
        || s.startsWith("字号", label - 2);
  }
}
