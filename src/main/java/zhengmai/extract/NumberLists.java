package zhengmai.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhengmai.model.DocumentNumber;
import zhengmai.model.DocumentNumber.Form;
import zhengmai.text.NumberFinder.Found;

/**
 * Numbers in a list that leave out what they share with the one before: 甘医保发〔2019〕12号、13号、〔2020〕5号,
 * 〔2019〕12号至15号, 〔2019〕12、13号.
 */
final class NumberLists {
  /** No range of numbers is longer. */
  private static final int LONGEST = 50;

  private static final Pattern NEXT =
      Pattern.compile(
          "\\s*(?:[、，,和及与]|以及)(?:[〔\\[（(【](?<year>(?:19|20)[0-9]{2})[〕\\]）)】])?\\s*第?(?<serial>[0-9]{1,4})(?:\\s*号|(?=(?:\\s*[、，,和及与]\\s*[0-9]{1,4})+\\s*号))"
              + "|[至到—－–~～-]{1,2}第?(?<last>[0-9]{1,4})号");

  private NumberLists() {}

  /** The numbers of a text and those that are only begun. */
  static List<Found> expand(String s, List<Found> found) {
    List<Found> all = new ArrayList<>();
    for (Found f : found) {
      Found before = all.isEmpty() ? null : all.get(all.size() - 1);
      if (before != null && f.start() < before.end()) {
        continue;
      }
      all.add(f);
      if (f.number().form() == Form.BRACKETED && !f.number().code().isEmpty()) {
        goOn(s, f, all);
      }
    }
    return all;
  }

  private static void goOn(String s, Found first, List<Found> all) {
    DocumentNumber last = first.number();
    Matcher m = NEXT.matcher(s).region(first.end(), s.length());
    while (m.lookingAt()) {
      String range = m.group("last");
      int from = range == null ? 0 : serial(last) + 1;
      int to = range == null ? 0 : Integer.parseInt(range);
      if (range != null && (from <= 1 || to < from || to - from > LONGEST)) {
        return;
      }
      for (int n = from; range != null && n <= to; n++) {
        last = new DocumentNumber(Form.BRACKETED, last.code(), last.year(), Integer.toString(n));
        all.add(new Found(last, m.start(), m.end()));
      }
      if (range == null) {
        int year = m.group("year") == null ? last.year() : Integer.parseInt(m.group("year"));
        String serial = Integer.toString(Integer.parseInt(m.group("serial")));
        last = new DocumentNumber(Form.BRACKETED, last.code(), year, serial);
        all.add(new Found(last, m.start() + 1, m.end()));
      }
      m.region(m.end(), s.length());
    }
  }

  private static int serial(DocumentNumber number) {
    return number.serial().chars().allMatch(Character::isDigit)
        ? Integer.parseInt(number.serial())
        : 0;
  }
}
