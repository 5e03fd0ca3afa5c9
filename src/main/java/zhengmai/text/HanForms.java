package zhengmai.text;

import com.ibm.icu.text.CollationKey;
import com.ibm.icu.text.Collator;
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The plain form of a Chinese character that stands for another one, by the tables of Unicode: ⽢
 * (Kangxi radical) is 甘, ⻓ (radical of the supplement) is 长, 行 (U+FA08) is 行, ︽ is 《, and of a
 * Traditional text 醫 is 医. The tables are read when the first such character is met: most texts
 * have none.
 */
final class HanForms {
  private static final char RADICALS = '\u2e80';
  private static final char RADICALS_END = '\u2f00';

  /** From ! to ！. */
  private static final int WIDER = 0xfee0;

  private HanForms() {}

  /**
   * The plain form of a character; the character itself where it has none of one character. Small
   * and vertical punctuation is that of a line of Chinese: ︓ is ：.
   */
  static char plain(char c) {
    if (c >= RADICALS && c < RADICALS_END) {
      return Radicals.PLAIN[c - RADICALS];
    }
    int plain = plain((int) c);
    return plain > ' ' && plain < '\u007f' ? (char) (plain + WIDER) : (char) plain;
  }

  /** The same of any plane; the character itself where its plain form is beyond the basic one. */
  static int plain(int code) {
    String n = Normalizer.normalize(Character.toString(code), Normalizer.Form.NFKC);
    return n.length() == 1 ? n.charAt(0) : code;
  }

  /**
   * A line of a Traditional text in Simplified characters, each in its place: 醫保發〔2021〕48號 is
   * 医保发〔2021〕48号.
   */
  static String simplified(String traditional) {
    String s = Simplifier.IT.transliterate(traditional);
    if (s.length() == traditional.length()) {
      return s;
    }
    StringBuilder b = new StringBuilder(traditional.length());
    for (int i = 0; i < traditional.length(); i++) {
      b.append(simplified(traditional.charAt(i)));
    }
    return b.toString();
  }

  /** The Simplified form of one character; itself where there is none in the basic plane. */
  static char simplified(char c) {
    String s = Simplifier.IT.transliterate(String.valueOf(c));
    return s.length() == 1 ? s.charAt(0) : c;
  }

  private static final class Simplifier {
    static final Transliterator IT = Transliterator.getInstance("Traditional-Simplified");
  }

  /** Unicode sorts a radical of the supplement as its character: what is equal at first sight. */
  private static final class Radicals {
    static final char[] PLAIN = plain();

    private static char[] plain() {
      Collator collator = Collator.getInstance(ULocale.ROOT);
      Map<CollationKey, Character> radicals = new HashMap<>();
      char[] plain = new char[RADICALS_END - RADICALS];
      collator.setStrength(Collator.PRIMARY);
      for (char c = '\u9fff'; c >= '\u3400'; c--) {
        radicals.put(collator.getCollationKey(String.valueOf(c)), c);
      }
      for (int i = 0; i < plain.length; i++) {
        char radical = (char) (RADICALS + i);
        @Nullable Character han = radicals.get(collator.getCollationKey(String.valueOf(radical)));
        plain[i] = han == null ? radical : han;
      }
      return plain;
    }
  }
}
