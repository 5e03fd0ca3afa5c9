package zhengmai.cli.live;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * A piece of what a command says, on its way from the service: a letter that tells which stream it
 * is of, its length in four bytes, and its bytes.
 */
final class Frame {
  static final char OUT = 'o';
  static final char ERR = 'e';

  /** The last one. */
  static final char EXIT = 'x';

  /** Nothing, every second: who listens knows that the job lives, and the job that one listens. */
  static final char BEAT = 'b';

  private static final int HEAD = 5;
  private static final int LONGEST = 1 << 20;

  private final char kind;
  private final byte[] bytes;

  /**
   * A piece.
   *
   * @param kind one of the letters
   * @param bytes as the command wrote them; of {@link #EXIT} the code in four bytes
   */
  Frame(char kind, byte[] bytes) {
    this.kind = kind;
    this.bytes = bytes.clone();
  }

  static Frame exit(int code) {
    return new Frame(EXIT, ByteBuffer.allocate(Integer.BYTES).putInt(code).array());
  }

  char kind() {
    return kind;
  }

  void writeTo(PrintStream to) {
    to.write(bytes, 0, bytes.length);
  }

  int code() {
    return ByteBuffer.wrap(bytes).getInt();
  }

  byte[] encoded() {
    return ByteBuffer.allocate(HEAD + bytes.length)
        .put((byte) kind)
        .putInt(bytes.length)
        .put(bytes)
        .array();
  }

  /** The next one; nothing at the end. */
  static Optional<Frame> read(DataInputStream in) throws IOException {
    int kind = in.read();
    if (kind < 0) {
      return Optional.empty();
    }
    int length = in.readInt();
    if (length < 0 || length > LONGEST) {
      throw new IOException("frame of " + length + " bytes");
    }
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException();
    }
    return Optional.of(new Frame((char) kind, bytes));
  }
}
