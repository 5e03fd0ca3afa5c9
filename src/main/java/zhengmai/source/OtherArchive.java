package zhengmai.source;

import java.util.List;

/**
 * Archives of other kinds than ZIP ({@code 附件.rar}, {@code 全部.7z}), which are not opened: the
 * finding says what to do with one.
 */
final class OtherArchive implements Format {
  /** What the kinds begin with. */
  private static final List<String> MARKS =
      List.of("Rar!\u001a\u0007", "7z\u00bc\u00af'\u001c", "\u001f\u008b\b", "BZh", "\u00fd7zXZ");

  private static final int TAR_MARK = 257;
  private static final long LARGEST = 256L << 20;

  @Override
  public String mediaType() {
    return "application/octet-stream";
  }

  @Override
  public boolean recognises(Head head) {
    return MARKS.stream().anyMatch(head.bytes()::startsWith)
        || head.bytes().startsWith("ustar", TAR_MARK);
  }

  @Override
  public long largest() {
    return LARGEST;
  }

  @Override
  public SourceFile read(Received file) {
    return SourceFile.refused(
        file,
        mediaType(),
        "archive-not-opened",
        "RAR、7z、tar、gz压缩包打不开，请解压，或改存为ZIP",
        "RAR, 7z, tar and gz archives are not opened: unpack it, or save it as ZIP");
  }
}
