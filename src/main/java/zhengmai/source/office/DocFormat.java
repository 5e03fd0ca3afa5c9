package zhengmai.source.office;

import java.io.IOException;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import zhengmai.model.Finding;
import zhengmai.source.Format;
import zhengmai.source.Head;
import zhengmai.source.Received;
import zhengmai.source.RefusedException;
import zhengmai.source.SourceFile;

/**
 * The files of office programs before 2007, OLE containers: documents of Word and WPS ({@code
 * .doc}, {@code .wps}), workbooks of Excel and WPS ({@code .xls}, {@code .et}). A newer document
 * with a password is one as well.
 */
public final class DocFormat implements Format {
  private static final long LARGEST = 64L << 20;
  private static final String OLE = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";

  private static final String DOCUMENT = "application/msword";
  private static final String WORKBOOK = "application/vnd.ms-excel";

  @Override
  public String mediaType() {
    return DOCUMENT;
  }

  @Override
  public boolean recognises(Head head) {
    return head.bytes().startsWith(OLE);
  }

  @Override
  public long largest() {
    return LARGEST;
  }

  @Override
  public SourceFile read(Received file) {
    try (POIFSFileSystem container = new POIFSFileSystem(file.stream())) {
      boolean workbook = has(container, "Workbook") || has(container, "Book");
      return workbook
          ? XlsxFormat.table(file, WORKBOOK, (f, sheets) -> sheet(f, container, sheets))
          : OfficeText.read(file, DOCUMENT, f -> text(container));
    } catch (IOException | RuntimeException e) {
      return OfficeText.damaged(file, DOCUMENT);
    }
  }

  private static boolean has(POIFSFileSystem container, String stream) {
    return container.getRoot().hasEntryCaseInsensitive(stream);
  }

  private static String sheet(Received file, POIFSFileSystem container, Consumer<Finding> sheets)
      throws IOException {
    try (HSSFWorkbook workbook = new HSSFWorkbook(container)) {
      return Sheets.text(workbook, file.name(), sheets);
    } catch (EncryptedDocumentException e) {
      throw RefusedException.encrypted();
    }
  }

  private static String text(POIFSFileSystem container) throws IOException {
    if (has(container, "EncryptedPackage")) {
      throw RefusedException.encrypted();
    }
    if (!has(container, "WordDocument")) {
      throw notRead(container.getRoot().getEntryNames());
    }
    try (HWPFDocument document = new HWPFDocument(container)) {
      return new DocText(document).text();
    } catch (EncryptedDocumentException e) {
      throw RefusedException.encrypted();
    }
  }

  private static RefusedException notRead(Set<String> streams) {
    boolean slides = streams.contains("PowerPoint Document");
    boolean mail = streams.stream().anyMatch(s -> s.startsWith("__"));
    String zh = slides ? "幻灯片（.ppt、.dps）" : mail ? "Outlook邮件（.msg）" : "不认识的OLE复合文档";
    String en = slides ? "slides (.ppt)" : mail ? "an Outlook message (.msg)" : "an OLE file";
    return new RefusedException(
        "kind-not-read",
        zh + "读不了，请另存为.docx、.pdf或.txt",
        en + " is not read: save it as .docx, .pdf or .txt");
  }
}
