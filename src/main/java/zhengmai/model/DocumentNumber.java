package zhengmai.model;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A 发文字号, in its one printed form. Four forms are in use:
 *
 * <ul>
 *   <li>{@code 医保发〔2021〕48号}: agency code, year, serial; the code may be missing ({@code 〔2021〕2号})
 *   <li>{@code 国家医疗保障局令第2号}: an order, numbered through, without a year
 *   <li>{@code 2021年第48号}, {@code 国家药监局公告2021年第8号}: an announcement
 *   <li>{@code 第9号}: a bare serial
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
    /** 国家医疗保障局令第2号. */
    ORDER,
    /** 国家药监局公告2021年第8号. */
    ANNOUNCEMENT
  }

  private static final Pattern BRACKETED =
      Pattern.compile(
          "(?<code>[^〔\\[（(【﹝〕\\]）)】﹞《》，。；]{0,30}?)"
              + "[〔\\[（(【﹝](?<year>(?:19|20)\\d{2})[〕\\]）)】﹞]第?(?<serial>\\d{1,5}(?:-\\d{1,3})?)号?");
  private static final Pattern ORDER =
      Pattern.compile("(?<code>[^《》，。；]{0,40}?令)第?(?<serial>\\d{1,5})号?");
  private static final Pattern ANNOUNCEMENT =
      Pattern.compile(
          "(?<code>[^《》，。；]{0,40}?)[〔\\[（(【﹝]?(?<year>(?:19|20)\\d{2})年[〕\\]）)】﹞]?第(?<serial>\\d{1,5})号(?<tail>[^《》，。；\\d]{0,12})");

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
    String s = squeeze(printed);
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
    if (m.matches()) {
      return Optional.of(
          new DocumentNumber(
              Form.ANNOUNCEMENT,
              m.group("code") + m.group("tail"),
              Integer.parseInt(m.group("year")),
              serial(m.group("serial"))));
    }
    m = ORDER.matcher(s);
    if (m.matches()) {
      return Optional.of(
          new DocumentNumber(Form.ORDER, m.group("code"), 0, serial(m.group("serial"))));
    }
    return Optional.empty();
  }

  /** The one printed form: {@code 医保发〔2021〕48号}. */
  public String print() {
    return switch (form) {
      case BRACKETED -> "%s〔%d〕%s号".formatted(code, year, serial);
      case ORDER -> "%s第%s号".formatted(code, serial);
      case ANNOUNCEMENT -> "%s%d年第%s号".formatted(code, year, serial);
    };
  }

  /** The last segment of an IRI: {@code 医保发-2021-48}. */
  public String slug() {
    String head = code.isEmpty() ? "" : code + "-";
    return year == 0 ? head + serial : head + year + "-" + serial;
  }

  private static String serial(String digits) {
    String s = digits.replaceFirst("^0+(?=\\d)", "");
    return s.toUpperCase(Locale.ROOT);
  }

  /** Without white space, full-width digits and letters as half-width ones. */
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
    return b.toString();
  }

  @Override
  public String toString() {
    return print();
  }
}
