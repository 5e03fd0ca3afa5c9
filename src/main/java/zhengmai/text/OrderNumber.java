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
      return found(s, start, at, Numerals.numeral(s, i, end), to);
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
    return found(
        s, NamedBody.start(s, mark - 1, from), mark - 1, Numerals.numeral(s, first, end), at + 1);
  }

  private static Found found(String s, int start, int bodyEnd, String serial, int to) {
    String code = Chars.squeeze(s.substring(start, bodyEnd)) + "令";
    return new Found(new DocumentNumber(Form.ORDER, code, 0, serial), start, to);
  }
}
