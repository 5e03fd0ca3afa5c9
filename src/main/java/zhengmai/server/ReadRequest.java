package zhengmai.server;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * A request whose body has been read, and inflated where it came as gzip or deflate: what is
 * bounded is what it inflates to ({@code Content-Encoding: gzip} makes 100 MB of 97 kB).
 */
final class ReadRequest extends HttpServletRequestWrapper {
  private static final String ENCODING = "Content-Encoding";
  private final byte[] body;

  private ReadRequest(HttpServletRequest request, byte[] body) {
    super(request);
    this.body = body;
  }

  /**
   * The request with its body at hand; one without a body, or with a form, stays as it is: the
   * server bounds forms itself.
   *
   * @throws RefusedQueryException when the body is longer than {@code max} bytes inflated, or is
   *     encoded in a way that is not known
   */
  static HttpServletRequest of(HttpServletRequest request, int max) throws IOException {
    Optional<String> encoding =
        Optional.ofNullable(request.getHeader(ENCODING)).map(e -> e.toLowerCase(Locale.ROOT));
    if (!request.getMethod().equals("POST") || (isForm(request) && encoding.isEmpty())) {
      return request;
    }
    byte[] body;
    try (InputStream in = inflated(request.getInputStream(), encoding.orElse("identity"))) {
      body = in.readNBytes(max + 1);
    } catch (ZipException e) {
      throw new RefusedQueryException("请求体解不开：" + e.getMessage(), "the body cannot be inflated");
    }
    if (body.length > max) {
      throw new RefusedQueryException(
          "请求超过 %d 字节".formatted(max), "request longer than %d bytes".formatted(max));
    }
    return new ReadRequest(request, body);
  }

  private static boolean isForm(HttpServletRequest request) {
    return Optional.ofNullable(request.getContentType())
        .filter(t -> t.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded"))
        .isPresent();
  }

  private static InputStream inflated(InputStream in, String encoding) throws IOException {
    return switch (encoding) {
      case "identity" -> in;
      case "gzip", "x-gzip" -> new GZIPInputStream(in);
      case "deflate" -> new InflaterInputStream(in);
      default ->
          throw new RefusedQueryException(
              "不认识的 Content-Encoding：" + encoding, "unknown Content-Encoding: " + encoding);
    };
  }

  @Override
  public ServletInputStream getInputStream() {
    return new In(new ByteArrayInputStream(body));
  }

  @Override
  public BufferedReader getReader() {
    return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
  }

  @Override
  public int getContentLength() {
    return body.length;
  }

  @Override
  public long getContentLengthLong() {
    return body.length;
  }

  @Override
  public @Nullable String getHeader(String name) {
    return name.equalsIgnoreCase(ENCODING) ? null : super.getHeader(name);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    return name.equalsIgnoreCase(ENCODING)
        ? Collections.emptyEnumeration()
        : super.getHeaders(name);
  }

  private static final class In extends ServletInputStream {
    private final ByteArrayInputStream in;

    In(ByteArrayInputStream in) {
      this.in = in;
    }

    @Override
    public int read() {
      return in.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int count) {
      return in.read(bytes, offset, count);
    }

    @Override
    public boolean isFinished() {
      return in.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException("the body is read on the query's own thread");
    }
  }
}
