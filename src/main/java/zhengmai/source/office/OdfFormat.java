package zhengmai.source.office;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import zhengmai.source.Format;
import zhengmai.source.Head;
import zhengmai.source.PackageParts;
import zhengmai.source.Received;
import zhengmai.source.RefusedException;
import zhengmai.source.SourceFile;

/**
 * OpenDocument texts and sheets ({@code .odt}, {@code .ods}), as LibreOffice and WPS write them.
 */
public final class OdfFormat implements Format {
  private static final long LARGEST = 64L << 20;
  private static final String MANIFEST = "META-INF/manifest.xml";

  @Override
  public String mediaType() {
    return "application/vnd.oasis.opendocument.text";
  }

  @Override
  public boolean recognises(Head head) {
    return head.holds("content.xml") && (head.holds(MANIFEST) || head.holds("mimetype"));
  }

  @Override
  public long largest() {
    return LARGEST;
  }

  @Override
  public SourceFile read(Received file) {
    return OfficeText.read(file, mediaType(), OdfFormat::text);
  }

  private static String text(Received file) throws IOException {
    try (PackageParts parts = PackageParts.of(file)) {
      Optional<byte[]> manifest = parts.part(MANIFEST);
      if (manifest.isPresent()
          && new String(manifest.get(), StandardCharsets.UTF_8).contains("encryption-data")) {
        throw RefusedException.encrypted();
      }
      byte[] content = parts.part("content.xml").orElseThrow(() -> new IOException("no content"));
      Optional<byte[]> styles = parts.part("styles.xml");
      OdfNumbering numbering = new OdfNumbering();
      if (styles.isPresent()) {
        OfficeXml.read(styles.get(), numbering);
      }
      OfficeXml.read(content, numbering);
      String head = styles.isPresent() ? OdfText.header(styles.get(), numbering) : "";
      return (WordPageHeader.isHead(head) ? head : "") + OdfText.body(content, numbering);
    }
  }
}
