package zhengmai.source.harvest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Pages as they came, compressed, each once, by the SHA-256 of its bytes: {@code
 * pages/ab/abcdef….gz}. A page is there whole or not at all.
 */
final class PageStore {
  private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");
  private static final String UNFINISHED = "incoming-";

  private final Path pages;

  PageStore(Path dir) {
    pages = dir.resolve("pages");
  }

  /**
   * A page that was kept.
   *
   * @param sha256 of its bytes
   * @param size in bytes
   */
  record Kept(String sha256, long size) {}

  static boolean isName(String sha256) {
    return NAME.matcher(sha256).matches();
  }

  /** Makes the folder, and removes what a killed run left half written. */
  void open() throws IOException {
    Files.createDirectories(pages);
    try (DirectoryStream<Path> left = Files.newDirectoryStream(pages, UNFINISHED + "*")) {
      for (Path file : left) {
        Files.delete(file);
      }
    }
  }

  /**
   * Keeps a page.
   *
   * @param most bytes; more are refused, and nothing is kept
   * @throws FetchException where the page is too large
   * @throws IOException where it cannot be received
   * @throws UncheckedIOException where it cannot be written
   */
  Kept keep(InputStream in, long most) throws IOException {
    MessageDigest digest = DigestUtils.getSha256Digest();
    Path unfinished = unfinished();
    try {
      long size;
      try (OutputStream file = disk(() -> Files.newOutputStream(unfinished));
          OutputStream out =
              new DigestOutputStream(disk(() -> new GZIPOutputStream(file)), digest)) {
        size = copy(in, out, most);
      }
      String name = HexFormat.of().formatHex(digest.digest());
      disk(() -> moved(unfinished, path(name)));
      return new Kept(name, size);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  /** Keeps bytes that were made of pages that came. */
  Kept keep(byte[] bytes) {
    return disk(() -> keep(new ByteArrayInputStream(bytes), bytes.length));
  }

  private Path unfinished() {
    return disk(() -> Files.createTempFile(pages, UNFINISHED, ".gz"));
  }

  private static long copy(InputStream in, OutputStream out, long most) throws IOException {
    byte[] buffer = new byte[1 << 14];
    long size = 0;
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      size += n;
      if (size > most) {
        throw tooLarge(most);
      }
      int part = n;
      disk(
          () -> {
            out.write(buffer, 0, part);
            return part;
          });
    }
    return size;
  }

  static FetchException tooLarge(long most) {
    return FetchException.lasting(
        "too-large",
        "超过%d MB，未收".formatted(most >> 20),
        "more than %d MB; not taken".formatted(most >> 20));
  }

  /** A file of the same name, which may be damaged, gives way to the one that just came. */
  private static Path moved(Path unfinished, Path page) throws IOException {
    try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.createDirectories(page.resolveSibling("."));
    return Files.move(unfinished, page, StandardCopyOption.ATOMIC_MOVE);
  }

  /** A page's bytes; nothing where its file is lost or damaged. */
  Optional<byte[]> find(String sha256) {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(path(sha256)))) {
      byte[] bytes = in.readAllBytes();
      boolean whole = DigestUtils.sha256Hex(bytes).equals(sha256);
      return whole ? Optional.of(bytes) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private Path path(String sha256) {
    return pages.resolve(sha256.substring(0, 2)).resolve(sha256 + ".gz");
  }

  /** Work on our own disk; its failure is no fault of a server, and ends the run. */
  private static <T> T disk(DiskWork<T> work) {
    try {
      return work.run();
    } catch (IOException e) {
      throw new UncheckedIOException("pages", e);
    }
  }

  /** Something that reads or writes files. */
  @FunctionalInterface
  private interface DiskWork<T> {
    T run() throws IOException;
  }
}
