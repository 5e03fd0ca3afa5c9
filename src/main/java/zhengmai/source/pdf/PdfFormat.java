package zhengmai.source.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import zhengmai.model.Finding;
import zhengmai.source.Format;
import zhengmai.source.Head;
import zhengmai.source.Received;
import zhengmai.source.SourceFile;
import zhengmai.source.ocr.Ocr;
import zhengmai.source.printed.PrintedPages;
import zhengmai.text.SourceText;

/** PDF; its text is described at the head of this package. */
public final class PdfFormat implements Format {
  private static final long LARGEST = 128L << 20;

  /** What is inflated beyond this goes to disk. */
  private static final long MEMORY = 128L << 20;

  /** A document that inflates to more is a bomb. */
  private static final long LARGEST_INFLATED = 512L << 20;

  private static final int MOST_PAGES = 5000;

  /** The mark stands among so many bytes at the beginning. */
  private static final int FRONT = 1024;

  private final Ocr ocr;

  /** A reader of PDF; scanned pages are recognised or not. */
  public PdfFormat(Ocr ocr) {
    this.ocr = ocr;
  }

  @Override
  public String mediaType() {
    return "application/pdf";
  }

  @Override
  public boolean recognises(Head head) {
    int at = head.bytes().indexOf("%PDF-");
    return at >= 0 && at < FRONT;
  }

  @Override
  public long largest() {
    return LARGEST;
  }

  @Override
  public SourceFile read(Received file) {
    MemoryUsageSetting memory = MemoryUsageSetting.setupMixed(MEMORY, LARGEST_INFLATED);
    try (PDDocument document =
        Loader.loadPDF(new RandomAccessReadBuffer(file.bytes()), memory.streamCache)) {
      if (document.getNumberOfPages() > MOST_PAGES) {
        return refused(
            file,
            "too-many-pages",
            "超过%d页".formatted(MOST_PAGES),
            "more than %d pages".formatted(MOST_PAGES));
      }
      return text(file, document, PageLines.of(document));
    } catch (PageLines.BombException e) {
      return refused(
          file,
          "pdf-bomb",
          "PDF里的绘制指令多得不正常，疑为炸弹",
          "the PDF draws more than any honest one: a bomb");
    } catch (OutOfMemoryError e) {
      // PDFBox inflates fonts and tables of objects into memory without a bound, and tells by this
      // alone; what it took is free again.
      return refused(
          file,
          "pdf-bomb",
          "PDF展开后内存装不下，疑为炸弹",
          "the PDF inflates to more than there is memory for: a bomb");
    } catch (InvalidPasswordException e) {
      return refused(file, "encrypted", "PDF有密码，读不出", "the PDF is encrypted");
    } catch (IOException | RuntimeException e) {
      // PDFBox tells of damaged files by exceptions of many kinds.
      return refused(
          file,
          "unreadable-document",
          "PDF已损坏或不合规，读不出；能用阅读器打开的，请另存（打印）为新的PDF",
          "the PDF is damaged or not as it should be; if a viewer opens it, print it to a new PDF");
    }
  }

  private SourceFile text(Received file, PDDocument document, List<PageLines.Page> received) {
    if (received.isEmpty()) {
      return refused(file, "empty", "PDF里一页也没有", "the PDF has no page");
    }
    Scans scans = Scans.of(received);
    List<PageLines.Page> pages = received;
    List<Finding> findings = new ArrayList<>();
    if (!scans.pages().isEmpty() && ocr.isReady()) {
      PageScan.Result result = PageScan.of(document, pages, scans.pages());
      pages = result.pages();
      scans = scans.without(result.read());
      result.finding(file.name(), pages.size()).ifPresent(findings::add);
    }
    if (scans.isWhole()) {
      return refused(
          file,
          "scanned",
          "这是扫描件，没有文字，需要先做文字识别。" + Scans.howZh(ocr),
          "a scan without text: it needs recognition first; " + Scans.howEn(ocr));
    }
    scans.finding(file.name(), ocr).ifPresent(findings::add);
    return new SourceFile(
        file.name(),
        file.sha256(),
        mediaType(),
        Optional.empty(),
        Optional.of(SourceText.of(file.name(), PrintedPages.text(Scans.lines(pages)))),
        findings);
  }

  private SourceFile refused(Received file, String code, String zh, String en) {
    return SourceFile.refused(file, mediaType(), code, zh, en);
  }
}
