package zhengmai.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.atlas.io.AWriter;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.writer.WriterStreamRDFPlain;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;
import zhengmai.rdf.Zm;

/**
 * Writes the files of a build, a new one when the last is long enough, and at last its manifest.
 */
final class BuildFiles implements FirstBuild {
  /** Quads after which the next graph begins a new file; a remote store takes a file at a time. */
  private static final long LONG_ENOUGH = 200_000;

  private static final int BUFFER = 1 << 16;

  private final Path dir;
  private final List<BuildManifest.Part> parts = new ArrayList<>();
  private @Nullable File open = null;
  private String builtWith = "";

  BuildFiles(Path dir) {
    this.dir = dir;
  }

  @Override
  public void send(Batch batch) {
    try {
      for (Map.Entry<Node, Set<Triple>> graph : batch.graphs().entrySet()) {
        send(graph.getKey(), graph.getValue());
      }
    } catch (IOException | UncheckedIOException e) {
      throw notWritten(e);
    }
  }

  private void send(Node graph, Set<Triple> triples) throws IOException {
    if (triples.isEmpty()) {
      return;
    }
    File to = open == null ? new File(dir, parts.size() + 1) : open;
    open = to;
    for (Triple t : triples) {
      to.out.quad(Quad.create(graph, t));
      if (t.getPredicate().equals(Zm.BUILT_WITH)) {
        builtWith = t.getObject().getLiteralLexicalForm();
      }
    }
    to.graphs++;
    to.quads += triples.size();
    if (to.quads >= LONG_ENOUGH) {
      parts.add(to.end());
      open = null;
    }
  }

  @Override
  public Changes finish() {
    try {
      if (open != null) {
        parts.add(open.end());
        open = null;
      }
      BuildManifest manifest = BuildManifest.of(builtWith, parts);
      manifest.write(dir);
      return new Changes(manifest.graphs(), manifest.quads(), 0);
    } catch (IOException | UncheckedIOException e) {
      throw notWritten(e);
    }
  }

  /** What was written stays without a manifest: no build. */
  @Override
  public void close() {
    try {
      if (open != null) {
        open.end();
        open = null;
      }
    } catch (IOException | UncheckedIOException e) {
      // It is given up.
    }
  }

  private StoreException notWritten(Exception e) {
    return new StoreException(
        "%s：没有写成，%s（%s）".formatted(dir, StoreFiles.space(dir, true), e),
        "%s: not written, %s (%s)".formatted(dir, StoreFiles.space(dir, false), e),
        e);
  }

  /** A file that is being written. */
  private static final class File {
    final Path path;
    final DigestOutputStream bytes;
    final AWriter text;
    final WriterStreamRDFPlain out;
    int graphs = 0;
    long quads = 0;

    File(Path dir, int number) throws IOException {
      path = dir.resolve("part-%04d.nq.gz".formatted(number));
      bytes =
          new DigestOutputStream(
              new BufferedOutputStream(Files.newOutputStream(path), BUFFER),
              DigestUtils.getSha256Digest());
      text = IO.wrapUTF8(new Fast(bytes));
      out = new WriterStreamRDFPlain(text);
      out.start();
    }

    BuildManifest.Part end() throws IOException {
      out.finish();
      text.close();
      String hash = HexFormat.of().formatHex(bytes.getMessageDigest().digest());
      return new BuildManifest.Part(
          path.getFileName().toString(), graphs, quads, Files.size(path), hash);
    }
  }

  /** Gzip that takes little time; quads are so alike that it packs well all the same. */
  private static final class Fast extends GZIPOutputStream {
    Fast(OutputStream to) throws IOException {
      super(to, BUFFER);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
