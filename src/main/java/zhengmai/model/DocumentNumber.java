package zhengmai.model;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A 发文字号 or the number of a standard, in its one printed form. These forms are in use:
 *
 * <ul>
 *   <li>{@code 医保发〔2021〕48号}: agency code, year, serial; the code may be missing ({@code 〔2021〕2号})
 *   <li>{@code 国家医疗保障局令第2号}, {@code 民政部公告第476号}: an order or announcement, numbered through,
 *       without a year
 *   <li>{@code 2021年第48号}, {@code 国家药监局公告2021年第8号}, {@code 2023年第7号公告}: an announcement
 *   <li>{@code GB/T 15657-2021}: a standard
 * </ul>
 *
 * @param form which of the forms
 * @param code the agency code or, for orders and announcements, body and kind as printed; may be
 *     empty
 * @param year the year in four digits, 0 where the form has none
 * @param serial the serial: digits, for a sub-number {@code 12-3}
 */
public record DocumentNumber(Form form, String code, int year, String serial) {
  /** The printed shapes of a number. */
  public enum Form {
    /** 医保发〔2021〕48号. */
    BRACKETED,
    /** 国家医疗保障局令第2号, 民政部公告第476号. */
    ORDER,
    /** 国家药监局公告2021年第8号; a kind without a body stands behind: 2023年第7号公告. */
    ANNOUNCEMENT,
    /** GB/T 15657-2021. */
    STANDARD
  }

  private static final Pattern BRACKETED =
      Pattern.compile(
          "(?<code>[^〔\\[（(【﹝〕\\]）)】﹞《》，。；]{0,30}?)"
              + "[〔\\[（(【﹝](?<year>(?:19|20)\\d{2})[〕\\]）)】﹞]第?(?<serial>\\d{1,5}(?:-\\d{1,3})?)号?");
  private static final int LONGEST_SERIAL = 5;

  /** No form has more characters, white space left out. */
  private static final int LONGEST = 110;

  /** What stands behind an announcement's number is printed in front of it. */
  private static final int LONGEST_CODE = 40;

  private static final String NUMERAL = "\\d{1,5}|[一二三四五六七八九十百零〇]{1,7}";
  private static final Pattern ORDER =
      Pattern.compile("(?<code>[^《》，。；]{0,40}?令)[（(]?第?(?<serial>" + NUMERAL + ")号?[）)]?");
  private static final Pattern THROUGH =
      Pattern.compile("(?<code>[^《》，。；的\\d]{2,38}?(?:公告|通告))第(?<serial>\\d{1,5})号");
  private static final Pattern ORDER_BEHIND =
      Pattern.compile("(?<code>[^《》，。；]{0,40}?)第(?<serial>" + NUMERAL + ")号令");
  private static final Pattern STANDARD =
      Pattern.compile(
          "(?<code>(?:DB\\d{2}|[A-Z]{2,4})(?:/?[TZ])?)(?<serial>\\d{1,6}(?:\\.\\d{1,3})?)[-—–－](?<year>(?:19|20)\\d{2})");
  private static final Pattern ANNOUNCEMENT =
      Pattern.compile(
          "(?<code>[^《》，。；]{0,40}?)(?<![〔\\[（(【﹝])(?<open>[〔\\[（(【﹝])?(?<year>(?:19|20)\\d{2})年"
              + "(?<close>[〕\\]）)】﹞])?第(?<serial>\\d{1,5})号(?<tail>[^《》，。；\\d]{0,12})(?<![〔\\[（(【﹝])");

  /** A title with its number behind it is no number: 国家药监局关于…的公告（2023年第144号）. */
  private static final String ABOUT = "关于";

  public DocumentNumber {
    Objects.requireNonNull(form, "form");
    Objects.requireNonNull(code, "code");
    if (serial.isEmpty()) {
      throw new IllegalArgumentException("a document number needs a serial: " + code + year);
    }
  }

  /**
   * Reads a number as tolerantly as it is printed: any brackets, white space and line breaks
   * inside, full-width digits, leading zeros. {@code parse(print(x))} is {@code x}.
   *
   * @return the number, or nothing where the whole string is none
   */
  public static Optional<DocumentNumber> parse(String printed) {
    if (!mayBeNumber(printed)) {
      return Optional.empty();
    }
    String s = squeeze(printed);
    if (s.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher m = BRACKETED.matcher(s);
    if (m.matches()) {
      return Optional.of(
          new DocumentNumber(
              Form.BRACKETED,
              m.group("code"),
              Integer.parseInt(m.group("year")),
              serial(m.group("serial"))));
    }
    m = ANNOUNCEMENT.matcher(s);
    if (s.indexOf('年') > 0 && m.matches()) {
      return announcement(m);
    }
    boolean order = s.indexOf('令') >= 0;
    m = ORDER.matcher(s);
    if (order && m.matches()) {
      return order(m.group("code"), m.group("serial"));
    }
    m = THROUGH.matcher(s);
    if (s.indexOf('告') > 0 && m.matches()) {
      return order(m.group("code"), m.group("serial"));
    }
    m = ORDER_BEHIND.matcher(s);
    if (order && m.matches()) {
      return order(m.group("code") + "令", m.group("serial"));
    }
    m = STANDARD.matcher(s);
    if (m.matches()) {
      return Optional.of(
          standard(m.group("code"), m.group("serial"), Integer.parseInt(m.group("year"))));
    }
    return Optional.empty();
  }

  /** A bracket that opens before the year may close behind 号: （2025年第9号）. */
  private static Optional<DocumentNumber> announcement(Matcher m) {
    String tail = m.group("tail");
    boolean closes =
        m.group("open") != null
            && m.group("close") == null
            && !tail.isEmpty()
            && "〕]）)】﹞".indexOf(tail.charAt(0)) >= 0;
    String code = m.group("code") + (closes ? tail.substring(1) : tail);
    return code.length() > LONGEST_CODE || code.contains(ABOUT)
        ? Optional.empty()
        : Optional.of(
            new DocumentNumber(
                Form.ANNOUNCEMENT,
                code,
                Integer.parseInt(m.group("year")),
                serial(m.group("serial"))));
  }

  /** An order; a numeral may come to more than a serial's five digits. */
  private static Optional<DocumentNumber> order(String code, String numeral) {
    String serial = serial(numeral);
    return serial.length() > LONGEST_SERIAL
        ? Optional.empty()
        : Optional.of(new DocumentNumber(Form.ORDER, code, 0, serial));
  }

  /**
   * The number of a standard; a lost slash is put back: GBT is GB/T.
   *
   * @param code letters before the serial: {@code GB/T}, {@code GBT}, {@code DB33/T}
   */
  public static DocumentNumber standard(String code, String serial, int year) {
    boolean lost = code.length() > 2 && code.indexOf('/') < 0 && code.endsWith("T");
    String mended = lost ? code.substring(0, code.length() - 1) + "/T" : code;
    return new DocumentNumber(Form.STANDARD, mended, year, serial);
  }

  /** The one printed form: {@code 医保发〔2021〕48号}. */
  public String print() {
    return switch (form) {
      case BRACKETED -> code + "〔" + year + "〕" + serial + "号";
      case ORDER -> code + "第" + serial + "号";
      case ANNOUNCEMENT ->
          isKind(code) ? year + "年第" + serial + "号" + code : code + year + "年第" + serial + "号";
      case STANDARD -> code + " " + serial + "-" + year;
    };
  }

  /** The last segment of an IRI: {@code 医保发-2021-48}. */
  public String slug() {
    String head = code.isEmpty() ? "" : code + "-";
    return year == 0 ? head + serial : head + year + "-" + serial;
  }

  /** Whether a code is only the kind of paper, without the body that issues it. */
  private static boolean isKind(String code) {
    // Digits do not stand behind a number.
    return code.equals("公告")
        || code.equals("通告")
        || (code.endsWith("令") && code.length() <= 3 && code.chars().noneMatch(Character::isDigit));
  }

  private static String serial(String digits) {
    if (digits.charAt(0) >= '一') {
      return Integer.toString(chineseNumeral(digits));
    }
    int from = 0;
    while (from + 1 < digits.length()
        && digits.charAt(from) == '0'
        && Character.isDigit(digits.charAt(from + 1))) {
      from++;
    }
    return digits.substring(from);
  }

  /** The value of a numeral below ten thousand: 八十四 is 84, 一千零三 is 1003, 二〇 is 20. */
  public static int chineseNumeral(String numeral) {
    int total = 0;
    int digit = 0;
    for (int i = 0; i < numeral.length(); i++) {
      char c = numeral.charAt(i);
      if (c == '千' || c == '百' || c == '十') {
        total += Math.max(1, digit) * (c == '千' ? 1000 : c == '百' ? 100 : 10);
        digit = 0;
      } else {
        int value = Math.max(0, "〇一二三四五六七八九".indexOf(c));
        digit = digit * 10 + value;
      }
    }
    return total + digit;
  }

  /** A quick look before the patterns: every form has a numeral, and 号, a bracket, 令 or a dash. */
  private static boolean mayBeNumber(String s) {
    boolean numeral = false;
    boolean mark = false;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      numeral |=
          isAsciiDigit(c) || (c >= '\uff10' && c <= '\uff19') || "一二三四五六七八九十百零〇".indexOf(c) >= 0;
      mark |= "号令〔[（(【﹝-—–－".indexOf(c) >= 0;
    }
    return numeral && mark;
  }

  /**
   * Without white space, full-width digits and letters as half-width ones, and what was typed for a
   * nought as a nought: 〔2O21〕 is 〔2021〕.
   */
  private static String squeeze(String s) {
    StringBuilder b = new StringBuilder(s.length());
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (Character.isWhitespace(c) || c == '\u3000' || c == '\u00a0') {
        continue;
      }
      boolean wide = (c >= '\uff10' && c <= '\uff19') || (c >= '\uff21' && c <= '\uff5a');
      b.append(wide ? (char) (c - 0xfee0) : c);
    }
    for (int i = 1; i < b.length() - 1; i++) {
      boolean nought = "〇○◯Oo".indexOf(b.charAt(i)) >= 0;
      if (nought && isAsciiDigit(b.charAt(i - 1)) && endsOrGoesOn(b.charAt(i + 1))) {
        b.setCharAt(i, '0');
      }
    }
    return b.toString();
  }

  private static boolean isAsciiDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** What stands behind a digit of a year or serial. */
  private static boolean endsOrGoesOn(char c) {
    return isAsciiDigit(c) || "〇○◯Oo〕]）)】﹞年号".indexOf(c) >= 0;
  }

  @Override
  public String toString() {
    return print();
  }
}
