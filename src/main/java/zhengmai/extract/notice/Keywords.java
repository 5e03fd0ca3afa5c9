package zhengmai.extract.notice;

import java.util.Arrays;
import java.util.List;
import zhengmai.text.Chars;

/** A printed list of keywords: {@code 三级医院评审、医院评审}. */
final class Keywords {
  private Keywords() {}

  /** The keywords, in their order. */
  static List<String> parse(String printed) {
    return Arrays.stream(printed.split("[、，,；;\u3000]|\\s{2,}"))
        .map(Chars::tidy)
        .filter(k -> !k.isEmpty())
        .toList();
  }
}
