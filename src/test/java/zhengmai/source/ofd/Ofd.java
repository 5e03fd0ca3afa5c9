package zhengmai.source.ofd;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes OFD documents. */
public final class Ofd {
  private static final String NAMESPACE = " xmlns:ofd='http://www.ofdspec.org/2016'";

  private Ofd() {}

  /** A document of these pages. */
  public static byte[] of(List<String> pages) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      put(
          zip,
          "OFD.xml",
          "<ofd:OFD"
              + NAMESPACE
              + "><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>");
      StringBuilder list = new StringBuilder();
      for (int i = 0; i < pages.size(); i++) {
        list.append("<ofd:Page ID='%d' BaseLoc='Pages/Page_%d/Content.xml'/>".formatted(i, i));
        put(
            zip,
            "Doc_0/Pages/Page_%d/Content.xml".formatted(i),
            "<ofd:Page"
                + NAMESPACE
                + "><ofd:Content><ofd:Layer>"
                + pages.get(i)
                + "</ofd:Layer></ofd:Content></ofd:Page>");
      }
      put(
          zip,
          "Doc_0/Document.xml",
          "<ofd:Document" + NAMESPACE + "><ofd:Pages>" + list + "</ofd:Pages></ofd:Document>");
    }
    return out.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, String xml) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(xml.getBytes(StandardCharsets.UTF_8));
  }

  /** Words at a place, in millimetres. */
  public static String words(double x, double y, String words) {
    return object("", x, y, words);
  }

  static String object(String attributes, double x, double y, String words) {
    return "<ofd:TextObject %s Boundary='%.1f %.1f 100 6' Size='5'><ofd:TextCode X='0' Y='5'>%s</ofd:TextCode></ofd:TextObject>"
        .formatted(attributes, x, y, words);
  }

  /** Lines from above to below. */
  public static String lines(List<String> lines) {
    StringBuilder page = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      page.append(words(20, 20 + 9 * i, lines.get(i)));
    }
    return page.toString();
  }
}
