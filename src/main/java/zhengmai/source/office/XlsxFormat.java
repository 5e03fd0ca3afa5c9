package zhengmai.source.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import zhengmai.model.Finding;
import zhengmai.source.Format;
import zhengmai.source.Head;
import zhengmai.source.PackageParts;
import zhengmai.source.Received;
import zhengmai.source.SourceFile;

/** The workbooks of Excel since 2007, as {@link Sheets} reads them. */
public final class XlsxFormat implements Format {
  private static final long LARGEST = 32L << 20;

  static {
    // What is handed to POI was inflated and bounded before.
    ZipSecureFile.setMinInflateRatio(0);
  }

  @Override
  public String mediaType() {
    return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  }

  @Override
  public boolean recognises(Head head) {
    return head.isOfficePackage("xl/") && !head.isOfficePackage("word/");
  }

  @Override
  public long largest() {
    return LARGEST;
  }

  @Override
  public SourceFile read(Received file) {
    return table(file, mediaType(), XlsxFormat::text);
  }

  /** Reads the text of a workbook, and tells which of its sheets that is. */
  interface TableReader {
    /** The text; throws where the file is damaged or encrypted. */
    String read(Received file, Consumer<Finding> sheets) throws IOException;
  }

  /** A workbook of whatever year, with what there is to tell of its sheets. */
  static SourceFile table(Received file, String mediaType, TableReader reader) {
    List<Finding> sheets = new ArrayList<>();
    SourceFile read = OfficeText.read(file, mediaType, f -> reader.read(f, sheets::add));
    return read.text().isEmpty() ? read : read.with(sheets);
  }

  private static String text(Received file, Consumer<Finding> sheets) throws IOException {
    // POI gives up a package for a picture whose type is not told; the sheets are in XML.
    try (PackageParts parts = PackageParts.of(file);
        XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(parts.xmlOnly()))) {
      return Sheets.text(workbook, file.name(), sheets);
    }
  }
}
