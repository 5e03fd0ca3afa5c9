package zhengmai.source.pdf;

import org.apache.pdfbox.text.TextPosition;

/**
 * A character on a page and how it is printed.
 *
 * @param glyph the character and its place
 * @param light almost not seen: translucent, or of a colour near the paper's
 * @param coloured neither black nor grey, as a seal
 * @param turned neither level nor upright to its page
 */
record Ink(TextPosition glyph, boolean light, boolean coloured, boolean turned) {
  double left() {
    return glyph.getXDirAdj();
  }

  double right() {
    return glyph.getXDirAdj() + glyph.getWidthDirAdj();
  }

  double y() {
    return glyph.getYDirAdj();
  }

  double size() {
    return Math.max(1, glyph.getFontSizeInPt());
  }

  boolean isBlank() {
    return glyph.getUnicode() == null || glyph.getUnicode().isBlank();
  }

  /** Whether a good part of one lies over the other. */
  boolean overlaps(Ink other) {
    double width = Math.min(right(), other.right()) - Math.max(left(), other.left());
    double top = Math.max(y() - size() * HEIGHT, other.y() - other.size() * HEIGHT);
    double height = Math.min(y(), other.y()) - top;
    double least = Math.min(area(), other.area());
    return width > 0 && height > 0 && width * height > LEAST * least;
  }

  private double area() {
    return (right() - left()) * size() * HEIGHT;
  }

  private static final double HEIGHT = 0.8;
  private static final double LEAST = 0.1;
}
