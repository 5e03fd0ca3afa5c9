package zhengmai.source.printed;

/**
 * A line on a page. Lengths are points, from the upper left corner.
 *
 * @param text its characters
 * @param left where it begins
 * @param right where it ends
 * @param y its base line
 * @param size of its characters
 * @param column 0 for a line over the whole page; lines of one column share their edges
 */
public record PrintedLine(
    String text, double left, double right, double y, double size, int column) {
  /** The same line with other characters. */
  PrintedLine with(String words) {
    return new PrintedLine(words, left, right, y, size, column);
  }
}
