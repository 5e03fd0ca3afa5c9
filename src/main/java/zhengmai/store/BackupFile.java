package zhengmai.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.atlas.io.AWriter;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.writer.WriterStreamRDFPlain;
import org.apache.jena.sparql.core.Quad;

/**
 * A backup: all quads of a store as N-Quads, sources and curation among them, packed by gzip, with
 * a last line that says how many there are and what they hash to. Other programs read it as
 * N-Quads.
 *
 * <pre>
 * &lt;…/notice/…&gt; &lt;…title&gt; "关于印发DRG付费方案的通知"@zh &lt;…/source/…&gt; .
 * …
 * # zhengmai-backup 1 quads=18223 sha256=6b1e…
 * </pre>
 */
public final class BackupFile {
  private static final Pattern LAST =
      Pattern.compile("# zhengmai-backup (\\d+) quads=(\\d+) sha256=([0-9a-f]{64})");

  private static final int VERSION = 1;
  private static final int BUFFER = 1 << 16;

  /** A line of N-Quads is no longer: the text of a source is one literal. */
  private static final int LONGEST_LAST_LINE = 200;

  private BackupFile() {}

  /**
   * What a backup says of itself.
   *
   * @param quads how many quads it holds
   * @param sha256 of all lines but the last
   */
  public record Seal(long quads, String sha256) {
    String line() {
      return "# zhengmai-backup %d quads=%d sha256=%s\n".formatted(VERSION, quads, sha256);
    }
  }

  /**
   * Writes the whole store as it is at one moment; the file is there only when it is whole.
   *
   * @throws StoreException when the file cannot be written
   */
  public static Seal write(GraphStore store, Path file) {
    Path unfinished = file.resolveSibling(file.getFileName() + ".new");
    try {
      Seal seal;
      try (OutputStream zipped =
          new GZIPOutputStream(
              new BufferedOutputStream(Files.newOutputStream(unfinished)), BUFFER)) {
        seal = quads(store, zipped);
        zipped.write(seal.line().getBytes(StandardCharsets.US_ASCII));
      }
      Files.move(
          unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return seal;
    } catch (StoreException e) {
      deleteQuietly(unfinished);
      throw e;
    } catch (IOException | RuntimeIOException e) {
      deleteQuietly(unfinished);
      throw new StoreException(file + "：备份写不成：" + e, file + ": cannot be written: " + e, e);
    }
  }

  private static Seal quads(GraphStore store, OutputStream to) {
    MessageDigest digest = DigestUtils.getSha256Digest();
    // The writer closes nothing: the last line comes behind.
    OutputStream through = new DigestOutputStream(to, digest);
    AWriter text = IO.wrapUTF8(through);
    StreamRDF out = new WriterStreamRDFPlain(text);
    out.start();
    long count = store.eachQuad(out::quad);
    out.finish();
    text.flush();
    return new Seal(count, HexFormat.of().formatHex(digest.digest()));
  }

  /**
   * Reads a backup to its end and compares it with its last line.
   *
   * @throws StoreException when it is cut short, changed, or none
   */
  public static Seal verify(Path file) {
    MessageDigest digest = DigestUtils.getSha256Digest();
    byte[] held = new byte[0];
    long lines = 0;
    try (InputStream in = open(file)) {
      byte[] buffer = new byte[BUFFER];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        byte[] both = new byte[held.length + n];
        System.arraycopy(held, 0, both, 0, held.length);
        System.arraycopy(buffer, 0, both, held.length, n);
        int keep = Math.min(both.length, LONGEST_LAST_LINE);
        lines += update(digest, both, both.length - keep);
        held = Arrays.copyOfRange(both, both.length - keep, both.length);
      }
    } catch (IOException e) {
      throw damaged(
          file, "读不到结尾：" + e.getMessage(), "it does not read to its end: " + e.getMessage());
    }
    int last = startOfLastLine(held);
    lines += update(digest, held, last);
    String line = new String(held, last, held.length - last, StandardCharsets.UTF_8).strip();
    Seal seal = seal(line).orElseThrow(() -> damaged(file, "没有末行的校验", "its last line is missing"));
    String hash = HexFormat.of().formatHex(digest.digest());
    if (!hash.equals(seal.sha256()) || lines != seal.quads()) {
      throw damaged(
          file,
          "应有%d条、%s，实有%d条、%s".formatted(seal.quads(), seal.sha256(), lines, hash),
          "expected %d quads, %s; found %d, %s"
              .formatted(seal.quads(), seal.sha256(), lines, hash));
    }
    return seal;
  }

  private static long update(MessageDigest digest, byte[] bytes, int length) {
    digest.update(bytes, 0, length);
    long lines = 0;
    for (int i = 0; i < length; i++) {
      lines += bytes[i] == '\n' ? 1 : 0;
    }
    return lines;
  }

  private static int startOfLastLine(byte[] bytes) {
    int end = bytes.length > 0 && bytes[bytes.length - 1] == '\n' ? bytes.length - 1 : bytes.length;
    int start = end;
    while (start > 0 && bytes[start - 1] != '\n') {
      start--;
    }
    return start;
  }

  private static Optional<Seal> seal(String line) {
    Matcher m = LAST.matcher(line);
    return m.matches() && Integer.parseInt(m.group(1)) == VERSION
        ? Optional.of(new Seal(Long.parseLong(m.group(2)), m.group(3)))
        : Optional.empty();
  }

  /**
   * Parses N-Quads, packed by gzip or not, and hands on each quad.
   *
   * @throws StoreException naming file, line and column of what cannot be read
   */
  public static void read(Path file, Consumer<Quad> each) {
    try (InputStream in = open(file)) {
      RDFParser.source(in)
          .lang(Lang.NQUADS)
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .parse(
              new StreamRDFBase() {
                @Override
                public void quad(Quad quad) {
                  each.accept(quad);
                }
              });
    } catch (RiotException e) {
      throw new StoreException(
          "%s：不是 N-Quads：%s".formatted(file, e.getMessage()),
          "%s: not N-Quads: %s".formatted(file, e.getMessage()),
          e);
    } catch (IOException e) {
      throw new StoreException(file + "：读不了：" + e, file + ": cannot be read: " + e, e);
    }
  }

  private static InputStream open(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
    in.mark(2);
    boolean zipped = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    return zipped ? new GZIPInputStream(in, BUFFER) : in;
  }

  private static StoreException damaged(Path file, String zh, String en) {
    return new StoreException(
        "%s：备份已损坏（%s），没有用它".formatted(file, zh),
        "%s: the backup is damaged (%s) and was not used".formatted(file, en));
  }

  private static void deleteQuietly(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // A later backup writes over it.
    }
  }
}
