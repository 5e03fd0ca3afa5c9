package zhengmai.server;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;

/** A request whose body ends in a fault when it is too long, whatever its header says. */
final class LimitedRequest extends HttpServletRequestWrapper {
  private final int max;

  LimitedRequest(HttpServletRequest request, int max) {
    super(request);
    this.max = max;
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    return new In(super.getInputStream(), max, this);
  }

  private static final class In extends ServletInputStream {
    private final ServletInputStream in;
    private final int max;
    private final HttpServletRequest request;
    private long left;

    In(ServletInputStream in, int max, HttpServletRequest request) {
      this.in = in;
      this.max = max;
      this.request = request;
      this.left = max;
    }

    @Override
    public int read() throws IOException {
      int b = in.read();
      return b < 0 ? b : counted(b, 1);
    }

    @Override
    public int read(byte[] bytes, int offset, int count) throws IOException {
      int n = in.read(bytes, offset, count);
      return n < 0 ? n : counted(n, n);
    }

    private int counted(int result, int count) throws IOException {
      left -= count;
      if (left < 0) {
        request.setAttribute(
            QueryGate.REFUSED,
            new RefusedQueryException(
                "请求超过 %d 字节".formatted(max), "request longer than %d bytes".formatted(max)));
        throw new IOException("request too long");
      }
      return result;
    }

    @Override
    public boolean isFinished() {
      return in.isFinished();
    }

    @Override
    public boolean isReady() {
      return in.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      in.setReadListener(listener);
    }
  }
}
