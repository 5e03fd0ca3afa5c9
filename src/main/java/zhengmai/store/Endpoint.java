package zhengmai.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/**
 * Where a SPARQL 1.1 store is asked and written to, such as {@code
 * https://kg.example.org/zhengmai}.
 *
 * @param query the address of the query service; the other two are the same unless told otherwise
 * @param update the address of the update service
 * @param graphs the address of the graph store protocol, without {@code ?graph=}
 * @param login who asks; nobody in particular where absent
 * @param certificates a PEM file of certificates to trust beside those that Java trusts
 * @param patience how long to wait for an answer to begin, and again for all of it to come
 */
public record Endpoint(
    URI query,
    URI update,
    URI graphs,
    Optional<Login> login,
    Optional<Path> certificates,
    Duration patience) {
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /**
   * A name and its password, for HTTP basic authentication; printed without the password.
   *
   * @param user zhang
   * @param password what nobody else knows
   */
  public record Login(String user, String password) {
    String header() {
      byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
      return "Basic " + Base64.getEncoder().encodeToString(both);
    }

    @Override
    public String toString() {
      return user;
    }
  }

  /**
   * All three services at this address; {@code http://user:password@host/…} has the login in it.
   *
   * @throws StoreException when it is no address of the web
   */
  public static Endpoint of(String url) {
    URI given = uri(url);
    URI bare = withoutUser(given);
    return new Endpoint(bare, bare, bare, login(given), Optional.empty(), PATIENCE);
  }

  /** With its update service elsewhere. */
  public Endpoint withUpdate(String url) {
    return new Endpoint(query, uri(url), graphs, login, certificates, patience);
  }

  /** With its graph store protocol elsewhere. */
  public Endpoint withGraphs(String url) {
    return new Endpoint(query, update, uri(url), login, certificates, patience);
  }

  /** With who asks. */
  public Endpoint withLogin(String user, String password) {
    Optional<Login> given = Optional.of(new Login(user, password));
    return new Endpoint(query, update, graphs, given, certificates, patience);
  }

  /** With certificates to trust. */
  public Endpoint withCertificates(Path pem) {
    return new Endpoint(query, update, graphs, login, Optional.of(pem), patience);
  }

  /** With as much patience. */
  Endpoint withPatience(Duration time) {
    return new Endpoint(query, update, graphs, login, certificates, time);
  }

  private static URI uri(String url) {
    try {
      URI uri = new URI(url.strip());
      boolean web = "http".equalsIgnoreCase(uri.getScheme()) || isHttps(uri);
      if (web && uri.getHost() != null && uri.getRawFragment() == null) {
        return uri;
      }
    } catch (URISyntaxException e) {
      // Said below; the parser's message would show a password.
    }
    throw new StoreException(
        "端点网址不对，应为 http://… 或 https://…",
        "not the address of an endpoint: expected http://… or https://…");
  }

  private static boolean isHttps(URI uri) {
    return "https".equalsIgnoreCase(uri.getScheme());
  }

  /** Whether anybody on the way can read what is sent, the password among it. */
  public boolean isOpenlyReadable() {
    String host = query.getHost();
    boolean here = host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    return !isHttps(query) && !here;
  }

  private static Optional<Login> login(URI uri) {
    String user = uri.getUserInfo();
    if (user == null) {
      return Optional.empty();
    }
    int colon = user.indexOf(':');
    return Optional.of(
        colon < 0
            ? new Login(user, "")
            : new Login(user.substring(0, colon), user.substring(colon + 1)));
  }

  private static URI withoutUser(URI uri) {
    String raw = uri.getRawUserInfo();
    return raw == null ? uri : URI.create(uri.toString().replaceFirst("//[^/@]*@", "//"));
  }
}
