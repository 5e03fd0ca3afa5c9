package zhengmai.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds titles: balanced 《…〈…〉…》 and 《…《…》…》, over what were line and page breaks. Ends that the
 * printer lost or doubled are mended where the text shows plainly what was meant:
 *
 * <ul>
 *   <li>{@code 《关于印发《某办法》的通知（}: the outer title ends behind 的通知
 *   <li>{@code 《某法《某条例》}: two titles, when the first part ends in a form
 *   <li>{@code 《某计划》(2021-2025年)》}: one title
 *   <li>{@code 〈某办法〉}, {@code <某办法>}, {@code 「某办法」}, {@code “关于某事的通知”}, {@code “某局关于某事的通知”}:
 *       titles, when they end in a form
 * </ul>
 *
 * A 《 that stays open takes nothing with it: it is reported, and reading goes on behind it.
 */
public final class TitleFinder {
  private static final Triggers STARTS = Triggers.of("《〈＜<「『“");

  /** No title is longer. */
  private static final int REACH = 300;

  /** How far behind a title a second 》 may stand. */
  private static final int STRAY_REACH = 28;

  private static final List<String> SHELL_ENDS =
      List.of("的通知", "的意见", "的公告", "的通告", "的决定", "的函", "的批复", "的通报");

  private final String s;
  private final List<Title> titles = new ArrayList<>();
  private final List<Integer> unbalanced = new ArrayList<>();

  private TitleFinder(String text) {
    this.s = text;
  }

  /** What a title is set in. */
  public enum Mark {
    /** 《》. */
    BOOK,
    /** 〈〉, ＜＞, <>, 「」 or 『』, which more often hold something else. */
    OTHER,
    /** “”: 发布“关于某事的通知”. */
    QUOTES
  }

  /**
   * A title in a text.
   *
   * @param start where its opening mark stands
   * @param end behind its closing mark
   * @param text the title without its outer marks
   * @param mark what it is set in
   */
  public record Title(int start, int end, String text, Mark mark) {}

  /**
   * What a text holds.
   *
   * @param titles in their order; none lies in another
   * @param unbalanced places of 《 that nothing closes
   */
  public record Titles(List<Title> titles, List<Integer> unbalanced) {
    public Titles {
      titles = List.copyOf(titles);
      unbalanced = List.copyOf(unbalanced);
    }
  }

  /** All titles of a running text. */
  public static Titles find(Flow flow) {
    return find(flow.text());
  }

  /** All titles of a text whose paragraphs end with {@code '\n'}. */
  public static Titles find(String text) {
    TitleFinder finder = new TitleFinder(text);
    finder.scan();
    return new Titles(finder.titles, finder.unbalanced);
  }

  private void scan() {
    int n = s.length();
    int i = STARTS.next(s, 0);
    while (i < n) {
      switch (s.charAt(i)) {
        case '《' -> i = book(i);
        case '〈' -> i = other(i, '〉', Mark.OTHER);
        case '＜' -> i = other(i, '＞', Mark.OTHER);
        case '<' -> i = other(i, '>', Mark.OTHER);
        case '「' -> i = other(i, '」', Mark.OTHER);
        case '『' -> i = other(i, '』', Mark.OTHER);
        case '“' -> i = other(i, '”', Mark.QUOTES);
        default -> i++;
      }
      i = STARTS.next(s, i);
    }
  }

  /** Reads the title that opens at {@code open}; where to go on. */
  private int book(int open) {
    int limit = Math.min(s.length(), open + REACH);
    int depth = 0;
    int inner = -1;
    int lastClose = -1;
    for (int i = open; i < limit; i++) {
      char c = s.charAt(i);
      if (c == '《') {
        if (++depth == 2 && inner < 0) {
          inner = i;
        }
      } else if (c == '》') {
        lastClose = i;
        if (--depth == 0) {
          return balanced(open, i + 1);
        }
      } else if (c == '\n' || c == '。') {
        break;
      }
    }
    unbalanced.add(open);
    return inner < 0 ? neverClosed(open, limit) : halfClosed(open, inner, lastClose);
  }

  private int balanced(int open, int end) {
    int stray = strayClose(end);
    int from = open + 1;
    String text = s.substring(from, end - 1);
    if (stray > 0) {
      add(open, stray + 1, text + s.substring(end, stray), Mark.BOOK);
      return stray + 1;
    }
    add(open, end, text, Mark.BOOK);
    return end;
  }

  /** Where a second 》 closes the title once more: 《某计划》(2021-2025年)》, 《某办法》的通知》. */
  private int strayClose(int end) {
    if (end >= s.length() || "（(的".indexOf(s.charAt(end)) < 0) {
      return -1;
    }
    int limit = Math.min(s.length(), end + STRAY_REACH);
    for (int i = end; i < limit; i++) {
      char c = s.charAt(i);
      if (c == '》') {
        return i;
      }
      if (c == '《' || c == '\n' || c == '。' || c == '，' || c == ',' || c == '；' || c == '、') {
        return -1;
      }
    }
    return -1;
  }

  /** 《A《B》…: the outer title goes on to 的通知, or ends before B, or was no title. */
  private int halfClosed(int open, int inner, int lastClose) {
    if (lastClose > inner) {
      for (String end : SHELL_ENDS) {
        if (s.startsWith(end, lastClose + 1)) {
          int to = lastClose + 1 + end.length();
          add(open, to, s.substring(open + 1, to), Mark.BOOK);
          return to;
        }
      }
    }
    if (inner - open > 3 && TitleForms.formEndsAt(s, inner)) {
      add(open, inner, s.substring(open + 1, inner), Mark.BOOK);
    }
    return inner;
  }

  /** 《关于某事的通知（国办发…: a title whose 》 is lost ends behind its 的通知. */
  private int neverClosed(int open, int limit) {
    for (int i = open + 1; i < limit; i++) {
      char c = s.charAt(i);
      if (c == '\n' || c == '。' || c == '，' || c == ',' || c == '；') {
        break;
      }
      if (c == '（' || c == '(') {
        for (String end : SHELL_ENDS) {
          if (s.startsWith(end, i - end.length())) {
            add(open, i, s.substring(open + 1, i), Mark.BOOK);
            return i;
          }
        }
      }
    }
    return open + 1;
  }

  private int other(int open, char close, Mark mark) {
    int limit = Math.min(s.length(), open + 90);
    for (int i = open + 1; i < limit; i++) {
      char c = s.charAt(i);
      if (c == close) {
        String text = s.substring(open + 1, i);
        if (text.length() >= 4 && isTitle(text, mark) && text.indexOf('，') < 0) {
          add(open, i + 1, text, mark);
          return i + 1;
        }
        return open + 1;
      }
      if (c == '\n' || c == '。' || c == '《' || c == s.charAt(open)) {
        return open + 1;
      }
    }
    return open + 1;
  }

  /** Most of what stands in quotes is no title; what has the words of one around it is. */
  private static boolean isTitle(String text, Mark mark) {
    int about = text.indexOf("关于");
    if (mark != Mark.QUOTES || about == 0) {
      return TitleForms.endsInPlainForm(text);
    }
    int form = TitleForms.withoutEdition(text);
    return about > 0
        && SHELL_ENDS.stream().anyMatch(end -> text.startsWith(end, form - end.length()));
  }

  private void add(int start, int end, String text, Mark mark) {
    String tidy = text.strip();
    if (!tidy.isEmpty()) {
      titles.add(new Title(start, end, tidy, mark));
    }
  }
}
