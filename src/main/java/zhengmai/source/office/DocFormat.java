package zhengmai.source.office;

import java.io.IOException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.extractor.WordExtractor;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import zhengmai.source.Format;
import zhengmai.source.Received;
import zhengmai.source.SourceFile;

/**
 * The documents of Word before 2007: an OLE container. A newer document with a password is one as
 * well.
 */
public final class DocFormat implements Format {
  private static final long LARGEST = 64L << 20;
  private static final byte[] OLE = {
    (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
  };

  /** Word's mark behind each cell of a table. */
  private static final char CELL = '\u0007';

  @Override
  public String mediaType() {
    return "application/msword";
  }

  @Override
  public boolean recognises(byte[] head) {
    for (int i = 0; i < OLE.length; i++) {
      if (i >= head.length || head[i] != OLE[i]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public long largest() {
    return LARGEST;
  }

  @Override
  public SourceFile read(Received file) {
    return OfficeText.read(file, mediaType(), DocFormat::text);
  }

  private static String text(Received file) throws IOException {
    try (POIFSFileSystem container = new POIFSFileSystem(file.stream())) {
      if (container.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
        throw new OfficeText.EncryptedException();
      }
      try (HWPFDocument document = new HWPFDocument(container)) {
        return text(document.getRange());
      }
    } catch (EncryptedDocumentException e) {
      throw new OfficeText.EncryptedException();
    }
  }

  private static String text(Range range) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < range.numParagraphs(); i++) {
      Paragraph paragraph = range.getParagraph(i);
      String words = WordExtractor.stripFields(paragraph.text());
      if (paragraph.isTableRowEnd()) {
        int last = text.length() - 1;
        text.setLength(last >= 0 && text.charAt(last) == '\t' ? last : last + 1);
        text.append('\n');
      } else if (paragraph.isInTable()) {
        text.append(words.replace('\r', ' ').replace('\u000b', ' ').replace(CELL, '\t'));
      } else {
        text.append(words.replace("\r\n", "\n").replace('\r', '\n').replace('\u000b', '\n'));
      }
    }
    return text.toString();
  }
}
