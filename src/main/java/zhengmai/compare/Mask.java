package zhengmai.compare;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import zhengmai.text.Chars;

/**
 * Words without what an adapting author exchanges: places, the bodies named after them, days,
 * numbers. 到2024年底，全国统筹地区… and 到2025年底，甘肃省统筹地区… read alike.
 */
final class Mask {
  private static final char PLACE = '\ue000';
  private static final char NUMBER = '\ue001';
  private static final int LONGEST = 12;

  /** Words by which a text speaks of its own place. */
  private static final List<String> OWN =
      List.of(
          "全国", "全省", "全区", "全市", "全县", "全州", "全自治区", "我国", "我省", "我市", "我区", "我县", "我州", "本省",
          "本市", "本区", "本县", "本自治区", "国家", "省级", "市级", "县级", "区级", "国家级", "自治区级", "自治区", "兵团", "各省",
          "各市", "各地", "各县", "各市州", "各地市", "各盟市", "各州市", "各统筹地区", "中央", "国务院", "省政府", "省委", "市委",
          "区委", "省人民政府", "人民政府", "省", "市", "区", "县", "州", "盟", "旗", "委", "局", "厅");

  private final Set<String> places = new HashSet<>(OWN);

  /** With the names of all places: 甘肃省, 甘肃. */
  Mask(Collection<String> names) {
    names.stream().filter(n -> n.length() > 1 && n.length() <= LONGEST).forEach(places::add);
  }

  /** The words as they are compared; typesetting and punctuation do not count. */
  String of(String words) {
    StringBuilder b = new StringBuilder(words.length());
    int i = 0;
    while (i < words.length()) {
      int place = placeEnd(words, i);
      int number = numberEnd(words, i);
      if (place > i) {
        put(b, PLACE);
        i = place;
      } else if (number > i) {
        put(b, NUMBER);
        i = number;
      } else {
        char c = words.charAt(i++);
        if (Character.isLetterOrDigit(c)) {
          b.append(Character.toLowerCase(c));
        }
      }
    }
    return b.toString();
  }

  /** The words without typesetting and punctuation. */
  static String plain(String words) {
    StringBuilder b = new StringBuilder(words.length());
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (Character.isLetterOrDigit(c) || c == '%' || c == '％') {
        b.append(c);
      }
    }
    return b.toString();
  }

  private static void put(StringBuilder b, char mark) {
    if (b.length() == 0 || b.charAt(b.length() - 1) != mark) {
      b.append(mark);
    }
  }

  private int placeEnd(String s, int at) {
    for (int length = Math.min(LONGEST, s.length() - at); length > 0; length--) {
      if (places.contains(s.substring(at, at + length))) {
        return at + length;
      }
    }
    return at;
  }

  /** Digits with their point, percent sign, and the units of a day. */
  private static int numberEnd(String s, int at) {
    int i = at;
    while (i < s.length()
        && (Chars.isDigit(s.charAt(i)) || (i > at && "年月日.．%％—-至".indexOf(s.charAt(i)) >= 0))) {
      i++;
    }
    return i;
  }
}
