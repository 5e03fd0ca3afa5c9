package zhengmai.source.office;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How an automatic number is written (ECMA-376 ST_NumberFormat): 3 as {@code 三}, {@code 叁}, {@code
 * 丙}, {@code ③}, {@code III} or {@code c}.
 */
enum Counting {
  DECIMAL("decimal", 0),
  UPPER_ROMAN("upperRoman", 1),
  LOWER_ROMAN("lowerRoman", 2),
  UPPER_LETTER("upperLetter", 3),
  LOWER_LETTER("lowerLetter", 4),
  IDEOGRAPH_DIGITAL("ideographDigital", 10),
  JAPANESE_COUNTING("japaneseCounting", 11),
  FULL_WIDTH("decimalFullWidth", 14),
  CIRCLED("decimalEnclosedCircle", 18),
  LEADING_ZERO("decimalZero", 22),
  BULLET("bullet", 23),
  FULL_STOP("decimalEnclosedFullstop", 26),
  PARENTHESIS("decimalEnclosedParen", 27),
  CHINESE_CIRCLED("decimalEnclosedCircleChinese", 28),
  IDEOGRAPH_CIRCLED("ideographEnclosedCircle", 29),
  HEAVENLY_STEMS("ideographTraditional", 30),
  EARTHLY_BRANCHES("ideographZodiac", 31),
  TAIWANESE_COUNTING("taiwaneseCounting", 33),
  TAIWANESE_THOUSAND("taiwaneseCountingThousand", 35),
  TAIWANESE_DIGITAL("taiwaneseDigital", 36),
  CHINESE("chineseCounting", 37),
  CHINESE_LEGAL("chineseLegalSimplified", 38),
  CHINESE_THOUSAND("chineseCountingThousand", 39),
  NONE("none", 255);

  private static final Map<String, Counting> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toMap(c -> c.name, Function.identity()));
  private static final Map<Integer, Counting> BY_CODE =
      Arrays.stream(values()).collect(Collectors.toMap(c -> c.code, Function.identity()));

  private static final String NUMERALS = "零一二三四五六七八九";
  private static final int[] ROMAN = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] ROMAN_DIGITS = {
    "M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"
  };

  /** Roman numerals and Chinese ones are written up to here. */
  private static final int MOST = 9999;

  private final String name;
  private final int code;

  Counting(String name, int code) {
    this.name = name;
    this.code = code;
  }

  /** By the name in OOXML, {@code chineseCounting}; what is not known here counts 1, 2, 3. */
  static Counting named(String name) {
    return BY_NAME.getOrDefault(name, DECIMAL);
  }

  /** By the code in binary documents (MSONFC), 37. */
  static Counting coded(int code) {
    return BY_CODE.getOrDefault(code, DECIMAL);
  }

  /** By its first member, as OpenDocument tells it: {@code 一, 二, 三, ...}, {@code i}. */
  static Optional<Counting> begun(String first) {
    String one = first.strip();
    if (one.startsWith("一")) {
      return Optional.of(CHINESE);
    }
    return one.isEmpty()
        ? Optional.empty()
        : Arrays.stream(values())
            .filter(c -> !c.print(1).isEmpty() && one.startsWith(c.print(1)))
            .findFirst();
  }

  /** The number as this writes it. */
  String print(int n) {
    if (n < 0 || n > MOST) {
      return Integer.toString(n);
    }
    return switch (this) {
      case DECIMAL -> Integer.toString(n);
      case UPPER_ROMAN -> roman(n);
      case LOWER_ROMAN -> roman(n).toLowerCase(Locale.ROOT);
      case UPPER_LETTER -> letter(n, 'A');
      case LOWER_LETTER -> letter(n, 'a');
      case IDEOGRAPH_DIGITAL, TAIWANESE_DIGITAL -> digits(n, "〇一二三四五六七八九");
      case JAPANESE_COUNTING, TAIWANESE_COUNTING, TAIWANESE_THOUSAND, CHINESE, CHINESE_THOUSAND ->
          chinese(n);
      case FULL_WIDTH -> digits(n, "０１２３４５６７８９");
      case CIRCLED, CHINESE_CIRCLED -> enclosed(n, '①', 20);
      case LEADING_ZERO -> "%02d".formatted(n);
      case BULLET, NONE -> "";
      case FULL_STOP -> enclosed(n, '⒈', 20);
      case PARENTHESIS -> enclosed(n, '⑴', 20);
      case IDEOGRAPH_CIRCLED -> enclosed(n, '㊀', 10);
      case HEAVENLY_STEMS -> cycle(n, "甲乙丙丁戊己庚辛壬癸");
      case EARTHLY_BRANCHES -> cycle(n, "子丑寅卯辰巳午未申酉戌亥");
      case CHINESE_LEGAL -> legal(n);
    };
  }

  /** 一百二十三, 十一, 二十, 一百零五. */
  private static String chinese(int n) {
    if (n == 0) {
      return "零";
    }
    StringBuilder b = new StringBuilder();
    boolean gap = false;
    String units = "千百十";
    for (int i = 0, unit = 1000; unit >= 1; i++, unit /= 10) {
      int digit = n / unit % 10;
      if (digit == 0) {
        gap = !b.isEmpty();
        continue;
      }
      b.append(gap ? "零" : "").append(NUMERALS.charAt(digit));
      b.append(i < units.length() ? units.substring(i, i + 1) : "");
      gap = false;
    }
    return b.toString().startsWith("一十") ? b.substring(1) : b.toString();
  }

  private static String legal(int n) {
    String from = NUMERALS + "十百千";
    String to = "零壹贰叁肆伍陆柒捌玖拾佰仟";
    String plain = chinese(n);
    return (plain.startsWith("十") ? "一" + plain : plain)
        .chars()
        .mapToObj(c -> String.valueOf(to.charAt(from.indexOf(c))))
        .collect(Collectors.joining());
  }

  private static String digits(int n, String digits) {
    return Integer.toString(n)
        .chars()
        .mapToObj(c -> String.valueOf(digits.charAt(c - '0')))
        .collect(Collectors.joining());
  }

  private static String enclosed(int n, char first, int most) {
    return n >= 1 && n <= most ? String.valueOf((char) (first + n - 1)) : Integer.toString(n);
  }

  private static String cycle(int n, String signs) {
    return n < 1 ? Integer.toString(n) : String.valueOf(signs.charAt((n - 1) % signs.length()));
  }

  /** Behind z comes aa, then bb. */
  private static String letter(int n, char first) {
    return n < 1
        ? Integer.toString(n)
        : String.valueOf((char) (first + (n - 1) % 26)).repeat(1 + (n - 1) / 26);
  }

  private static String roman(int n) {
    StringBuilder b = new StringBuilder();
    int rest = n;
    for (int i = 0; i < ROMAN.length; i++) {
      for (; rest >= ROMAN[i]; rest -= ROMAN[i]) {
        b.append(ROMAN_DIGITS[i]);
      }
    }
    return b.toString();
  }
}
