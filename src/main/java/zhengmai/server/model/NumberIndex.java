package zhengmai.server.model;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.lucene.util.MSBRadixSorter;
import org.roaringbitmap.RoaringBitmap;

/**
 * All document numbers in one text, without brackets, blanks, 第 and 号: 医保发〔2021〕48号 is found by
 * 医保发2021 48, 医保发[2021]48号 and 医保发 2021年48. The places where a character begins are sorted by what
 * follows them, so that any part of a number is found by halving.
 */
final class NumberIndex {
  /** Less than every byte of a number. */
  private static final byte END = '\n';

  private static final Pattern MARKS = Pattern.compile("[\\s〔〕\\[\\]【】()<>〈〉《》第号年]+");
  private static final Pattern NUMBER =
      Pattern.compile("[\\p{IsHan}A-Za-z]{0,12}(?:19|20)\\d{2}\\d{0,5}|[\\p{IsHan}]{2,8}令\\d{1,4}");
  private static final int CODE_YEAR = 4;

  /** The numbers in UTF-8, {@link #END} behind each. */
  private final byte[] text;

  /** Places in the text, in the order of what stands from there to the end of the number. */
  private final int[] places;

  /** By number: where it begins, and the row of its policy. */
  private final int[] starts;

  private final int[] rows;

  NumberIndex(List<Draft> sorted) {
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
    if (!wanted.isEmpty()) {
      byte[] bytes = (toTheEnd ? wanted + (char) END : wanted).getBytes(StandardCharsets.UTF_8);
      int end = boundary(bytes, 1);
      for (int i = boundary(bytes, 0); i < end; i++) {
        found.add(row(places[i]));
      }
    }
    return found;
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

  private int row(int place) {
    int number = Arrays.binarySearch(starts, place);
    return rows[number >= 0 ? number : -number - 2];
  }
}
