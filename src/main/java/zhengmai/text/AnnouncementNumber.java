package zhengmai.text;

import java.util.List;
import org.jspecify.annotations.Nullable;
import zhengmai.model.DocumentNumber;
import zhengmai.model.DocumentNumber.Form;
import zhengmai.text.NumberFinder.Found;

/** Reads 2021年第22号, 国家药监局公告2021年第8号, 2023年第7号公告. */
final class AnnouncementNumber {
  private static final List<String> KINDS = List.of("公告", "通告", "令", "公报");

  private AnnouncementNumber() {}

  static @Nullable Found read(String s, int at, int from) {
    int first = Numerals.back(s, at, from) - 4;
    if (first < from || (first > 0 && Chars.isDigit(s.charAt(first - 1)))) {
      return null;
    }
    int year = Numerals.year(s, first);
    int i = Numerals.skip(s, at + 1);
    if (year == 0 || Numerals.at(s, i) != '第') {
      return null;
    }
    i = Numerals.skip(s, i + 1);
    int end = Numerals.digitsEnd(s, i);
    int mark = Numerals.skip(s, end);
    if (end == i || end - i > 5 || Numerals.at(s, mark) != '号') {
      return null;
    }
    String serial = Numerals.digits(s, i, end);
    int to = mark + 1;
    int head = Numerals.back(s, first, from);
    if (head > from && Chars.opensYear(s.charAt(head - 1)) && s.charAt(head - 1) != '【') {
      head = Numerals.back(s, head - 1, from);
      String kind = kindBefore(s, head, from);
      int body = kind.isEmpty() ? head : NamedBody.start(s, head - kind.length(), from);
      boolean own = kind.isEmpty() || body == head - kind.length();
      return own
          ? found("", year, serial, first, to)
          : found(s.substring(body, head), year, serial, body, to);
    }
    String before = kindBefore(s, head, from);
    if (!before.isEmpty()) {
      int body = NamedBody.start(s, head - before.length(), from);
      return found(s.substring(body, head), year, serial, body, to);
    }
    String behind = kindBehind(s, Numerals.skip(s, to));
    if (behind.isEmpty()) {
      return null;
    }
    int body = NamedBody.start(s, head, from);
    String code = s.substring(body, head) + behind;
    return found(
        code, year, serial, body == head ? first : body, Numerals.skip(s, to) + behind.length());
  }

  private static Found found(String code, int year, String serial, int start, int end) {
    return new Found(
        new DocumentNumber(Form.ANNOUNCEMENT, Chars.squeeze(code), year, serial), start, end);
  }

  private static String kindBefore(String s, int end, int from) {
    for (String kind : KINDS) {
      if (end - kind.length() >= from && s.startsWith(kind, end - kind.length())) {
        return kind;
      }
    }
    return "";
  }

  private static String kindBehind(String s, int i) {
    for (String kind : KINDS) {
      if (s.startsWith(kind, i)) {
        return kind;
      }
    }
    for (String kind : List.of("总统令", "主席令")) {
      if (s.startsWith(kind, i)) {
        return kind;
      }
    }
    return "";
  }
}
