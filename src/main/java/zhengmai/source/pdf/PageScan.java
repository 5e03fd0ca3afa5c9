package zhengmai.source.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import zhengmai.model.Finding;
import zhengmai.model.Finding.Severity;
import zhengmai.source.ocr.Ocr;
import zhengmai.source.ocr.Tesseract;

/** Recognises the pages of a PDF that have no text: each is drawn, and the drawing read. */
final class PageScan {
  private static final int DPI = 300;

  /** What is recognised less surely is noise: it is better not read than read wrong. */
  private static final double LEAST_CONFIDENCE = 0.6;

  private static final double POINTS_AN_INCH = 72;

  /** A page of A4 has 8.7 million pixels at 300 dpi; a larger one is drawn coarser. */
  private static final double MOST_PIXELS = 12e6;

  /** So many pages of a document are recognised, */
  private static final int MOST_PAGES = 100;

  /** and for so long. */
  private static final long MOST_NANOS = 600L * 1_000_000_000;

  private PageScan() {}

  /**
   * What came of it.
   *
   * @param pages all pages, those recognised with their lines
   * @param read the numbers of the recognised ones, from 1
   * @param confidence of their words, from 0 to 1
   */
  record Result(List<PageLines.Page> pages, List<Integer> read, double confidence) {
    Result {
      pages = List.copyOf(pages);
      read = List.copyOf(read);
    }

    /** Tells which pages were recognised, and how surely. */
    Optional<Finding> finding(String file, int count) {
      if (read.isEmpty()) {
        return Optional.empty();
      }
      long percent = Math.round(confidence * 100);
      return Optional.of(
          new Finding(
              Severity.WARNING,
              file,
              0,
              0,
              Ocr.FINDING,
              "共%d页，其中第%s页是扫描件，由文字识别（tesseract）读出，可信度约%d%%，所得各项请对照原件"
                  .formatted(count, Scans.ranges(read), percent),
              "of %d pages, no. %s are scans and were read by recognition (tesseract), confidence about %d%%: compare all of it with the original"
                  .formatted(count, Scans.ranges(read), percent)));
    }
  }

  static Result of(PDDocument document, List<PageLines.Page> pages, List<Integer> scanned) {
    System.setProperty("java.awt.headless", "true");
    List<PageLines.Page> all = new ArrayList<>(pages);
    List<Integer> read = new ArrayList<>();
    double confidence = 0;
    long start = System.nanoTime();
    for (int number : scanned) {
      if (read.size() >= MOST_PAGES || System.nanoTime() - start > MOST_NANOS) {
        break;
      }
      Optional<Tesseract.Page> page = read(document, number - 1);
      if (page.isPresent() && page.get().confidence() >= LEAST_CONFIDENCE) {
        all.set(number - 1, new PageLines.Page(page.get().lines(), 0));
        read.add(number);
        confidence += page.get().confidence();
      }
    }
    return new Result(all, read, read.isEmpty() ? 0 : confidence / read.size());
  }

  /** A page that cannot be drawn stays unread. */
  private static Optional<Tesseract.Page> read(PDDocument document, int at) {
    try {
      PDRectangle box = document.getPage(at).getCropBox();
      double inches = box.getWidth() / POINTS_AN_INCH * (box.getHeight() / POINTS_AN_INCH);
      int dpi = (int) Math.max(1, Math.min(DPI, Math.sqrt(MOST_PIXELS / Math.max(0.01, inches))));
      BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(at, dpi, ImageType.GRAY);
      return Tesseract.read(picture, dpi);
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      return Optional.empty();
    }
  }
}
