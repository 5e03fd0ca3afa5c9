package zhengmai.source.harvest;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** A page could not be had; the reason in both languages. */
final class FetchException extends IOException {
  /** Not all came within the time for all of it. */
  static final String TOO_SLOW = "too-slow";

  private static final long serialVersionUID = 1L;

  private final String code;
  private final String zh;
  private final String en;
  private final boolean passing;
  private final int status;
  private final transient Optional<Duration> retryAfter;

  private FetchException(
      String code, String zh, String en, boolean passing, int status, Optional<Duration> after) {
    super(en);
    this.code = code;
    this.zh = zh;
    this.en = en;
    this.passing = passing;
    this.status = status;
    this.retryAfter = after;
  }

  /** It would fail again. */
  static FetchException lasting(String code, String zh, String en) {
    return new FetchException(code, zh, en, false, 0, Optional.empty());
  }

  /** A later try may succeed. */
  static FetchException passing(String code, String zh, String en) {
    return new FetchException(code, zh, en, true, 0, Optional.empty());
  }

  /** A status that is no page; 5xx, 408 and 429 pass. */
  static FetchException status(int status, Optional<Duration> retryAfter) {
    boolean passing = (status >= 500 && status != 501) || status == 429 || status == 408;
    return new FetchException(
        "http-" + status,
        "服务器答复状态" + status,
        "the server answered with status " + status,
        passing,
        status,
        retryAfter);
  }

  /** What went wrong on the way. */
  static FetchException of(IOException e) {
    if (e instanceof FetchException f) {
      return f;
    }
    if (e instanceof AddressGuard.RefusedAddressException) {
      return lasting(
          "refused-address",
          "%s不是公网地址；确要访问请用 --allow".formatted(e.getMessage()),
          "%s is no public address; use --allow if you mean it".formatted(e.getMessage()));
    }
    if (e instanceof UnknownHostException) {
      return passing("unknown-host", "找不到主机" + e.getMessage(), "no such host: " + e.getMessage());
    }
    if (e instanceof SocketTimeoutException) {
      return passing("timeout", "服务器没有反应", "the server does not respond");
    }
    if (e instanceof ConnectException) {
      return passing("connection", "连接不上：" + e.getMessage(), "no connection: " + e.getMessage());
    }
    if (e instanceof SSLException) {
      return lasting("tls", "加密连接不成：" + e.getMessage(), "no secure connection: " + e.getMessage());
    }
    return passing(
        "connection", "传输中断：" + e.getMessage(), "the transfer broke off: " + e.getMessage());
  }

  /** The run was told to stop. */
  static FetchException stopped() {
    return lasting("stopped", "已停止", "stopped");
  }

  /** A stable short name: {@code timeout}. */
  String code() {
    return code;
  }

  String zh() {
    return zh;
  }

  String en() {
    return en;
  }

  boolean isPassing() {
    return passing;
  }

  /**
   * Whether another try in this run may do better: an answer that trickled for minutes would
   * trickle again, and is left for the next run.
   */
  boolean isWorthAnotherTry() {
    return passing && !code.equals(TOO_SLOW);
  }

  boolean isStopped() {
    return code.equals("stopped");
  }

  /** Whether nothing else of the host can be had in this run either. */
  boolean isOfHost() {
    return code.equals("host-left") || code.equals("robots-unreachable");
  }

  /** The answer's status; 0 where there was no answer. */
  int status() {
    return status;
  }

  /** How long the server asked to wait. */
  Optional<Duration> retryAfter() {
    return retryAfter;
  }
}
