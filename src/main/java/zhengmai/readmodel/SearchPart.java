package zhengmai.readmodel;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A part of what a person typed, which has to be found: 结算清单 and 甘肃DRG of {@code 结算清单 甘肃DRG}.
 *
 * @param text what stands between blanks, or in quotation marks
 * @param quoted whether it stood in quotation marks
 */
record SearchPart(String text, boolean quoted) {
  /** Where Chinese and Latin letters meet. */
  private static final Pattern SCRIPTS =
      Pattern.compile("(?<=\\p{IsHan})(?=\\p{IsLatin})|(?<=\\p{IsLatin})(?=\\p{IsHan})");

  /** Parts between blanks; what stands in quotation marks is one part. Mere marks are none. */
  static List<SearchPart> of(String text) {
    List<SearchPart> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    boolean quoted = false;
    boolean wasQuoted = false;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      boolean end = i == text.length() || (!quoted && Character.isWhitespace(c));
      if (c == '"' || c == '“' || c == '”') {
        quoted = c == '"' ? !quoted : c == '“';
        wasQuoted = true;
      } else if (end) {
        if (part.chars().anyMatch(Character::isLetterOrDigit)) {
          parts.add(new SearchPart(part.toString(), wasQuoted));
        }
        part.setLength(0);
        wasQuoted = quoted;
      } else {
        part.append(c);
      }
    }
    return parts;
  }

  /** 甘肃 and DRG of 甘肃DRG; nothing where but one script is used, or it is quoted. */
  List<String> scripts() {
    String[] pieces = SCRIPTS.split(text);
    return quoted || pieces.length < 2 ? List.of() : List.of(pieces);
  }
}
