package zhengmai.provision;

import java.util.regex.Pattern;

/** The last paragraph of a document, which belongs to none of its parts: 本通知自印发之日起施行。 */
final class Closing {
  private static final Pattern CLOSES =
      Pattern.compile(
          "(?:本[^，。；]{1,12}?(?:自|从|由)[^。；]{1,40}(?:施行|执行|实施|生效|解释)|特此[^，。]{1,4}[。，]|此[复函]。).*",
          Pattern.DOTALL);
  private static final int LONGEST = 200;

  private Closing() {}

  static boolean closes(Line line) {
    char first = line.text().charAt(line.from());
    return (first == '本' || first == '特' || first == '此')
        && line.length() <= LONGEST
        && CLOSES.matcher(line.words()).matches();
  }
}
