package zhengmai.extract.notice;

import zhengmai.model.DocumentNumber;
import zhengmai.text.Chars;

/** A small count in digits or words: 30, 两, 十八. */
final class Counts {
  private Counts() {}

  static int of(String printed) {
    return Chars.isDigit(printed.charAt(0))
        ? Integer.parseInt(Chars.squeeze(printed))
        : DocumentNumber.chineseNumeral(printed.replace('两', '二'));
  }
}
