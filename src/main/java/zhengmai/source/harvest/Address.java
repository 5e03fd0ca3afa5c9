package zhengmai.source.harvest;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * Web addresses in one form, so that one page has one address: {@code HTTP://WWW.NHSA.gov.cn:80/附件
 * 1.doc#top} is {@code http://www.nhsa.gov.cn/%E9%99%84%E4%BB%B6%201.doc}. Only http and https,
 * with a host and without a user.
 */
final class Address {
  private static final String KEPT = "-._~/?:@!$&'()*+,;=";
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  /** No site has longer ones; endless ones are made by traps. */
  private static final int LONGEST = 2000;

  private static final int HIGHEST_PORT = 65535;

  private Address() {}

  /** An absolute address; nothing where it is none that can be fetched. */
  static Optional<URI> of(String printed) {
    try {
      return of(new URL(printed.strip()));
    } catch (MalformedURLException e) {
      return Optional.empty();
    }
  }

  /** An address as a page gives it: {@code ../202112/t20211201_1.html}, {@code ?page=2}. */
  static Optional<URI> of(URI page, String reference) {
    String printed = reference.strip();
    // Java's own rule takes the last part of the path away, which no browser does.
    String whole = printed.startsWith("?") ? page.getRawPath() + printed : printed;
    try {
      return of(new URL(page.toURL(), whole));
    } catch (MalformedURLException e) {
      return Optional.empty();
    }
  }

  private static Optional<URI> of(URL url) {
    String scheme = url.getProtocol().toLowerCase(Locale.ROOT);
    boolean fetched = scheme.equals("http") || scheme.equals("https");
    boolean port = url.getPort() == -1 || (url.getPort() > 0 && url.getPort() <= HIGHEST_PORT);
    if (!fetched || !port || url.getUserInfo() != null || url.getFile().length() > LONGEST) {
      return Optional.empty();
    }
    Optional<String> name = HostName.of(url.getHost());
    if (name.isEmpty()) {
      return Optional.empty();
    }
    try {
      String host = name.get().contains(":") ? "[" + name.get() + "]" : name.get();
      boolean usual = url.getPort() < 0 || url.getPort() == url.getDefaultPort();
      String server = scheme + "://" + host + (usual ? "" : ":" + url.getPort());
      String file = url.getFile().startsWith("/") ? url.getFile() : "/" + url.getFile();
      URI uri = new URI(server + encoded(file)).normalize();
      // What leads above the root leads to the root.
      String path = uri.getRawPath().replaceFirst("^(/\\.\\.)+(?=/|$)", "");
      String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
      URI clean = new URI(server + (path.isEmpty() ? "/" : path) + query);
      return Optional.of(clean).filter(u -> u.getHost() != null);
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Characters that an address cannot have are encoded; what is encoded already stays. */
  private static String encoded(String file) {
    StringBuilder b = new StringBuilder(file.length());
    for (int i = 0; i < file.length(); ) {
      int c = file.codePointAt(i);
      if (isKept(c) || (c == '%' && isEscape(file, i))) {
        b.appendCodePoint(c);
      } else {
        for (byte octet : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
          b.append('%').append(HEX.toHexDigits(octet));
        }
      }
      i += Character.charCount(c);
    }
    return b.toString();
  }

  private static boolean isKept(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || KEPT.indexOf(c) >= 0;
  }

  private static boolean isEscape(String s, int at) {
    return at + 2 < s.length()
        && HexFormat.isHexDigit(s.charAt(at + 1))
        && HexFormat.isHexDigit(s.charAt(at + 2));
  }
}
