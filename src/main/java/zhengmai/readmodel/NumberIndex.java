package zhengmai.readmodel;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.lucene.util.MSBRadixSorter;
import org.roaringbitmap.RoaringBitmap;

/**
 * All document numbers in one text, as code, year and serial without brackets, blanks, 第 and 号:
 * 医保发〔2021〕48号 is {@code 医保发2021.48}, and so are 医保发2021 48, 医保发[2021]48号 and 医保发-2021-48. The
 * places where a character begins are sorted by what follows them, so that any part of a number is
 * found by halving.
 */
final class NumberIndex {
  /** Less than every byte of a number. */
  private static final byte END = '\n';

  /** Between two groups of digits, where one begins and the other ends. */
  private static final String BETWEEN = ".";

  private static final Pattern MARKS = Pattern.compile("[\\s〔〕\\[\\]【】()<>〈〉《》第号年.,、_·\\-–—―]+");

  /** Digits that nobody has divided begin with the year: 2021 of 202148. */
  private static final Pattern UNDIVIDED =
      Pattern.compile("(?<![\\d.])((?:19|20)\\d{2})(?=\\d{1,5}(?!\\d))");

  private static final Pattern NUMBER =
      Pattern.compile(
          "[\\p{IsHan}A-Za-z/]{0,20}(?:19|20)\\d{2}(\\.\\d{1,5})?|\\p{IsHan}{2,20}令\\d{1,4}");

  /** A serial, or a year, by itself. */
  private static final Pattern GROUP = Pattern.compile("\\d{1,5}");

  /** 48号文, 医保发〔2021〕48号文件. */
  private static final Pattern LETTER = Pattern.compile("(\\d\\s*号)(?:文件?)(?=\\s|$)");

  /** A code and a serial: 医保发48号, 国办发 14号. */
  private static final Pattern YEARLESS =
      Pattern.compile("(\\p{IsHan}{2,15}?)\\s*第?\\s*(\\d{1,4})\\s*号?");

  /** Whose code it is, before the code that a national body has itself: 国医保发. */
  private static final String NATION = "国";

  private static final String ORDER = "令";

  /** The numbers in UTF-8, {@link #END} behind each. */
  private final byte[] text;

  /** Places in the text, in the order of what stands from there to the end of the number. */
  private final int[] places;

  /** By number: where it begins, and the row of its policy. */
  private final int[] starts;

  private final int[] rows;

  NumberIndex(List<PolicyRowBuilder> sorted) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    IntStream.Builder at = IntStream.builder();
    IntStream.Builder of = IntStream.builder();
    for (int i = 0; i < sorted.size(); i++) {
      for (var numbers : List.of(sorted.get(i).numbers, sorted.get(i).otherNumbers)) {
        for (String number : numbers) {
          at.add(bytes.size());
          of.add(i);
          bytes.writeBytes(fold(number).getBytes(StandardCharsets.UTF_8));
          bytes.write(END);
        }
      }
    }
    text = bytes.toByteArray();
    starts = at.build().toArray();
    rows = of.build().toArray();
    places = IntStream.range(0, text.length).filter(i -> begins(text[i])).toArray();
    sort(text, places);
  }

  /** Whether a character of a number begins with this byte. */
  private static boolean begins(byte one) {
    boolean continues = (one & 0xC0) == 0x80;
    return one != END && !continues;
  }

  private static void sort(byte[] text, int[] places) {
    new MSBRadixSorter(Integer.MAX_VALUE) {
      @Override
      protected int byteAt(int i, int k) {
        byte here = text[places[i] + k];
        return here == END ? -1 : here & 0xFF;
      }

      @Override
      protected void swap(int i, int j) {
        int place = places[i];
        places[i] = places[j];
        places[j] = place;
      }
    }.sort(0, places.length);
  }

  /** A number without what may be written in several ways. */
  static String fold(String number) {
    String plain = Normalizer.normalize(number, Normalizer.Form.NFKC);
    String bare = MARKS.matcher(plain).replaceAll(m -> divides(plain, m) ? BETWEEN : "");
    return UNDIVIDED.matcher(bare).replaceAll("$1" + BETWEEN).toLowerCase(Locale.ROOT);
  }

  /** Marks between digits tell year and serial apart; elsewhere they tell nothing. */
  private static boolean divides(String text, MatchResult marks) {
    return marks.start() > 0
        && marks.end() < text.length()
        && Character.isDigit(text.charAt(marks.start() - 1))
        && Character.isDigit(text.charAt(marks.end()));
  }

  /** Whether what a person typed has the form of a number, which a year alone has not. */
  static boolean isNumber(String typed) {
    String folded = fold(typed);
    return NUMBER.matcher(folded).matches() && !GROUP.matcher(folded).matches();
  }

  /** What is called a document by its number: 48号文 is 48号. */
  static String bare(String typed) {
    return LETTER.matcher(typed).replaceAll("$1");
  }

  /** Those with this code and serial, of whatever year: 医保发48号; of all of them 48号 alone. */
  Numbered withoutYear(String typed) {
    Matcher m = YEARLESS.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC).strip());
    Numbered found = new Numbered();
    if (m.matches()) {
      String code = fold(m.group(1));
      collect(BETWEEN + m.group(2) + (char) END, code, found);
      if (found.containing.isEmpty() && code.startsWith(NATION)) {
        collect(BETWEEN + m.group(2) + (char) END, code.substring(NATION.length()), found);
      }
    }
    return found;
  }

  /** The codes, without year and serial: 国办发. */
  Set<String> codes() {
    Set<String> codes = new TreeSet<>();
    for (int start : starts) {
      int end = start;
      while (text[end] != END && (text[end] < '0' || text[end] > '9')) {
        end++;
      }
      codes.add(new String(text, start, end - start, StandardCharsets.UTF_8));
    }
    return codes;
  }

  private void collect(String serial, String code, Numbered into) {
    byte[] begin = code.getBytes(StandardCharsets.UTF_8);
    byte[] bytes = serial.getBytes(StandardCharsets.UTF_8);
    int end = boundary(bytes, 1);
    for (int i = boundary(bytes, 0); i < end; i++) {
      int number = -Arrays.binarySearch(starts, places[i]) - 2;
      if (number >= 0 && compare(starts[number], begin) == 0) {
        into.containing.add(rows[number]);
        into.beginning.add(rows[number]);
      }
    }
  }

  /** Those with this number: its code may be cut off in front, its serial must be whole. */
  Numbered whole(String typed) {
    String wanted = fold(typed);
    boolean serial = wanted.contains(BETWEEN) || wanted.contains(ORDER);
    return search(serial ? wanted + (char) END : wanted);
  }

  /** Those whose number contains this: 国医保发, or 48号 as its serial. */
  Numbered containing(String typed) {
    String wanted = fold(typed);
    if (!GROUP.matcher(wanted).matches()) {
      return search(wanted);
    }
    Numbered found = new Numbered();
    collect(BETWEEN + wanted + (char) END, found);
    collect(ORDER + wanted + (char) END, found);
    if (!typed.contains("号")) {
      collect(wanted + BETWEEN, found);
    }
    return found;
  }

  /** Those found, and of these the ones whose number begins so: 医保发 of 甘医保发. */
  static final class Numbered {
    private final RoaringBitmap containing = new RoaringBitmap();
    private final RoaringBitmap beginning = new RoaringBitmap();

    RoaringBitmap containing() {
      return containing;
    }

    RoaringBitmap beginning() {
      return beginning;
    }
  }

  private Numbered search(String wanted) {
    Numbered found = new Numbered();
    collect(wanted, found);
    if (found.containing.isEmpty() && wanted.startsWith(NATION)) {
      Numbered bare = new Numbered();
      collect(wanted.substring(NATION.length()), bare);
      // Without 国 a province's number would contain it as well.
      found.beginning.or(bare.beginning);
      found.containing.or(bare.beginning);
    }
    return found;
  }

  private void collect(String wanted, Numbered into) {
    byte[] bytes = wanted.getBytes(StandardCharsets.UTF_8);
    int end = bytes.length == 0 ? 0 : boundary(bytes, 1);
    for (int i = boundary(bytes, 0); i < end; i++) {
      int number = Arrays.binarySearch(starts, places[i]);
      int row = rows[number >= 0 ? number : -number - 2];
      into.containing.add(row);
      if (number >= 0) {
        into.beginning.add(row);
      }
    }
  }

  /** The first place from which something is compared with what is wanted and is not less. */
  private int boundary(byte[] wanted, int least) {
    int low = 0;
    int high = places.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (compare(places[middle], wanted) < least) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Of as many bytes as are wanted; 0 where they stand there. */
  private int compare(int place, byte[] wanted) {
    int to = Math.min(text.length, place + wanted.length);
    return Arrays.compareUnsigned(text, place, to, wanted, 0, wanted.length);
  }
}
