package zhengmai.source.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * Looks at what a page draws before it is drawn: PDFBox inflates it without a bound, and a page of
 * nothing but blanks would keep it busy for ever. Each stream is looked at once.
 */
final class Inflation {
  /** The drawing operations of no page of text are as long. */
  private static final int MOST = 64 << 20;

  private final Set<COSStream> seen = new HashSet<>();

  /**
   * Inflates a stream as far as an honest one goes.
   *
   * @throws PageLines.BombException where it goes further
   */
  void check(COSStream stream) throws IOException {
    if (!seen.add(stream)) {
      return;
    }
    InputStream encoded = stream.createRawInputStream();
    List<COSName> filters = filters(stream.getFilters());
    for (int i = 0; i < filters.size(); i++) {
      Bounded decoded = new Bounded();
      try (InputStream in = encoded) {
        FilterFactory.INSTANCE.getFilter(filters.get(i)).decode(in, decoded, stream, i);
      }
      encoded = new ByteArrayInputStream(decoded.toByteArray());
    }
    encoded.close();
  }

  private static List<COSName> filters(COSBase filters) {
    List<COSName> names = new ArrayList<>();
    if (filters instanceof COSName name) {
      names.add(name);
    } else if (filters instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        if (array.getObject(i) instanceof COSName name) {
          names.add(name);
        }
      }
    }
    return names;
  }

  /** Bytes, not too many. */
  private static final class Bounded extends ByteArrayOutputStream {
    @Override
    public synchronized void write(int b) {
      super.write(b);
      checkSize();
    }

    @Override
    public synchronized void write(byte[] b, int off, int len) {
      super.write(b, off, len);
      checkSize();
    }

    private void checkSize() {
      if (size() > MOST) {
        throw new PageLines.BombException();
      }
    }
  }
}
