package zhengmai.source.office;

/** What a paragraph's properties say of its number. */
final class WordParagraph {
  /** The style's identifier; empty for the usual one. */
  String style = "";

  /** Which list; empty where the style tells it. */
  String list = "";

  /** Which level, from 0; less where the style tells it. */
  int level = -1;

  /** The number as Word 2003 last printed it. */
  String printed = "";

  /** The break behind it was deleted. */
  boolean breakDeleted;

  /** The next paragraph. */
  void begin() {
    style = "";
    list = "";
    level = -1;
    printed = "";
    breakDeleted = false;
  }
}
