package zhengmai.store;

import java.io.IOException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * Looks between writes that no other program has filled the disk. TDB2 writes to mapped memory, and
 * when the disk takes a page no more, the JVM throws an InternalError a moment later, wherever the
 * thread then is: also in the cache of terms, which logs it and goes on as if all had been written.
 * So the disk is asked by bytes written, and once more before a commit.
 */
final class Room {
  /** What a commit takes beside its quads: journal, empty pages. */
  static final long SPARE_BYTES = 8L << 20;

  /** So many bytes are written between two looks; less than half of what is to be left. */
  private static final long EACH = 256L << 10;

  /** What a triple takes in the indexes, journalled, and a character in the file of terms. */
  private static final int TRIPLE = 512;

  private static final int CHARACTER = 3;

  private final StoreFolder folder;
  private final Connection connection;
  private long since = 0;

  Room(StoreFolder folder, Connection connection) {
    this.folder = folder;
    this.connection = connection;
  }

  /**
   * After each triple: asks the disk when enough was written.
   *
   * @throws StoreException when it is full
   */
  void after(Triple t) {
    Node o = t.getObject();
    since += TRIPLE + (o.isLiteral() ? (long) CHARACTER * o.getLiteralLexicalForm().length() : 0);
    if (since >= EACH) {
      require();
    }
  }

  /**
   * Asks the disk.
   *
   * @throws StoreException when it is full
   */
  void require() {
    since = 0;
    if (StoreFiles.free(folder.dir()) < SPARE_BYTES / 2) {
      throw connection.notWritten(new IOException("the disk filled up during the write"));
    }
  }
}
