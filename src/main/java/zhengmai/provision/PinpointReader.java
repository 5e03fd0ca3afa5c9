package zhengmai.provision;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhengmai.model.DocumentNumber;
import zhengmai.text.Chars;
import zhengmai.text.HanNumerals;

/**
 * Reads <i>pinpoint citations</i>: which provisions are named at a place. 第三十八条第一款第（二）项, 第（一）、（三）项,
 * 第三十八条至第四十条, 第二部分. What is named with less than its full address has that of the one before it:
 * 第五条第一款、第二款 are two paragraphs of one article.
 */
public final class PinpointReader {
  private static final int MOST = 60;

  /** What a provision is addressed with, the outer before the inner. */
  private enum Unit {
    DIVISION,
    ARTICLE,
    PARAGRAPH,
    ITEM,
    POINT
  }

  private final String s;
  private int at;
  private final Map<Unit, String> address = new EnumMap<>(Unit.class);
  private final Set<String> paths = new LinkedHashSet<>();
  private Unit last = Unit.DIVISION;
  private int lastNumber;

  private PinpointReader(String s, int from) {
    this.s = s;
    this.at = from;
  }

  /** The provisions that are named from this place on; nothing where none are. */
  public static Optional<Pinpoint> at(String s, int from) {
    int start = s.startsWith("的", from) || s.startsWith("中", from) ? from + 1 : from;
    PinpointReader reader = new PinpointReader(s, start);
    int end = reader.read();
    return end == start
        ? Optional.empty()
        : Optional.of(new Pinpoint(s.substring(start, end), start, end, List.copyOf(reader.paths)));
  }

  /** What printed words name, also where several are joined: {@code 第五条；第七条第二款}. */
  public static List<String> paths(String printed) {
    Set<String> all = new LinkedHashSet<>();
    for (String part : printed.split("；", -1)) {
      at(part, 0).ifPresent(p -> all.addAll(p.paths()));
    }
    return List.copyOf(all);
  }

  private int read() {
    int end = at;
    boolean joined = false;
    boolean range = false;
    while (paths.size() < MOST && step(joined, range)) {
      end = at;
      int before = at;
      range = s.startsWith("至", at) || s.startsWith("到", at);
      joined = range || "、，,和及或与".indexOf(charAt(at)) >= 0;
      if (joined) {
        at++;
        at += s.startsWith("者", at) ? 1 : 0;
      } else if ("第（(".indexOf(charAt(at)) < 0) {
        at = before;
        break;
      }
    }
    return end;
  }

  /** One step of an address: 第三十八条, 第（二）项, （三）. */
  private boolean step(boolean joined, boolean range) {
    int start = at;
    boolean ordinal = charAt(at) == '第';
    int i = ordinal ? at + 1 : at;
    boolean bracket = "（(".indexOf(charAt(i)) >= 0;
    i += bracket ? 1 : 0;
    int end = i;
    while (end < s.length() && end - i < 8 && isNumeral(s.charAt(end))) {
      end++;
    }
    int number = end == i ? 0 : value(s.substring(i, end));
    int behind = end;
    if (bracket) {
      if ("）)".indexOf(charAt(end)) < 0) {
        return false;
      }
      behind++;
    }
    if (number == 0 || (!ordinal && !bracket)) {
      return false;
    }
    Unit unit = unit(behind, bracket);
    if (unit == null) {
      return false;
    }
    int word = unitLength(behind);
    String label = label(unit, number, behind);
    if (!bracket && word == 0) {
      return false;
    }
    at = behind + word;
    if (unit == Unit.ARTICLE && charAt(at) == '之' && isNumeral(charAt(at + 1))) {
      label += "之" + HanNumerals.of(value(s.substring(at + 1, at + 2)));
      at += 2;
    }
    if (range && unit == last && number > lastNumber) {
      for (int n = lastNumber + 1; n < number && paths.size() < MOST; n++) {
        take(unit, label(unit, n, behind), true);
      }
    }
    take(unit, label, joined || paths.isEmpty());
    last = unit;
    lastNumber = number;
    return at > start;
  }

  /** A step that goes on with an address takes the place of what was named so far. */
  private void take(Unit unit, String label, boolean anew) {
    if (!anew) {
      paths.remove(path());
    }
    for (Unit inner : Unit.values()) {
      if (inner.compareTo(unit) > 0 || (unit == Unit.ARTICLE && inner == Unit.DIVISION)) {
        address.remove(inner);
      }
    }
    address.put(unit, label);
    paths.add(path());
  }

  private String path() {
    return String.join("/", address.values());
  }

  private @Nullable Unit unit(int at, boolean bracket) {
    return switch (charAt(at)) {
      case '编', '章', '节' -> Unit.DIVISION;
      case '部' -> s.startsWith("部分", at) ? Unit.DIVISION : null;
      case '条' -> Unit.ARTICLE;
      case '款' -> Unit.PARAGRAPH;
      case '项' -> Unit.ITEM;
      case '目' -> Unit.POINT;
      default -> bracket && !address.isEmpty() ? Unit.ITEM : null;
    };
  }

  private int unitLength(int at) {
    if (s.startsWith("部分", at)) {
      return 2;
    }
    return "编章节条款项目".indexOf(charAt(at)) >= 0 ? 1 : 0;
  }

  private String label(Unit unit, int number, int unitAt) {
    String han = HanNumerals.of(Math.min(number, 9999));
    return switch (unit) {
      case DIVISION -> s.startsWith("部分", unitAt) ? han : "第" + han + s.charAt(unitAt);
      case ARTICLE -> "第" + han + "条";
      case PARAGRAPH -> "第" + han + "款";
      case ITEM -> "（" + han + "）";
      case POINT -> Integer.toString(number);
    };
  }

  private char charAt(int i) {
    return i < s.length() ? s.charAt(i) : '\0';
  }

  private static boolean isNumeral(char c) {
    return Chars.isDigit(c) || HanNumerals.isNumeral(c);
  }

  private static int value(String numeral) {
    if (!Chars.isDigit(numeral.charAt(0))) {
      return DocumentNumber.chineseNumeral(numeral);
    }
    int value = 0;
    for (int i = 0; i < numeral.length() && value < 10_000; i++) {
      value = value * 10 + (Chars.isDigit(numeral.charAt(i)) ? Chars.digit(numeral.charAt(i)) : 0);
    }
    return value;
  }
}
