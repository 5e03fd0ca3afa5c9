package zhengmai.source.ofd;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import zhengmai.source.Format;
import zhengmai.source.Head;
import zhengmai.source.PackageParts;
import zhengmai.source.Received;
import zhengmai.source.RefusedException;
import zhengmai.source.SourceFile;
import zhengmai.source.office.OfficeText;
import zhengmai.source.office.OfficeXml;
import zhengmai.source.printed.PrintedLine;
import zhengmai.source.printed.PrintedPages;

/** OFD documents; their templates, seals and notes stand apart and are none of their text. */
public final class OfdFormat implements Format {
  private static final long LARGEST = 128L << 20;
  private static final int MOST_PAGES = 5000;
  private static final String ENTRY = "OFD.xml";

  @Override
  public String mediaType() {
    return "application/ofd";
  }

  @Override
  public boolean recognises(Head head) {
    return head.holds(ENTRY);
  }

  @Override
  public long largest() {
    return LARGEST;
  }

  @Override
  public SourceFile read(Received file) {
    return OfficeText.read(file, mediaType(), OfdFormat::text);
  }

  private static String text(Received file) throws IOException {
    try (PackageParts parts = PackageParts.of(file)) {
      List<List<PrintedLine>> pages = new ArrayList<>();
      for (String document : values(part(parts, ENTRY), "DocRoot", "")) {
        String folder = folder(document);
        for (String page : values(part(parts, document), "Page", "BaseLoc")) {
          if (pages.size() >= MOST_PAGES) {
            throw new RefusedException(
                "too-many-pages",
                "超过%d页".formatted(MOST_PAGES),
                "more than %d pages".formatted(MOST_PAGES));
          }
          pages.add(OfdPage.lines(part(parts, resolve(folder, page))));
        }
      }
      if (pages.isEmpty()) {
        throw new RefusedException("empty", "OFD里一页也没有", "the OFD has no page");
      }
      boolean scan = pages.stream().allMatch(List::isEmpty);
      if (scan) {
        throw new RefusedException(
            "scanned",
            "这份OFD没有文字（多为扫描件），请另存为PDF再读",
            "the OFD has no text (a scan, most likely): save it as PDF");
      }
      return PrintedPages.text(pages);
    }
  }

  private static byte[] part(PackageParts parts, String name) throws IOException {
    return parts.part(name).orElseThrow(() -> new IOException("no part " + name));
  }

  private static String folder(String part) {
    return part.substring(0, part.lastIndexOf('/') + 1);
  }

  private static String resolve(String folder, String location) {
    String path = location.startsWith("/") ? location.substring(1) : folder + location;
    return Path.of(path).normalize().toString().replace('\\', '/');
  }

  /** What elements of a name say: in an attribute, or as their words where none is named. */
  private static List<String> values(byte[] xml, String element, String attribute)
      throws IOException {
    List<String> values = new ArrayList<>();
    OfficeXml.read(
        xml,
        new OfficeXml.Handler() {
          private boolean inside;

          @Override
          public void start(XMLStreamReader reader) throws XMLStreamException {
            inside = reader.getLocalName().equals(element);
            if (inside && !attribute.isEmpty()) {
              values.add(OfficeXml.attribute(reader, attribute));
            } else if (inside) {
              values.add("");
            }
          }

          @Override
          public void words(String words) {
            if (inside && attribute.isEmpty()) {
              values.set(values.size() - 1, values.get(values.size() - 1) + words.strip());
            }
          }

          @Override
          public void end(String namespace, String name) {
            inside = false;
          }
        });
    return values.stream().filter(v -> !v.isBlank()).map(v -> v.replace('\\', '/')).toList();
  }
}
