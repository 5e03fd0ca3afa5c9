package zhengmai.server;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A response of which nothing is sent before the result is whole. */
final class BufferedResponse extends HttpServletResponseWrapper {
  private final ResultBuffer buffer;
  private @Nullable PrintWriter writer;

  BufferedResponse(HttpServletResponse response, ResultBuffer buffer) {
    super(response);
    this.buffer = buffer;
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return new Out(buffer);
  }

  @Override
  public PrintWriter getWriter() {
    PrintWriter w = writer;
    if (w == null) {
      w = new PrintWriter(new OutputStreamWriter(buffer, StandardCharsets.UTF_8), true);
      writer = w;
    }
    return w;
  }

  /** Brings what is still in the writer into the buffer. */
  void finish() {
    PrintWriter w = writer;
    if (w != null) {
      w.flush();
    }
  }

  @Override
  public void flushBuffer() {
    // Sent when whole.
  }

  @Override
  public void setContentLength(int length) {
    // Known when whole.
  }

  @Override
  public void setContentLengthLong(long length) {
    // Known when whole.
  }

  @Override
  public void resetBuffer() {
    try {
      buffer.clear();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Out extends ServletOutputStream {
    private final ResultBuffer buffer;

    Out(ResultBuffer buffer) {
      this.buffer = buffer;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new UnsupportedOperationException("results are written on the query's own thread");
    }

    @Override
    public void write(int b) throws IOException {
      buffer.write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
      buffer.write(bytes, offset, count);
    }
  }
}
