package zhengmai.store;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLException;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.resultset.ResultSetException;
import org.jspecify.annotations.Nullable;

/** Says what went wrong at an endpoint, and what to do: 用户名或密码不对（401）. */
final class RemoteFailure {
  private static final int MOST_QUOTED = 200;

  private RemoteFailure() {}

  /** From what Java or Jena threw. */
  static StoreException of(URI url, Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof HttpException e && e.getStatusCode() > 0) {
        return answered(url, e.getStatusCode(), e.getResponse());
      }
      if (t instanceof QueryExceptionHTTP e && e.getStatusCode() > 0) {
        return answered(url, e.getStatusCode(), e.getResponse());
      }
      if (t instanceof SSLException) {
        return failed(
            url,
            "TLS连接不成，证书不可信或不符（%s）；自签的证书用 --cacert 给出".formatted(t.getMessage()),
            "no TLS connection, the certificate is not trusted or of another host (%s); name one signed by yourselves with --cacert"
                .formatted(t.getMessage()),
            thrown);
      }
      if (t instanceof HttpTimeoutException) {
        return failed(
            url,
            "等不到回应；看该服务是否在忙，再运行同一命令",
            "no answer in time; see whether the service is busy, then run the same command again",
            thrown);
      }
    }
    return unreached(url, thrown);
  }

  private static StoreException unreached(URI url, Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof UnresolvedAddressException || t instanceof UnknownHostException) {
        return failed(url, "没有这个主机；核对网址", "no such host; check the address", thrown);
      }
      if (t instanceof ConnectException) {
        return failed(
            url,
            "连不上；看服务是否在运行，网址与端口对不对",
            "cannot be reached; see whether the service runs, and check host and port",
            thrown);
      }
    }
    if (isNoSparql(thrown)) {
      return failed(
          url,
          "回应的不是SPARQL结果（%s）；核对网址".formatted(thrown.getMessage()),
          "what it answers is no SPARQL result (%s); check the address"
              .formatted(thrown.getMessage()),
          thrown);
    }
    return failed(
        url,
        "连接中断或回应残缺（%s）；再运行同一命令".formatted(thrown.getMessage()),
        "the connection broke or the answer is not whole (%s); run the same command again"
            .formatted(thrown.getMessage()),
        thrown);
  }

  /** The answer came, and is something else, such as a page. */
  private static boolean isNoSparql(Throwable thrown) {
    for (Throwable t = thrown.getCause(); t != null; t = t.getCause()) {
      if (t instanceof IOException) {
        return false;
      }
    }
    return thrown instanceof QueryException || thrown instanceof ResultSetException;
  }

  /** From an answer that is no success. */
  static StoreException answered(URI url, int status, @Nullable String body) {
    String zh = "不接受这个请求；看该服务是否支持SPARQL 1.1的查询、更新与图存储协议";
    String en =
        "the request is not accepted; see whether the service has SPARQL 1.1 query, update and"
            + " graph store protocol";
    if (status == 401) {
      zh = "用户名或密码不对，或没有给出；用 --user 和环境变量 ZHENGMAI_PASSWORD 给出";
      en = "user name or password is wrong or missing; give them by --user and ZHENGMAI_PASSWORD";
    } else if (status == 403) {
      zh = "没有权限；请该服务的管理者给这个用户读写的权限";
      en = "not allowed; ask for the right to read and write";
    } else if (status == 404 || status == 405) {
      zh = "这个网址没有这项服务；核对 --endpoint，更新与图存储在别处的用 --endpoint-update、--endpoint-graphs 给出";
      en =
          "no such service at this address; check --endpoint, and name --endpoint-update and"
              + " --endpoint-graphs where these are elsewhere";
    } else if (status >= 300 && status < 400) {
      zh = "服务转到别处；请直接给出它现在的网址";
      en = "the service has moved; give the address where it is now";
    } else if (status == 413) {
      zh = "服务嫌请求太大；请它的管理者调大请求上限，再运行同一命令";
      en = "the request is too large for the service; have its limit raised, then run it again";
    } else if (status == 507) {
      zh = "服务那边的磁盘满了；腾出空间后再运行同一命令";
      en = "the disk of the service is full; make room, then run the same command again";
    } else if (status == 429 || status == 503 || status == 504) {
      zh = "服务忙；过一会儿再运行同一命令";
      en = "the service is busy; run the same command again later";
    } else if (status >= 500) {
      zh = "服务出错；看它的日志，再运行同一命令";
      en = "the service failed; see its log, then run the same command again";
    }
    String said = quoted(body);
    return new StoreException(
        "%s：%d：%s%s".formatted(url, status, zh, said), "%s: %d: %s".formatted(url, status, en));
  }

  private static String quoted(@Nullable String body) {
    if (body == null || body.isBlank() || body.strip().startsWith("<")) {
      return "";
    }
    String first = body.strip().lines().findFirst().orElse("");
    return "（“" + first.substring(0, Math.min(MOST_QUOTED, first.length())) + "”）";
  }

  /** Said yes, and did not do it. */
  static StoreException notWritten(URI url) {
    String zh = "说写成了，却查不到；看更新、图存储与查询的网址是不是同一个数据集";
    String en =
        "says that it has written, but what was written is not found; check that the addresses of"
            + " query, update and graph store are those of one dataset";
    return new StoreException(url + "：" + zh, url + ": " + en);
  }

  private static StoreException failed(URI url, String zh, String en, Throwable thrown) {
    return new StoreException(url + "：" + zh, url + ": " + en, thrown);
  }
}
