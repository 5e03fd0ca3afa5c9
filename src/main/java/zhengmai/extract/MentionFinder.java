package zhengmai.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import zhengmai.model.DocumentNumber;
import zhengmai.text.Chars;
import zhengmai.text.Flow;
import zhengmai.text.NumberFinder;
import zhengmai.text.NumberFinder.Found;
import zhengmai.text.TitleFinder;
import zhengmai.text.TitleFinder.Mark;
import zhengmai.text.TitleFinder.Title;

/**
 * Puts titles and numbers together: 《某意见》（国办发〔2021〕1号，以下简称《意见》） is one mention with a title, a
 * number and a short name; 国务院办公厅关于某事的意见（国办发〔2021〕1号） another; 国办发〔2021〕1号文件 a third, with a number
 * only.
 */
final class MentionFinder {
  private static final List<String> SHORT_NAME_CUES =
      List.of("以下简称", "以下统称", "下称", "以下称", "简称", "以下合称");

  private final String s;
  private final List<Title> titles;
  private final Numbers numbers;
  private final boolean[] titleTaken;
  private final List<Mention> mentions = new ArrayList<>();
  private int current;

  private MentionFinder(String text, NumberFinder finder) {
    this.s = text;
    this.titles = TitleFinder.find(text).titles();
    this.numbers = new Numbers(NumberLists.expand(text, finder.find(text)));
    this.titleTaken = new boolean[titles.size()];
  }

  /** All mentions, in the order of the text. */
  static List<Mention> find(Flow flow, NumberFinder finder) {
    MentionFinder f = new MentionFinder(flow.text(), finder);
    f.readTitles();
    UntitledNumbers untitled = new UntitledNumbers(flow);
    f.numbers.left().forEach(n -> untitled.read(n).ifPresent(f.mentions::add));
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
    // 《转发国办发〔2021〕1号的通知》: that number is not its own.
    numbers.take(title.start(), title.end());
    String name = title.text();
    List<DocumentNumber> own = new ArrayList<>();
    List<String> shortNames = new ArrayList<>();
    Found promulgating = numbers.takePromulgating(s, title.start());
    if (promulgating != null) {
      own.add(promulgating.number());
    }
    boolean attached = false;
    int tail = title.end();
    for (int remarks = 0; remarks < 4; remarks++) {
      int at = skipSpaces(tail);
      Found number = own.isEmpty() ? numbers.takeAt(at) : null;
      if (number != null) {
        own.add(number.number());
        tail = number.end();
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
      int close = Remarks.close(s, at);
      if (close < 0) {
        break;
      }
      own.addAll(numbers.take(at, close));
      boolean numbered = !own.isEmpty();
      int named = shortName(at, close, shortNames);
      boolean annexed = Remarks.isAnnex(s, at + 1, close);
      attached |= annexed;
      if (!numbered && named < 0 && !annexed) {
        if (remarks > 0 || !Remarks.isEdition(s, at + 1, close)) {
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
}
