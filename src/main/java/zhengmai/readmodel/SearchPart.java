package zhengmai.readmodel;

import java.util.List;
import java.util.regex.Pattern;

/** Where the scripts of a word meet: 甘肃 and DRG of 甘肃DRG. */
final class SearchPart {
  /** Where Chinese and Latin letters meet. */
  private static final Pattern SCRIPTS =
      Pattern.compile("(?<=\\p{IsHan})(?=\\p{IsLatin})|(?<=\\p{IsLatin})(?=\\p{IsHan})");

  private SearchPart() {}

  /** 甘肃 and DRG of 甘肃DRG; nothing where but one script is used. */
  static List<String> scripts(String text) {
    String[] pieces = SCRIPTS.split(text);
    return pieces.length < 2 ? List.of() : List.of(pieces);
  }
}
