package zhengmai.text;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhengmai.model.DocumentNumber;
import zhengmai.text.NumberFinder.Found;

/** Reads GB/T 15657-2021, YY 0505-2012, DB33/T 2021-2021. */
final class StandardNumber {
  private static final Set<String> STANDARDS =
      Set.of(
          "GB", "GBZ", "GBT", "WS", "WST", "YY", "YYT", "DB", "JJG", "JJF", "HJ", "AQ", "SF", "MH",
          "CJJ", "JGJ", "TY", "LY", "NY", "MZ", "GA", "ISO", "YBB", "SN", "QX", "GY", "JR", "RB");

  private StandardNumber() {}

  static @Nullable Found read(String s, int dash, int from) {
    int end = dash + 5;
    if (dash == 0 || !Chars.isDigit(s.charAt(dash - 1)) || Numerals.year(s, dash + 1) == 0) {
      return null;
    }
    int first = dash;
    while (first > from
        && dash - first < 9
        && (Chars.isDigit(s.charAt(first - 1)) || s.charAt(first - 1) == '.')) {
      first--;
    }
    int codeEnd = Numerals.back(s, first, from);
    int start = codeEnd;
    while (start > from && codeEnd - start < 8 && isCode(s.charAt(start - 1))) {
      start--;
    }
    String code = s.substring(start, codeEnd);
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      if (c == '/') {
        break;
      }
      if (c >= 'A') {
        letters.append(c);
      }
    }
    if (Chars.isDigit(Numerals.at(s, end)) || !STANDARDS.contains(letters.toString())) {
      return null;
    }
    // A standard's zeros are part of its number: YY 0505-2012.
    String serial = Numerals.ascii(s, first, dash);
    return new Found(DocumentNumber.standard(code, serial, Numerals.year(s, dash + 1)), start, end);
  }

  private static boolean isCode(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '/';
  }
}
