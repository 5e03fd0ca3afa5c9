package zhengmai.server.model;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.roaringbitmap.RoaringBitmap;

/**
 * All document numbers in one text, without brackets, blanks, 第 and 号: 医保发〔2021〕48号 is found by
 * 医保发2021 48, 医保发[2021]48号 and 医保发 2021年48.
 */
final class NumberIndex {
  private static final char END = '\n';
  private static final Pattern MARKS = Pattern.compile("[\\s〔〕\\[\\]【】()<>〈〉《》第号年]+");
  private static final Pattern NUMBER =
      Pattern.compile("[\\p{IsHan}A-Za-z]{0,12}(?:19|20)\\d{2}\\d{0,5}|[\\p{IsHan}]{2,8}令\\d{1,4}");
  private static final int CODE_YEAR = 4;

  private final String all;

  /** Those that numbers are written with; most words have others. */
  private final BitSet characters = new BitSet();

  private final int[] starts;
  private final int[] rows;

  NumberIndex(List<Draft> sorted) {
    StringBuilder text = new StringBuilder().append(END);
    int[] at = new int[sorted.size() + 16];
    int[] of = new int[at.length];
    int count = 0;
    for (int i = 0; i < sorted.size(); i++) {
      for (var numbers : List.of(sorted.get(i).numbers, sorted.get(i).otherNumbers)) {
        for (String number : numbers) {
          if (count == at.length) {
            at = Arrays.copyOf(at, 2 * count);
            of = Arrays.copyOf(of, 2 * count);
          }
          at[count] = text.length();
          of[count++] = i;
          text.append(fold(number)).append(END);
        }
      }
    }
    all = text.toString();
    all.chars().forEach(characters::set);
    starts = Arrays.copyOf(at, count);
    rows = Arrays.copyOf(of, count);
  }

  /** A number without what may be written in several ways. */
  static String fold(String number) {
    String plain = Normalizer.normalize(number, Normalizer.Form.NFKC);
    return MARKS.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
  }

  /** Whether what a person typed has the form of a number. */
  static boolean isNumber(String typed) {
    return NUMBER.matcher(fold(typed)).matches();
  }

  /** Those with this number: its code may be cut off in front, its serial must be whole. */
  RoaringBitmap whole(String typed) {
    String wanted = fold(typed);
    String digits = wanted.replaceAll("^\\D+", "");
    boolean serial = digits.length() > CODE_YEAR || wanted.contains("令");
    return search(wanted, serial);
  }

  /** Those whose number contains this: 国医保发. */
  RoaringBitmap containing(String typed) {
    return search(fold(typed), false);
  }

  private RoaringBitmap search(String wanted, boolean toTheEnd) {
    RoaringBitmap found = new RoaringBitmap();
    if (wanted.isEmpty() || !wanted.chars().allMatch(characters::get)) {
      return found;
    }
    for (int i = all.indexOf(wanted); i >= 0; i = all.indexOf(wanted, i + 1)) {
      if (!toTheEnd || all.charAt(i + wanted.length()) == END) {
        int entry = Arrays.binarySearch(starts, i);
        found.add(rows[entry >= 0 ? entry : -entry - 2]);
      }
    }
    return found;
  }
}
