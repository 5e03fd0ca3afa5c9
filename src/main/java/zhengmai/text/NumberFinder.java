package zhengmai.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zhengmai.model.DocumentNumber;
import zhengmai.model.DocumentNumber.Form;
import zhengmai.model.ReferenceData;

/**
 * Finds document numbers in running text: 医保发〔2021〕48号 in any brackets, 国务院令第735号, 第35号令,
 * 2021年第22号, GB/T 15657-2021. One pass looks for the characters that every form has (a bracket
 * before a year, 令, 年, a dash before a year) and reads outward from there.
 *
 * <p>Where an agency code begins in a sentence is told by the reference data's codes, alone or
 * behind a region's one character; no list is complete, so else it begins at a bracket or behind
 * the nearest word that introduces a number (根据, 和, 的 …).
 */
public final class NumberFinder {
  private static final Triggers STARTS = Triggers.of("〔[［﹝【(（令年-—–－");

  /** More serials behind the first one, 号 behind the last: 5、6、7号. */
  private static final Pattern SERIALS = Pattern.compile("(?:\\s*[、，,和及与]\\s*[0-9]{1,4})+\\s*号");

  private static final int CODE_REACH = 18;
  private static final int LONGEST_CODE = 12;

  private final Set<String> codes = new HashSet<>();
  private final Set<Character> abbreviations = new HashSet<>();
  private final Set<String> systemCodes = new HashSet<>();

  /** A finder that knows the agency codes of the reference data. */
  public NumberFinder(ReferenceData reference) {
    reference.agencies().forEach(a -> codes.addAll(a.documentCodes()));
    reference.systems().forEach(s -> systemCodes.addAll(s.documentCodes()));
    reference
        .regions()
        .forEach(r -> r.abbreviations().forEach(a -> abbreviations.add(a.charAt(0))));
  }

  /**
   * A number in a text.
   *
   * @param number the number
   * @param start where its agency code begins; where it has none, its bracket, 令 or year
   * @param end behind 号
   */
  public record Found(DocumentNumber number, int start, int end) {}

  /** All numbers of a running text. */
  public List<Found> find(Flow flow) {
    return find(flow.text());
  }

  /** All numbers of a text, in their order; none overlaps another. */
  public List<Found> find(String s) {
    List<Found> all = new ArrayList<>();
    int n = s.length();
    int from = 0;
    for (int i = STARTS.next(s, 0); i < n; i = STARTS.next(s, i + 1)) {
      Found found =
          switch (s.charAt(i)) {
            case '〔', '[', '［', '﹝', '【', '(', '（' -> bracketed(s, i, from);
            case '令' -> OrderNumber.read(s, i, from);
            case '年' -> AnnouncementNumber.read(s, i, from);
            case '-', '—', '–', '－' -> StandardNumber.read(s, i, from);
            default -> null;
          };
      if (found != null && isReadBack(found.number())) {
        all.add(found);
        from = found.end();
        i = found.end() - 1;
      }
    }
    return all;
  }

  /** What cannot be read from its printed form is no number: 令第123456号. */
  private static boolean isReadBack(DocumentNumber number) {
    return DocumentNumber.parse(number.print()).equals(Optional.of(number));
  }

  /** 医保发〔2021〕48号. */
  private @Nullable Found bracketed(String s, int open, int from) {
    int i = Numerals.skip(s, open + 1);
    int year = Numerals.year(s, i);
    if (year == 0) {
      return null;
    }
    i = Numerals.skip(s, i + 4);
    if (Numerals.at(s, i) == '年') {
      i = Numerals.skip(s, i + 1);
    }
    if (!Chars.closesYear(Numerals.at(s, i))) {
      return null;
    }
    i = Numerals.skip(s, i + 1);
    if (Numerals.at(s, i) == '第') {
      i = Numerals.skip(s, i + 1);
    }
    int digits = Numerals.digitsEnd(s, i);
    if (digits == i || digits - i > 5) {
      return null;
    }
    String serial = Numerals.digits(s, i, digits);
    i = digits;
    if (Numerals.at(s, i) == '-' && Chars.isDigit(Numerals.at(s, i + 1))) {
      int sub = Numerals.digitsEnd(s, i + 1);
      if (sub - i <= 4) {
        serial = serial + "-" + Numerals.digits(s, i + 1, sub);
        i = sub;
      }
    }
    int start = codeStart(s, open, from);
    int mark = Numerals.skip(s, i);
    if (Numerals.at(s, mark) == '号') {
      i = mark + 1;
    } else if (SERIALS.matcher(s).region(i, s.length()).lookingAt()) {
      // 〔2018〕5、6号: the list goes on behind this one.
      return new Found(
          new DocumentNumber(Form.BRACKETED, Chars.squeeze(s.substring(start, open)), year, serial),
          start,
          i);
    } else if (!Chars.closesYear(Numerals.at(s, mark)) || start == open) {
      return null;
    }
    String code = Chars.squeeze(s.substring(start, open));
    return new Found(new DocumentNumber(Form.BRACKETED, code, year, serial), start, i);
  }

  /** Where the agency code that ends at {@code end} begins. */
  private int codeStart(String s, int end, int from) {
    int stop = Math.max(from, end - CODE_REACH);
    int start = end;
    while (start > stop && (Chars.isHan(s.charAt(start - 1)) || s.charAt(start - 1) == ' ')) {
      start--;
    }
    start = NamedBody.behindDate(s, start, end);
    int stopped = afterStop(s, start, end);
    boolean bounded = start > 0 && Chars.opensYear(s.charAt(start - 1)) && stopped == start;
    for (int i = start; !bounded && i < end - 1; i++) {
      if (isKnown(s, i, end)) {
        return i;
      }
    }
    return Math.max(stopped, end - LONGEST_CODE);
  }

  private boolean isKnown(String s, int from, int to) {
    return codes.contains(s.substring(from, to))
        || (abbreviations.contains(s.charAt(from))
            && to - from > 2
            && systemCodes.contains(s.substring(from + 1, to)));
  }

  private static int afterStop(String s, int from, int to) {
    int best = from;
    for (String stop : NamedBody.STOPS) {
      int at = Chars.lastIndexOf(s, stop, from, to);
      if (at >= 0 && at + stop.length() > best) {
        best = at + stop.length();
      }
    }
    return best;
  }
}
