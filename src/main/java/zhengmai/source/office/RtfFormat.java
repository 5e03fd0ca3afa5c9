package zhengmai.source.office;

import com.rtfparserkit.parser.RtfStreamSource;
import com.rtfparserkit.parser.standard.StandardRtfParser;
import java.io.IOException;
import zhengmai.source.Format;
import zhengmai.source.Head;
import zhengmai.source.Received;
import zhengmai.source.SourceFile;

/** Rich Text Format, often named {@code .doc}. */
public final class RtfFormat implements Format {
  private static final long LARGEST = 64L << 20;

  @Override
  public String mediaType() {
    return "application/rtf";
  }

  @Override
  public boolean recognises(Head head) {
    return head.bytes().stripLeading().startsWith("{\\rtf");
  }

  @Override
  public long largest() {
    return LARGEST;
  }

  @Override
  public SourceFile read(Received file) {
    return OfficeText.read(file, mediaType(), RtfFormat::text);
  }

  private static String text(Received file) throws IOException {
    RtfText text = new RtfText();
    new StandardRtfParser().parse(new RtfStreamSource(file.stream()), text);
    return text.finish();
  }
}
