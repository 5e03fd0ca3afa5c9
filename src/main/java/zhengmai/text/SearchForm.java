package zhengmai.text;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a person types, in the characters in which texts are read: 門診共濟 is 门诊共济, ＤＲＧ is DRG, 行
 * (U+FA08) is 行; and the pinyin of Chinese words, for who types without an input method.
 */
public final class SearchForm {
  private SearchForm() {}

  /** The plain form: {@code 醫保發（2021）48號} is {@code 医保发(2021)48号}. */
  public static String of(String typed) {
    String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (CharKinds.of(c) == CharKinds.RARE || (HanForms.plain(c) != c && Chars.isHan(c))) {
        return HanForms.simplified(plain);
      }
    }
    return plain;
  }

  /** The syllables of a word: {@code 国办发} is {@code guo ban fa}; Latin letters stay as they are. */
  public static List<String> syllables(String chinese) {
    String latin = Pinyin.IT.transliterate(chinese).toLowerCase(Locale.ROOT);
    return Arrays.stream(latin.split("[^a-z0-9]+")).filter(s -> !s.isEmpty()).toList();
  }

  private static final class Pinyin {
    static final Transliterator IT = Transliterator.getInstance("Han-Latin; Latin-ASCII");
  }
}
