package zhengmai.source;

import java.util.List;
import java.util.Optional;

/** Kinds of files that are known and not read; each is named, with the way out. */
final class OtherKinds implements Format {
  private static final String AS_TEXT = "请另存为.docx、.pdf或.txt";
  private static final String AS_TEXT_EN = "save it as .docx, .pdf or .txt";
  private static final String PICTURE = "请合成PDF再读（可识别扫描页）";
  private static final String PICTURE_EN = "make a PDF of it; scanned pages can be recognised";

  /** How a kind of file begins. */
  private record Kind(String begins, int at, String zh, String en, String outZh, String outEn) {
    boolean isOf(Head head) {
      return head.bytes().startsWith(begins, at);
    }
  }

  private static final List<Kind> KINDS =
      List.of(
          new Kind("\u0089PNG", 0, "图片（PNG）", "a picture (PNG)", PICTURE, PICTURE_EN),
          new Kind("\u00ff\u00d8\u00ff", 0, "图片（JPEG）", "a picture (JPEG)", PICTURE, PICTURE_EN),
          new Kind("GIF8", 0, "图片（GIF）", "a picture (GIF)", PICTURE, PICTURE_EN),
          new Kind("II*\0", 0, "图片（TIFF）", "a picture (TIFF)", PICTURE, PICTURE_EN),
          new Kind("MM\0*", 0, "图片（TIFF）", "a picture (TIFF)", PICTURE, PICTURE_EN),
          new Kind("ftyp", 4, "视频", "a video", AS_TEXT, AS_TEXT_EN),
          new Kind("\u007fELF", 0, "程序", "a program", AS_TEXT, AS_TEXT_EN),
          new Kind("CAJ", 0, "CAJ文档", "a CAJ document", AS_TEXT, AS_TEXT_EN),
          new Kind("Founder CEB", 0, "CEB文档", "a CEB document", AS_TEXT, AS_TEXT_EN));

  private static final Kind SLIDES =
      new Kind("", 0, "幻灯片（.pptx）", "slides (.pptx)", AS_TEXT, AS_TEXT_EN);
  private static final Kind BOOK =
      new Kind("", 0, "电子书（.epub）", "a book (.epub)", AS_TEXT, AS_TEXT_EN);

  private static Optional<Kind> kind(Head head) {
    if (head.isOfficePackage("ppt/")) {
      return Optional.of(SLIDES);
    }
    if (head.holds("META-INF/container.xml") && head.holds("mimetype")) {
      return Optional.of(BOOK);
    }
    return KINDS.stream().filter(k -> k.isOf(head)).findFirst();
  }

  @Override
  public String mediaType() {
    return "application/octet-stream";
  }

  @Override
  public boolean recognises(Head head) {
    return kind(head).isPresent();
  }

  @Override
  public long largest() {
    return Integer.MAX_VALUE - 16;
  }

  @Override
  public SourceFile read(Received file) {
    Kind kind = kind(Head.of(file.bytes())).orElseThrow();
    return SourceFile.refused(
        file,
        mediaType(),
        "kind-not-read",
        "%s读不了，%s".formatted(kind.zh(), kind.outZh()),
        "%s is not read: %s".formatted(kind.en(), kind.outEn()));
  }
}
