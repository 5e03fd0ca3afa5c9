package zhengmai.source.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Writes PDF files of Chinese lines at given places, without a font inside. */
final class Sheets {
  private static final String FONT =
      "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H"
          + " /DescendantFonts [ << /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light"
          + " /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 >> ]"
          + " >>";

  private final List<StringBuilder> pages = new ArrayList<>();

  Sheets page() {
    pages.add(new StringBuilder());
    return this;
  }

  /** A line that begins at x, y points above the foot of the page. */
  Sheets line(double x, double y, double size, String words) {
    return turned(x, y, size, 0, "0 g", words);
  }

  /** The same in another colour, turned to the left. */
  Sheets turned(double x, double y, double size, double degrees, String colour, String words) {
    double sin = Math.sin(Math.toRadians(degrees));
    double cos = Math.cos(Math.toRadians(degrees));
    now()
        .append(
            "q %s BT /F %.1f Tf %.4f %.4f %.4f %.4f %.1f %.1f Tm <%s> Tj ET Q\n"
                .formatted(
                    colour,
                    size,
                    cos,
                    sin,
                    -sin,
                    cos,
                    x,
                    y,
                    HexFormat.of().formatHex(words.getBytes(StandardCharsets.UTF_16BE))));
    return this;
  }

  /** A picture over the whole page. */
  Sheets picture() {
    now().append("q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \0 EI Q\n");
    return this;
  }

  private StringBuilder now() {
    return pages.get(pages.size() - 1);
  }

  byte[] bytes() {
    List<String> objects = new ArrayList<>();
    StringBuilder kids = new StringBuilder();
    for (int i = 0; i < pages.size(); i++) {
      kids.append(4 + 2 * i).append(" 0 R ");
    }
    objects.add("<< /Type /Catalog /Pages 2 0 R >>");
    objects.add("<< /Type /Pages /Kids [ %s ] /Count %d >>".formatted(kids, pages.size()));
    objects.add(FONT);
    for (int i = 0; i < pages.size(); i++) {
      objects.add(
          "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources << /Font << /F 3 0 R >> >> >>"
              .formatted(5 + 2 * i));
      objects.add(
          "<< /Length %d >>\nstream\n%s\nendstream".formatted(pages.get(i).length(), pages.get(i)));
    }
    StringBuilder out = new StringBuilder("%PDF-1.7\n");
    for (int i = 0; i < objects.size(); i++) {
      out.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
    }
    out.append("trailer\n<< /Root 1 0 R /Size %d >>\n%%%%EOF\n".formatted(objects.size() + 1));
    return out.toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
