package zhengmai.extract.digest;

import java.util.regex.Pattern;

/** The little Markdown that texts made from PDF carry. */
final class Markdown {
  private static final Pattern LINK =
      Pattern.compile(
          "\\[([^\\[\\]]*(?:\\[[^\\[\\]]*\\][^\\[\\]]*)*)\\]\\((?:#|https?:|www\\.)[^)]*\\)");

  private Markdown() {}

  /** {@code [文题](#)} is {@code 文题}. */
  static String withoutLinks(String s) {
    return s.indexOf("](") < 0 ? s : LINK.matcher(s).replaceAll("$1");
  }
}
