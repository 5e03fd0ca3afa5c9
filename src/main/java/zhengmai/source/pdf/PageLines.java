package zhengmai.source.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Collects the lines of each page with their places; where a line has a gap, as between the columns
 * of a table, it has a tab.
 */
final class PageLines extends PDFTextStripper {
  /** A gap wider than so many characters stands between two columns. */
  private static final double COLUMN_GAP = 1.5;

  /** A document of 5000 full pages has half as many drawing operations. */
  private static final long MOST_OPERATIONS = 30_000_000;

  private static final int MOST_FORMS = 100_000;
  private static final int DEEPEST_FORM = 24;

  private final List<List<PrintedLine>> pages = new ArrayList<>();
  private final List<TextPosition> positions = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private boolean separated;
  private final Inflation inflation = new Inflation();
  private long operations;
  private int forms;

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
  public void processPage(PDPage page) throws IOException {
    for (Iterator<PDStream> content = page.getContentStreams(); content.hasNext(); ) {
      inflation.check(content.next().getCOSObject());
    }
    super.processPage(page);
  }

  @Override
  protected void startPage(PDPage page) {
    pages.add(new ArrayList<>());
  }

  @Override
  protected void writeString(String string, List<TextPosition> textPositions) {
    if (separated && !positions.isEmpty() && !textPositions.isEmpty()) {
      text.append(isColumn(positions.get(positions.size() - 1), textPositions.get(0)) ? '\t' : ' ');
    }
    separated = false;
    text.append(string);
    positions.addAll(textPositions);
  }

  @Override
  protected void writeWordSeparator() {
    separated = true;
  }

  private static boolean isColumn(TextPosition left, TextPosition right) {
    double gap = right.getXDirAdj() - left.getXDirAdj() - left.getWidthDirAdj();
    return gap > COLUMN_GAP * Math.max(left.getFontSizeInPt(), right.getFontSizeInPt());
  }

  /** Drawings inside drawings that call one another without end are a bomb. */
  @Override
  public void showForm(PDFormXObject form) throws IOException {
    countForm(form);
    super.showForm(form);
  }

  @Override
  public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
    countForm(form);
    super.showTransparencyGroup(form);
  }

  private void countForm(PDFormXObject form) throws IOException {
    if (++forms > MOST_FORMS || getLevel() > DEEPEST_FORM) {
      throw new BombException();
    }
    inflation.check(form.getCOSObject());
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (++operations > MOST_OPERATIONS) {
      throw new BombException();
    }
    super.processOperator(operator, operands);
  }

  /** A document draws more than any honest one does. */
  static final class BombException extends RuntimeException {
    private static final long serialVersionUID = 1;
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
    separated = false;
    text.setLength(0);
    positions.clear();
  }
}
