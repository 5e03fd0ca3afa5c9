package zhengmai.cli;

import picocli.CommandLine.Option;
import zhengmai.source.ocr.Ocr;

/** {@code --ocr auto|never}: whether scanned pages are recognised. */
final class OcrOption {
  /** As one writes it. */
  enum Choice {
    auto,
    never
  }

  @Option(
      names = "--ocr",
      paramLabel = "auto|never",
      defaultValue = "auto",
      description = {
        "扫描页：auto（默认）用本机的tesseract识别，没有装就不识别；never不识别。",
        "Scanned pages: auto (default) has tesseract recognise them where it is installed."
      })
  private Choice choice = Choice.auto;

  Ocr ocr() {
    return choice == Choice.auto ? Ocr.AUTO : Ocr.NEVER;
  }
}
