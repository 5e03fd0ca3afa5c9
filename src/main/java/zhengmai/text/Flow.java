package zhengmai.text;

import java.util.Arrays;
import zhengmai.model.Quote;

/**
 * A stretch of a source as running text: one line a paragraph, sentences and 《titles》 that line and
 * page breaks had cut joined again, typesetting spaces, page marks and Markdown marks left out.
 * Every character knows its place in the source. Made by {@link Flows}.
 *
 * <p>{@code 贯彻落实《国务院办公厅关于\n\n7 / 88\n\n推进…》} becomes {@code 贯彻落实《国务院办公厅关于推进…》}.
 */
public final class Flow {
  private final SourceText source;
  private final String text;
  private final int[] offsets;

  Flow(SourceText source, String text, int[] offsets) {
    this.source = source;
    this.text = text;
    this.offsets = offsets;
  }

  /** The running text; paragraphs end with {@code '\n'}. */
  public String text() {
    return text;
  }

  /** Where it came from. */
  public SourceText source() {
    return source;
  }

  /** The place in the source of a character of {@link #text}. */
  public int offset(int at) {
    return offsets[at];
  }

  /** The source's line on which a character of {@link #text} stands. */
  public int line(int at) {
    return source.lineAt(offsets[at]);
  }

  /**
   * The first character that stands on this line of the source or a later one; the text's length if
   * none does.
   */
  public int fromLine(int line) {
    if (line > source.lineCount()) {
      return text.length();
    }
    int at = Arrays.binarySearch(offsets, 0, text.length(), source.start(line));
    return at >= 0 ? at : -at - 1;
  }

  /** The words from {@code from} to {@code to} with their place. */
  public Quote quote(int from, int to) {
    return new Quote(text.substring(from, to), line(from), offset(from));
  }
}
