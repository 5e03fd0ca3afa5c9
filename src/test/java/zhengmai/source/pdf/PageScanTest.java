package zhengmai.source.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import zhengmai.model.Finding;
import zhengmai.source.Formats;
import zhengmai.source.Skipped;
import zhengmai.source.SourceFile;
import zhengmai.source.ocr.Ocr;

final class PageScanTest {
  /** The pages of a document as pictures. */
  private static byte[] scan(byte[] pdf, int dpi) throws IOException {
    try (PDDocument from = Loader.loadPDF(pdf);
        PDDocument to = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      for (int i = 0; i < from.getNumberOfPages(); i++) {
        BufferedImage picture = new PDFRenderer(from).renderImageWithDPI(i, dpi, ImageType.GRAY);
        PDPage page = new PDPage(PDRectangle.A4);
        to.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(to, page)) {
          content.drawImage(LosslessFactory.createFromImage(to, picture), 0, 0, 595, 842);
        }
      }
      to.save(out);
      return out.toByteArray();
    }
  }

  private static SourceFile read(byte[] pdf, Ocr ocr) {
    List<SourceFile> files = new ArrayList<>();
    Formats.with(ocr).each("a.pdf", pdf, files::add, new Skipped());
    return files.get(0);
  }

  @Test
  void scan_withoutRecognition_saysHowToHaveIt() throws IOException {
    SourceFile file = read(scan(new Sheets().page().bytes(), 30), Ocr.NEVER);
    assertThat(file.findings()).extracting(Finding::code).containsExactly("scanned");
    assertThat(file.findings().get(0).zh()).contains("--ocr auto");
  }

  @Test
  void scan_isReadAndMarked_whereTesseractIs() throws IOException {
    assumeTrue(Ocr.AUTO.isReady(), "tesseract with chi_sim");
    byte[] page = new Sheets().page().line(60, 700, 20, "2022 2023 2024 2025 2026").bytes();
    SourceFile file = read(scan(page, 200), Ocr.AUTO);
    assertThat(file.findings()).extracting(Finding::code).containsExactly(Ocr.FINDING);
    assertThat(file.text().orElseThrow().content()).contains("2024");
  }
}
