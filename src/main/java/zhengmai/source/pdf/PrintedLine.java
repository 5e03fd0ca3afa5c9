package zhengmai.source.pdf;

/**
 * A line on a page. Lengths are points, from the upper left corner.
 *
 * @param text its characters
 * @param left where it begins
 * @param right where it ends
 * @param y its base line
 * @param size of its characters
 */
record PrintedLine(String text, double left, double right, double y, double size) {}
