package zhengmai.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import zhengmai.model.DocumentNumber;
import zhengmai.text.Chars;
import zhengmai.text.NumberFinder;
import zhengmai.text.TitleFinder;
import zhengmai.text.TitleFinder.Mark;
import zhengmai.text.TitleFinder.Title;
import zhengmai.text.TitleForms;

/**
 * Puts titles and numbers together: 《某意见》（国办发〔2021〕1号，以下简称《意见》） is one mention with a title, a
 * number and a short name; 国务院办公厅关于某事的意见（国办发〔2021〕1号） another; 国办发〔2021〕1号文件 a third, with a number
 * only.
 */
final class MentionFinder {
  private static final int REMARK_REACH = 120;
  private static final List<String> SHORT_NAME_CUES =
      List.of("以下简称", "以下统称", "下称", "以下称", "简称", "以下合称");

  private final String s;
  private final List<Title> titles;
  private final List<NumberFinder.Found> numbers;
  private final boolean[] titleTaken;
  private final boolean[] numberTaken;
  private final List<Mention> mentions = new ArrayList<>();
  private int current;

  private MentionFinder(String text, NumberFinder finder) {
    this.s = text;
    this.titles = TitleFinder.find(text).titles();
    this.numbers = finder.find(text);
    this.titleTaken = new boolean[titles.size()];
    this.numberTaken = new boolean[numbers.size()];
  }

  /** All mentions, in the order of the text. */
  static List<Mention> find(String text, NumberFinder finder) {
    MentionFinder f = new MentionFinder(text, finder);
    f.readTitles();
    f.readNumbers();
    f.mentions.sort(Comparator.comparingInt(Mention::start));
    return f.mentions;
  }

  private void readTitles() {
    for (int t = 0; t < titles.size(); t++) {
      current = t;
      if (!titleTaken[t] && (titles.get(t).mark() != Mark.OTHER || !insideTitle(t))) {
        mentions.add(titled(titles.get(t)));
      }
    }
  }

  private boolean insideTitle(int t) {
    return t > 0 && titles.get(t).end() <= titles.get(t - 1).end();
  }

  /** A title and what stands directly behind it: number, edition, short names. */
  private Mention titled(Title title) {
    takeNumbers(title.start(), title.end(), new ArrayList<>());
    String name = title.text();
    List<DocumentNumber> own = new ArrayList<>();
    List<String> shortNames = new ArrayList<>();
    boolean attached = false;
    int tail = title.end();
    for (int remarks = 0; remarks < 4; remarks++) {
      int at = skipSpaces(tail);
      int number = numberAt(at);
      if (number >= 0 && own.isEmpty()) {
        numberTaken[number] = true;
        own.add(numbers.get(number).number());
        tail = numbers.get(number).end();
        if (tail < s.length() && (s.charAt(tail) == ')' || s.charAt(tail) == '）')) {
          tail++;
        }
        continue;
      }
      if (s.startsWith("，以下简称", at) || s.startsWith(",以下简称", at)) {
        int end = shortName(at, Math.min(s.length(), at + 40), shortNames);
        if (end > 0) {
          tail = end;
          continue;
        }
      }
      int close = closeOfRemark(at);
      if (close < 0) {
        break;
      }
      boolean numbered = takeNumbers(at, close, own);
      int named = shortName(at, close, shortNames);
      boolean annexed = isAnnexRemark(at + 1, close);
      attached |= annexed;
      if (!numbered && named < 0 && !annexed) {
        if (remarks > 0 || !isEdition(at + 1, close)) {
          break;
        }
        name = name + s.substring(at, close + 1);
      }
      tail = close + 1;
    }
    return new Mention(
        title.start(),
        title.end(),
        tail,
        Optional.of(name),
        List.copyOf(own),
        List.copyOf(shortNames),
        attached);
  }

  private int skipSpaces(int from) {
    int i = from;
    while (i < s.length() && s.charAt(i) == ' ') {
      i++;
    }
    return i;
  }

  /** The number that begins at a place, or −1. */
  private int numberAt(int at) {
    int low = 0;
    int high = numbers.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int start = numbers.get(middle).start();
      if (start == at) {
        return numberTaken[middle] ? -1 : middle;
      }
      if (start < at) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  /** Takes the numbers in a stretch that stand before any title in it. */
  private boolean takeNumbers(int from, int to, List<DocumentNumber> into) {
    int stop = to;
    for (int i = firstNumberFrom(from); i < numbers.size(); i++) {
      NumberFinder.Found n = numbers.get(i);
      if (n.start() >= stop) {
        break;
      }
      if (n.start() >= from && !numberTaken[i]) {
        numberTaken[i] = true;
        into.add(n.number());
      }
    }
    return !into.isEmpty();
  }

  private int firstNumberFrom(int from) {
    int low = 0;
    int high = numbers.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (numbers.get(middle).start() < from) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Where the remark in round brackets that opens at {@code at} closes, or −1. */
  private int closeOfRemark(int at) {
    if (at >= s.length() || (s.charAt(at) != '（' && s.charAt(at) != '(')) {
      return -1;
    }
    int depth = 0;
    int limit = Math.min(s.length(), at + REMARK_REACH);
    for (int i = at; i < limit; i++) {
      char c = s.charAt(i);
      if (c == '（' || c == '(') {
        depth++;
      } else if (c == '）' || c == ')') {
        if (--depth == 0) {
          return i;
        }
      } else if (c == '\n') {
        return -1;
      }
    }
    return -1;
  }

  /** Reads 以下简称《X》 in a stretch; behind what it read, or −1. */
  private int shortName(int from, int to, List<String> into) {
    for (String cue : SHORT_NAME_CUES) {
      int at = Chars.indexOf(s, cue, from, to);
      if (at < 0) {
        continue;
      }
      int i = at + cue.length();
      while (i < to && "为作：: “\"‘《".indexOf(s.charAt(i)) >= 0) {
        i++;
      }
      int end = i;
      while (end < to && "》”\"’，,；;。、".indexOf(s.charAt(end)) < 0) {
        end++;
      }
      if (end > i) {
        into.add(s.substring(i, end));
      }
      int behind = Math.min(to, end + 1);
      while (behind < to && "》”\"".indexOf(s.charAt(behind)) >= 0) {
        behind++;
      }
      for (int t = current + 1; t < titles.size() && titles.get(t).start() < behind; t++) {
        if (titles.get(t).start() >= at) {
          titleTaken[t] = true;
        }
      }
      return behind;
    }
    return -1;
  }

  private boolean isAnnexRemark(int from, int to) {
    String remark = s.substring(from, Math.min(to, from + 12));
    return remark.startsWith("附件")
        || remark.startsWith("见附")
        || remark.startsWith("详见附")
        || remark.startsWith("附后")
        || remark.startsWith("附表");
  }

  private boolean isEdition(int from, int to) {
    String remark = s.substring(from, to);
    return to - from <= 24
        && (remark.endsWith("年")
            || remark.endsWith("版")
            || remark.endsWith("试行")
            || remark.endsWith("暂行")
            || remark.endsWith("稿")
            || remark.endsWith("修订"))
        && !remark.contains("见")
        && !remark.contains("自");
  }

  private void readNumbers() {
    for (int i = 0; i < numbers.size(); i++) {
      if (!numberTaken[i]) {
        NumberFinder.Found n = numbers.get(i);
        Mention mention = untitled(n);
        if (mention.title().isPresent() || !isLabel(n)) {
          mentions.add(mention);
        }
      }
    }
  }

  /** A number without 《》 before it: the words before its bracket may be its title. */
  private Mention untitled(NumberFinder.Found n) {
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
      int close = closeOfRemark(open);
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

  /** 国务院令第735号某某条例 as a paragraph: where the title behind the number ends, or −1. */
  private int titleBehind(NumberFinder.Found n) {
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
  private boolean isLabel(NumberFinder.Found n) {
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
