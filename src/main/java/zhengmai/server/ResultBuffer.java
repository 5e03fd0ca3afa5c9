package zhengmai.server;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.query.QueryCancelledException;
import org.jspecify.annotations.Nullable;

/**
 * Holds a result until it is whole, in memory and then in a temporary file: so a query that fails
 * half-way gives an error and never half a table, and a slow reader keeps no transaction open.
 */
final class ResultBuffer extends OutputStream {
  private static final int IN_MEMORY = 4 << 20;
  private final Deadline deadline;
  private final long max;
  private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
  private @Nullable Path file;
  private @Nullable OutputStream fileOut;
  private long length = 0;
  private boolean overflowed = false;

  ResultBuffer(Deadline deadline, long max) {
    this.deadline = deadline;
    this.max = max;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int count) throws IOException {
    if (deadline.hasEnded()) {
      // Fuseki has a message of its own for this, which nobody is going to see.
      return;
    }
    deadline.check();
    length += count;
    if (length > max) {
      overflowed = true;
      throw new QueryCancelledException();
    }
    target(count).write(bytes, offset, count);
  }

  /** Whether the result was cut off for its length. */
  boolean overflowed() {
    return overflowed;
  }

  long length() {
    return length;
  }

  /** Forgets what was written. */
  void clear() throws IOException {
    memory.reset();
    length = 0;
    discard();
  }

  /** Hands all bytes on. */
  void sendTo(OutputStream out) throws IOException {
    OutputStream toFile = fileOut;
    Path path = file;
    memory.writeTo(out);
    if (toFile != null && path != null) {
      toFile.flush();
      Files.copy(path, out);
    }
  }

  /** Removes the temporary file. */
  void discard() throws IOException {
    OutputStream toFile = fileOut;
    Path path = file;
    fileOut = null;
    file = null;
    if (toFile != null) {
      toFile.close();
    }
    if (path != null) {
      Files.deleteIfExists(path);
    }
  }

  private OutputStream target(int count) throws IOException {
    OutputStream out = fileOut;
    if (out == null && memory.size() + count <= IN_MEMORY) {
      return memory;
    }
    if (out == null) {
      Path path = Files.createTempFile("zhengmai-result-", ".tmp");
      out = new BufferedOutputStream(Files.newOutputStream(path));
      file = path;
      fileOut = out;
    }
    return out;
  }
}
