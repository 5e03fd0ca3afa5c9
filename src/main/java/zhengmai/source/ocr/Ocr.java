package zhengmai.source.ocr;

/** Whether scanned pages are recognised: {@code --ocr auto|never}. */
public enum Ocr {
  /** Where Tesseract is installed with Simplified Chinese. */
  AUTO,
  NEVER;

  /** The finding of a file that was read by recognition, in whole or in part. */
  public static final String FINDING = "read-by-ocr";

  /** How to get what is missing, for people. */
  public static final String HOW_ZH =
      "装上tesseract及其简体中文数据（chi_sim）后可自动识别：Debian/Ubuntu用 apt install tesseract-ocr-chi-sim，macOS用"
          + " brew install tesseract-lang";

  /** The same in English. */
  public static final String HOW_EN =
      "install tesseract with chi_sim to have them recognised (apt install tesseract-ocr-chi-sim,"
          + " brew install tesseract-lang)";

  /** Whether pages are recognised here. */
  public boolean isReady() {
    return this == AUTO && Tesseract.isInstalled();
  }
}
