package zhengmai.text;

import org.jspecify.annotations.Nullable;
import zhengmai.model.DocumentNumber;
import zhengmai.model.DocumentNumber.Form;
import zhengmai.text.NumberFinder.Found;

/** Reads 国务院令第735号, 深圳市人民政府令（第358号）, 国家医保局第6号令. */
final class OrderNumber {
  private OrderNumber() {}

  static @Nullable Found read(String s, int at, int from) {
    int i = Numerals.skip(s, at + 1);
    boolean bracket = Numerals.at(s, i) == '（' || Numerals.at(s, i) == '(';
    if (bracket) {
      i = Numerals.skip(s, i + 1);
    }
    if (Numerals.at(s, i) == '第') {
      i = Numerals.skip(s, i + 1);
    }
    int end = Numerals.numeralEnd(s, i);
    int mark = Numerals.skip(s, end);
    if (end > i && Numerals.at(s, mark) == '号') {
      int start = NamedBody.start(s, at, from);
      int to = mark + 1;
      if (bracket && (Numerals.at(s, to) == '）' || Numerals.at(s, to) == ')')) {
        to++;
      }
      return found(s, start, at, Numerals.numeral(s, i, end), to, from);
    }
    return behind(s, at, from);
  }

  private static @Nullable Found behind(String s, int at, int from) {
    int i = Numerals.back(s, at, from);
    if (i <= from || s.charAt(i - 1) != '号') {
      return null;
    }
    int end = Numerals.back(s, i - 1, from);
    int first = end;
    while (first > from && end - first < 7 && Numerals.isNumeral(s.charAt(first - 1))) {
      first--;
    }
    int mark = Numerals.back(s, first, from);
    if (first == end || mark <= from || s.charAt(mark - 1) != '第') {
      return null;
    }
    int start = NamedBody.start(s, mark - 1, from);
    return found(s, start, mark - 1, Numerals.numeral(s, first, end), at + 1, from);
  }

  private static Found found(String s, int start, int bodyEnd, String serial, int to, int from) {
    int first = start;
    int firstEnd = bodyEnd;
    int before = first < bodyEnd ? listed(s, first, from) : -1;
    while (before > from) {
      int earlier = NamedBody.start(s, before, from);
      if (earlier == before) {
        break;
      }
      first = earlier;
      firstEnd = before;
      before = listed(s, first, from);
    }
    String code = Chars.squeeze(s.substring(first, firstEnd)) + "令";
    return new Found(new DocumentNumber(Form.ORDER, code, 0, serial), first, to);
  }

  /** Where the body before this one ends, in 卫生部、国家工商行政管理总局令第65号: it counts the order. */
  private static int listed(String s, int start, int from) {
    int at = Numerals.back(s, start, from);
    at = at > from && s.charAt(at - 1) == '原' ? Numerals.back(s, at - 1, from) : at;
    return at > from && s.charAt(at - 1) == '、' ? at - 1 : -1;
  }
}
