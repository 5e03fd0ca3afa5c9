package zhengmai.source.office;

import zhengmai.source.Format;
import zhengmai.source.Head;
import zhengmai.source.Received;
import zhengmai.source.SourceFile;

/** The documents of Word since 2007, those of the strict dialect too. */
public final class DocxFormat implements Format {
  private static final long LARGEST = 64L << 20;

  @Override
  public String mediaType() {
    return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  }

  @Override
  public boolean recognises(Head head) {
    return head.isOfficePackage("word/");
  }

  @Override
  public long largest() {
    return LARGEST;
  }

  @Override
  public SourceFile read(Received file) {
    return OfficeText.read(file, mediaType(), f -> WordPackage.text(f.bytes(), 0));
  }
}
