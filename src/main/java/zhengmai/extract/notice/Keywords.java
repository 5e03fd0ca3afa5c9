package zhengmai.extract.notice;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import zhengmai.text.Chars;

/** A printed list of keywords: {@code 三级医院评审、医院评审}. */
final class Keywords {
  private static final Pattern SEPARATOR = Pattern.compile("[、，,；;\u3000]|\\s{2,}");

  private Keywords() {}

  /** The keywords, in their order. */
  static List<String> parse(String printed) {
    return Arrays.stream(SEPARATOR.split(printed))
        .map(Chars::tidy)
        .filter(k -> !k.isEmpty())
        .toList();
  }
}
