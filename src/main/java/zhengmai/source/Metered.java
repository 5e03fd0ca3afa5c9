package zhengmai.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Tells how many bytes were read after each read; the listener ends it by an exception. */
final class Metered extends FilterInputStream {
  private final LongConsumer listener;
  private long count;

  /**
   * Reads from a stream.
   *
   * @param listener is told all bytes so far
   */
  Metered(InputStream in, LongConsumer listener) {
    super(in);
    this.listener = listener;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    count(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    int n = super.read(buffer, from, length);
    count(Math.max(0, n));
    return n;
  }

  private void count(int n) {
    count += n;
    listener.accept(count);
  }
}
