package zhengmai.extract.notice;

import java.util.ArrayList;
import java.util.List;
import zhengmai.text.Chars;
import zhengmai.text.Fold;

/** What a notice issues, under its titles and the short names that it gives them: 以下简称《2024年目录》. */
final class OwnNames {
  private static final String CUE = "简称";

  /** No definition is longer. */
  private static final int REACH = 60;

  private OwnNames() {}

  /** The folded titles and short names. */
  static List<String> of(String s, List<String> titles) {
    List<String> names = new ArrayList<>(titles.stream().map(Fold::title).toList());
    for (int at = s.indexOf(CUE); at >= 0; at = s.indexOf(CUE, at + 1)) {
      int close = Chars.lastIndexOf(s, "》", Math.max(0, at - 12), at);
      int open = close < 0 ? -1 : Chars.lastIndexOf(s, "《", Math.max(0, close - 120), close);
      int name = Chars.indexOf(s, "《", at, Math.min(s.length(), at + 8));
      int end = name < 0 ? -1 : Chars.indexOf(s, "》", name, Math.min(s.length(), name + REACH));
      boolean own =
          open >= 0 && end >= 0 && names.contains(Fold.title(s.substring(open + 1, close)));
      if (own) {
        names.add(Fold.title(s.substring(name + 1, end)));
      }
    }
    return names;
  }
}
