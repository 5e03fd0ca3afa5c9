package zhengmai.source.office;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import zhengmai.source.Format;
import zhengmai.source.OfficePackage;
import zhengmai.source.Received;
import zhengmai.source.SourceFile;

/** The documents of Word since 2007. External entities are off in POI, and bombs are measured. */
public final class DocxFormat implements Format {
  private static final long LARGEST = 64L << 20;

  /** A part that grows to more than this is a bomb. */
  private static final long LARGEST_PART = 256L << 20;

  static {
    ZipSecureFile.setMaxEntrySize(LARGEST_PART);
  }

  @Override
  public String mediaType() {
    return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  }

  @Override
  public boolean recognises(byte[] head) {
    return OfficePackage.isOne(head, "word/");
  }

  @Override
  public long largest() {
    return LARGEST;
  }

  @Override
  public SourceFile read(Received file) {
    return OfficeText.read(file, mediaType(), DocxFormat::text);
  }

  private static String text(Received file) throws IOException {
    try (XWPFDocument document = new XWPFDocument(file.stream())) {
      StringBuilder text = new StringBuilder();
      for (IBodyElement element : document.getBodyElements()) {
        if (element instanceof XWPFParagraph paragraph) {
          text.append(paragraph.getText()).append('\n');
        } else if (element instanceof XWPFTable table) {
          rows(table.getRows(), text);
        }
      }
      return text.toString();
    }
  }

  private static void rows(List<XWPFTableRow> rows, StringBuilder text) {
    for (XWPFTableRow row : rows) {
      text.append(
              row.getTableCells().stream()
                  .map(XWPFTableCell::getText)
                  .map(t -> t.replaceAll("\\s*\n\\s*", " ").strip())
                  .collect(Collectors.joining("\t")))
          .append('\n');
    }
  }
}
