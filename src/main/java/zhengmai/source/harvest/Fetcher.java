package zhengmai.source.harvest;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPInputStream;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer, bounded in time and size. Follows no redirect, keeps no cookie, uses
 * no proxy (which would look hosts up unguarded), and tries once.
 */
final class Fetcher implements AutoCloseable {
  private static final int LONGEST_LINE = 16 << 10;
  private static final int MOST_HEADERS = 200;

  private final CloseableHttpClient client;
  private final ScheduledExecutorService deadlines =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "harvest-deadlines");
            thread.setDaemon(true);
            return thread;
          });
  private final Limits limits;

  /** What is made of a page's bytes, unpacked. */
  @FunctionalInterface
  interface BodyUse<T> {
    T use(InputStream in) throws IOException;
  }

  Fetcher(Limits limits, AddressGuard guard, String userAgent) {
    this.limits = limits;
    HttpClientConnectionManager connections =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setDnsResolver(guard)
            .setConnectionFactory(
                ManagedHttpClientConnectionFactory.builder()
                    .http1Config(
                        Http1Config.custom()
                            .setMaxLineLength(LONGEST_LINE)
                            .setMaxHeaderCount(MOST_HEADERS)
                            .build())
                    .build())
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(Timeout.of(limits.connect()))
                    .setSocketTimeout(Timeout.of(limits.silence()))
                    .build())
            .build();
    client =
        HttpClients.custom()
            .setConnectionManager(connections)
            .setUserAgent(userAgent)
            .setDefaultRequestConfig(
                RequestConfig.custom().setResponseTimeout(Timeout.of(limits.silence())).build())
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableContentCompression()
            .disableCookieManagement()
            .disableAuthCaching()
            .build();
  }

  /**
   * Asks for a page.
   *
   * @param validators which make the request conditional
   * @throws FetchException where there is neither page nor redirect, with the reason
   */
  <T> Reply<T> get(URI url, Validators validators, BodyUse<T> use) throws FetchException {
    HttpGet request = new HttpGet(url);
    request.setHeader("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    request.setHeader("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.5");
    request.setHeader("Accept-Encoding", "gzip");
    validators.etag().ifPresent(tag -> request.setHeader("If-None-Match", tag));
    validators.lastModified().ifPresent(day -> request.setHeader("If-Modified-Since", day));
    AtomicBoolean late = new AtomicBoolean();
    ScheduledFuture<?> deadline =
        deadlines.schedule(
            () -> {
              late.set(true);
              request.abort();
            },
            limits.total().toMillis(),
            TimeUnit.MILLISECONDS);
    try {
      return answer(request, url, !validators.isEmpty(), use);
    } catch (IOException e) {
      throw late.get() ? tooLong() : FetchException.of(e);
    } catch (IllegalStateException e) {
      // The client was closed by who stops the run.
      throw FetchException.stopped();
    } finally {
      deadline.cancel(false);
    }
  }

  /**
   * The answer. A body that is not wanted, or is too large, is not read to its end: its connection
   * is cut.
   */
  private <T> Reply<T> answer(HttpGet request, URI url, boolean conditional, BodyUse<T> use)
      throws IOException {
    ClassicHttpResponse response = client.executeOpen(null, request, null);
    boolean whole = false;
    try {
      Optional<T> body = Optional.empty();
      int status = response.getCode();
      HttpEntity entity = response.getEntity();
      if (status == 200) {
        if (entity == null || entity.getContentLength() == 0) {
          throw FetchException.lasting("empty", "答复没有内容", "the answer is empty");
        }
        if (entity.getContentLength() > limits.bytes()) {
          throw PageStore.tooLarge(limits.bytes());
        }
        InputStream in = unpacked(entity);
        body = Optional.of(use.use(in));
        whole = isAtEnd(in);
      } else if (status == 304 && !conditional) {
        throw FetchException.lasting(
            "http-304", "未带条件的请求得到304", "status 304 for a request without conditions");
      }
      Reply<T> reply = reply(response, url, body);
      if (status != 200 && status != 304 && !reply.isRedirect()) {
        throw FetchException.status(status, retryAfter(response));
      }
      whole = whole || entity == null;
      return reply;
    } finally {
      if (!whole) {
        request.abort();
      }
      close(response);
    }
  }

  private static boolean isAtEnd(InputStream in) {
    try {
      return in.read() < 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** What was read is read: a connection that does not close well takes nothing from it. */
  private static void close(ClassicHttpResponse response) {
    try {
      response.close();
    } catch (IOException e) {
      // The connection was cut.
    }
  }

  private static InputStream unpacked(HttpEntity entity) throws IOException {
    String encoding =
        Optional.ofNullable(entity.getContentEncoding())
            .orElse("")
            .strip()
            .toLowerCase(Locale.ROOT);
    return switch (encoding) {
      case "", "identity" -> entity.getContent();
      case "gzip", "x-gzip" -> new GZIPInputStream(entity.getContent());
      default ->
          throw FetchException.lasting(
              "content-encoding",
              "不认识的压缩方式“%s”，应为gzip".formatted(encoding),
              "unknown content encoding '%s': expected gzip".formatted(encoding));
    };
  }

  private static <T> Reply<T> reply(ClassicHttpResponse response, URI url, Optional<T> body) {
    Optional<ContentType> type = header(response, "Content-Type").map(ContentType::parseLenient);
    return new Reply<>(
        url,
        response.getCode(),
        header(response, "ETag"),
        header(response, "Last-Modified"),
        type.map(t -> t.getMimeType().toLowerCase(Locale.ROOT)),
        type.map(t -> t.getParameter("charset")),
        header(response, "Location"),
        body);
  }

  private static Optional<String> header(ClassicHttpResponse response, String name) {
    @Nullable Header header = response.getFirstHeader(name);
    return Optional.ofNullable(header).map(Header::getValue).filter(v -> !v.isBlank());
  }

  /** {@code Retry-After: 120}, or a date. */
  private static Optional<Duration> retryAfter(ClassicHttpResponse response) {
    return header(response, "Retry-After")
        .flatMap(
            value -> {
              if (value.matches("\\d{1,9}")) {
                return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
              }
              return Optional.ofNullable(DateUtils.parseStandardDate(value))
                  .map(until -> Duration.between(Instant.now(), until))
                  .filter(d -> !d.isNegative());
            });
  }

  private FetchException tooLong() {
    return FetchException.passing(
        FetchException.TOO_SLOW,
        "%d秒内没有收完".formatted(limits.total().toSeconds()),
        "not received within %d s".formatted(limits.total().toSeconds()));
  }

  @Override
  public void close() {
    deadlines.shutdownNow();
    client.close(CloseMode.IMMEDIATE);
  }
}
