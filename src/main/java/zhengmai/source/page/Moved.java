package zhengmai.source.page;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Where a page without a text of its own sends its reader: {@code <meta http-equiv="refresh"
 * content="0;url=/art/7.html">}, or a script with {@code location.href = "/art/8.html"}.
 */
public final class Moved {
  private static final Pattern REFRESH =
      Pattern.compile(
          "\\s*[0-5]\\s*[;,]\\s*url\\s*=\\s*['\"]?([^'\"\\s]{1,1000})['\"]?\\s*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SCRIPT =
      Pattern.compile(
          "location(?:\\.href)?\\s*=\\s*['\"]([^'\"\\s]{1,1000})['\"]"
              + "|location\\.(?:replace|assign)\\(\\s*['\"]([^'\"\\s]{1,1000})['\"]\\s*\\)");

  /** A page with more text is read itself. */
  private static final int TEXT = 60;

  private Moved() {}

  /** The address, as printed; nothing where the page has a text, or sends nobody on. */
  public static Optional<String> to(Document page) {
    if (Dom.han(page.body().text()) > TEXT) {
      return Optional.empty();
    }
    for (Element meta : page.select("meta[http-equiv]")) {
      Matcher m = REFRESH.matcher(meta.attr("content"));
      if (meta.attr("http-equiv").equalsIgnoreCase("refresh") && m.matches()) {
        return Optional.of(m.group(1));
      }
    }
    for (Element script : page.select("script")) {
      Matcher m = SCRIPT.matcher(script.data());
      if (m.find()) {
        return Optional.ofNullable(m.group(1)).or(() -> Optional.ofNullable(m.group(2)));
      }
    }
    return Optional.empty();
  }
}
