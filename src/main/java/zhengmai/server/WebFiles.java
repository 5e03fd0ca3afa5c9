package zhengmai.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** The files of the workbench, from the class path; each is read and compressed once. */
final class WebFiles {
  static final String INDEX = "index.html";

  /** A name inside the web root: no part of it begins with a dot. */
  private static final Pattern NAME = Pattern.compile("[\\w-][\\w.-]*(?:/[\\w-][\\w.-]*)*");

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("json", "application/json; charset=utf-8"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("png", "image/png"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("woff", "font/woff"),
          Map.entry("ttf", "font/ttf"));

  private final Map<String, Optional<WebFile>> known = new ConcurrentHashMap<>();

  private static final class WebFile {
    final String type;
    final byte[] plain;
    final byte[] compressed;

    WebFile(String type, byte[] plain, byte[] compressed) {
      this.type = type;
      this.plain = plain;
      this.compressed = compressed;
    }
  }

  /** Writes the file with this name; false where there is none. */
  boolean send(String name, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!NAME.matcher(name).matches()) {
      return false;
    }
    Optional<WebFile> file = known.computeIfAbsent(name, WebFiles::read);
    if (file.isEmpty()) {
      return false;
    }
    String accepted = request.getHeader("Accept-Encoding");
    boolean small = accepted != null && accepted.contains("gzip");
    byte[] body = small ? file.get().compressed : file.get().plain;
    if (small) {
      response.setHeader("Content-Encoding", "gzip");
    }
    response.setHeader("Vary", "Accept-Encoding, Accept");
    response.setHeader(
        "Cache-Control",
        // Names under assets/ change with what is in them.
        name.startsWith("assets/") ? "public, max-age=31536000, immutable" : "no-cache");
    response.setContentType(file.get().type);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
    return true;
  }

  private static Optional<WebFile> read(String name) {
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    try (@Nullable InputStream in = WebFiles.class.getResourceAsStream("/web/" + name)) {
      if (in == null || type == null) {
        return Optional.empty();
      }
      byte[] plain = in.readAllBytes();
      ByteArrayOutputStream compressed = new ByteArrayOutputStream();
      try (GZIPOutputStream zip = new GZIPOutputStream(compressed)) {
        zip.write(plain);
      }
      return Optional.of(new WebFile(type, plain, compressed.toByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException("/web/" + name, e);
    }
  }
}
