package zhengmai.source.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Collects the lines of each page with their places. */
final class PageLines extends PDFTextStripper {
  private final List<List<PrintedLine>> pages = new ArrayList<>();
  private final List<TextPosition> positions = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  private PageLines() {
    setSortByPosition(true);
  }

  /** The lines of all pages of a document. */
  static List<List<PrintedLine>> of(PDDocument document) throws IOException {
    PageLines lines = new PageLines();
    lines.getText(document);
    return lines.pages;
  }

  @Override
  protected void startPage(PDPage page) {
    pages.add(new ArrayList<>());
  }

  @Override
  protected void writeString(String string, List<TextPosition> textPositions) {
    text.append(string);
    positions.addAll(textPositions);
  }

  @Override
  protected void writeWordSeparator() {
    text.append(' ');
  }

  @Override
  protected void writeLineSeparator() {
    end();
  }

  @Override
  protected void endPage(PDPage page) {
    end();
  }

  private void end() {
    String line = text.toString().strip();
    if (!line.isEmpty() && !positions.isEmpty()) {
      TextPosition first = positions.get(0);
      TextPosition last = positions.get(positions.size() - 1);
      double size =
          positions.stream()
              .map(TextPosition::getWidthDirAdj)
              .map(Float::doubleValue)
              .max(Comparator.naturalOrder())
              .orElse(0.0);
      pages
          .get(pages.size() - 1)
          .add(
              new PrintedLine(
                  line,
                  first.getXDirAdj(),
                  last.getXDirAdj() + last.getWidthDirAdj(),
                  first.getYDirAdj(),
                  size));
    }
    text.setLength(0);
    positions.clear();
  }
}
