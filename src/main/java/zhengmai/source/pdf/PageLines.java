package zhengmai.source.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import zhengmai.source.printed.PrintedLine;

/**
 * Collects the lines of each page with their places, column by column and without watermarks; where
 * a line has a gap, as between the columns of a table, it has a tab.
 */
final class PageLines extends PDFTextStripper {
  /** A gap wider than so many characters stands between two columns. */
  private static final double COLUMN_GAP = 1.5;

  /** A document of 5000 full pages has half as many drawing operations. */
  private static final long MOST_OPERATIONS = 30_000_000;

  private static final int MOST_FORMS = 100_000;
  private static final int DEEPEST_FORM = 24;

  private final List<Page> pages = new ArrayList<>();
  private List<PrintedLine> lines = new ArrayList<>();
  private final List<TextPosition> positions = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final Inks inks = new Inks();
  private boolean separated;
  private int column;
  private double pictured;
  private final Inflation inflation = new Inflation();
  private long operations;
  private int forms;

  private PageLines() {
    setSortByPosition(true);
    inks.watch(this);
  }

  /**
   * A page.
   *
   * @param lines of its text
   * @param pictured the share of the page that its largest picture covers
   */
  record Page(List<PrintedLine> lines, double pictured) {
    Page {
      lines = List.copyOf(lines);
    }
  }

  /** All pages of a document. */
  static List<Page> of(PDDocument document) throws IOException {
    PageLines lines = new PageLines();
    lines.getText(document);
    lines.blanksBefore(document.getNumberOfPages());
    return lines.pages;
  }

  /** Pages on which nothing is drawn are passed over. */
  private void blanksBefore(int page) {
    while (pages.size() < page) {
      pages.add(new Page(List.of(), 0));
    }
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
    lines = new ArrayList<>();
    pictured = 0;
    inks.startPage();
  }

  @Override
  protected void processTextPosition(TextPosition glyph) {
    inks.add(glyph, getGraphicsState());
    super.processTextPosition(glyph);
  }

  /** The characters are put in order block by block. */
  @Override
  protected void writePage() throws IOException {
    IdentityHashMap<TextPosition, Ink> known = inks.ofPage();
    List<Ink> page = new ArrayList<>();
    for (List<TextPosition> article : charactersByArticle) {
      article.stream().map(known::get).filter(i -> i != null).forEach(page::add);
    }
    int articles = charactersByArticle.size();
    List<List<Ink>> blocks = Columns.blocks(Watermarks.without(page));
    for (List<Ink> block : blocks) {
      column = Columns.place(block, blocks);
      charactersByArticle.clear();
      charactersByArticle.add(new ArrayList<>(block.stream().map(Ink::glyph).toList()));
      super.writePage();
      end();
    }
    while (charactersByArticle.size() < articles) {
      charactersByArticle.add(new ArrayList<>());
    }
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
    if (Inks.isPicture(operator, operands, getResources())) {
      Matrix place = getGraphicsState().getCurrentTransformationMatrix();
      PDRectangle page = getCurrentPage().getCropBox();
      double area = Math.abs(place.createAffineTransform().getDeterminant());
      pictured = Math.max(pictured, area / Math.max(1, page.getWidth() * page.getHeight()));
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
    blanksBefore(getCurrentPageNo() - 1);
    pages.add(new Page(lines, pictured));
  }

  private void end() {
    String line = text.toString().strip();
    // Blanks at either end, as those before the body that signs, make no edge.
    List<TextPosition> seen =
        positions.stream()
            .filter(g -> g.getUnicode() != null && !g.getUnicode().isBlank())
            .toList();
    if (!line.isEmpty() && !seen.isEmpty()) {
      TextPosition first = seen.get(0);
      TextPosition last = seen.get(seen.size() - 1);
      double size =
          positions.stream()
              .map(TextPosition::getWidthDirAdj)
              .map(Float::doubleValue)
              .max(Comparator.naturalOrder())
              .orElse(0.0);
      lines.add(
          new PrintedLine(
              line,
              first.getXDirAdj(),
              last.getXDirAdj() + last.getWidthDirAdj(),
              first.getYDirAdj(),
              size,
              column));
    }
    separated = false;
    text.setLength(0);
    positions.clear();
  }
}
