package zhengmai.provision;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line that begins an annex, or a list of annexes.
 *
 * @param label {@code 附件1}
 * @param titled whether a title follows on the line
 */
record AnnexLine(String label, boolean titled) {
  private static final Pattern ALONE =
      Pattern.compile("(?<label>附(?:件|表|录)?\\s*[0-9０-９一二三四五六七八九十A-Z]{0,3})[：:.．、]?");
  private static final Pattern TITLED =
      Pattern.compile(
          "(?<label>附(?:件|表|录)?\\s*[0-9０-９一二三四五六七八九十A-Z]{0,3})[：:.．、 ]\\s*(?<title>.+)");
  private static final Pattern FILE =
      Pattern.compile(".*\\.(?:docx?|wps|pdf|xlsx?|zip|rar|ofd|jpe?g|pptx?)\\W*");
  private static final int LONGEST = 400;

  /** What a line is; null where it is neither. */
  static @Nullable AnnexLine of(Line line) {
    if (line.length() > LONGEST || !line.startsWith("附")) {
      return null;
    }
    String words = line.words();
    Matcher m = ALONE.matcher(words);
    if (m.matches()) {
      return new AnnexLine(clean(m.group("label")), false);
    }
    m = TITLED.matcher(words);
    return m.matches() && words.indexOf('。') < 0
        ? new AnnexLine(clean(m.group("label")), true)
        : null;
  }

  /** Whether the line names a file to fetch: {@code 附件1：….docx}. */
  static boolean isFile(Line line) {
    return FILE.matcher(line.words()).matches();
  }

  private static String clean(String label) {
    StringBuilder b = new StringBuilder(label.length());
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      if (!Character.isWhitespace(c)) {
        b.append(c >= '０' && c <= '９' ? (char) (c - 0xfee0) : c);
      }
    }
    return b.toString();
  }
}
