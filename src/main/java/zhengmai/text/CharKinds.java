package zhengmai.text;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * What has to be done about a character before a text is read; of most, nothing. One look into a
 * table, since every character of every source is asked.
 */
final class CharKinds {
  /** To be read as it stands. */
  static final byte PLAIN = 0;

  /** Not seen by a reader: a soft hyphen, a mark of direction, a joiner of no width. */
  static final byte UNSEEN = 1;

  /** A radical, compatibility ideograph or presentation form that stands for another character. */
  static final byte FORM = 2;

  /** A Han character that Simplified texts do not have, as GB 2312 lists those they have. */
  static final byte RARE = 3;

  /** White space within a line, which may only set letters apart. */
  static final byte SPACE = 4;

  /** A mark of a formula or of ASCII title marks: {@code $2021$}, {@code <<某办法>>}. */
  static final byte MARK = 5;

  /** The first half of a character of a plane with compatibility ideographs or selectors. */
  static final byte HIGH = 6;

  private static final byte[] KINDS = kinds();

  private CharKinds() {}

  static byte of(char c) {
    return KINDS[c];
  }

  private static byte[] kinds() {
    byte[] kinds = new byte[Character.MAX_VALUE + 1];
    for (int c = 0; c < kinds.length; c++) {
      if (Character.getType(c) == Character.FORMAT) {
        kinds[c] = UNSEEN;
      } else if (c >= ' ' && Chars.isSpace((char) c)) {
        kinds[c] = SPACE;
      }
    }
    kinds['\t'] = SPACE;
    kinds['$'] = MARK;
    kinds['<'] = MARK;
    Arrays.fill(kinds, '\u2e80', '\u2fe0', FORM);
    Arrays.fill(kinds, '\uf900', '\ufb00', FORM);
    Arrays.fill(kinds, '\ufe00', '\ufe10', UNSEEN);
    Arrays.fill(kinds, '\ufe10', '\ufe20', FORM);
    Arrays.fill(kinds, '\ufe30', '\ufe70', FORM);
    Arrays.fill(kinds, '\ud87e', '\ud87f', HIGH);
    Arrays.fill(kinds, '\udb40', '\udb41', HIGH);
    Arrays.fill(kinds, '\u4e00', '\ua000', RARE);
    simplified(kinds);
    return kinds;
  }

  private static void simplified(byte[] kinds) {
    byte[] all = new byte[72 * 94 * 2];
    int n = 0;
    for (int row = 0xb0; row < 0xb0 + 72; row++) {
      for (int cell = 0xa1; cell < 0xa1 + 94; cell++) {
        all[n++] = (byte) row;
        all[n++] = (byte) cell;
      }
    }
    String han = Charset.forName("GB2312").decode(ByteBuffer.wrap(all)).toString();
    han.chars().forEach(c -> kinds[c] = PLAIN);
  }
}
