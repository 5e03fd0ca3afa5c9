package zhengmai.cli;

import java.util.Arrays;
import java.util.Random;

/**
 * Damages bytes as disks, lines and editors do: bits flipped, pieces cut out, doubled, moved,
 * zeroed or taken from another file, the end missing, lines swapped. The same seed gives the same
 * damage.
 */
final class Mutator {
  private static final int KINDS = 8;
  private final Random random;

  Mutator(long seed) {
    this.random = new Random(seed);
  }

  /** One to four damages; {@code other} is where foreign pieces are from. */
  byte[] damaged(byte[] whole, byte[] other) {
    byte[] bytes = whole.clone();
    for (int i = random.nextInt(4); i >= 0; i--) {
      bytes = once(bytes, other);
    }
    return bytes;
  }

  private byte[] once(byte[] bytes, byte[] other) {
    if (bytes.length < 2) {
      return other.clone();
    }
    int from = random.nextInt(bytes.length);
    int to = Math.min(bytes.length, from + 1 + random.nextInt(1 + random.nextInt(bytes.length)));
    byte[] piece = Arrays.copyOfRange(bytes, from, to);
    return switch (random.nextInt(KINDS)) {
      case 0 -> flipped(bytes);
      case 1 -> spliced(bytes, from, to, new byte[0]);
      case 2 -> spliced(bytes, from, from, piece);
      case 3 -> Arrays.copyOf(bytes, from);
      case 4 -> spliced(bytes, from, to, new byte[to - from]);
      case 5 -> spliced(bytes, from, to, foreign(other));
      case 6 -> spliced(spliced(bytes, from, to, new byte[0]), 0, 0, piece);
      default -> noise(bytes, from, to);
    };
  }

  private byte[] flipped(byte[] bytes) {
    byte[] b = bytes.clone();
    for (int i = random.nextInt(8); i >= 0; i--) {
      b[random.nextInt(b.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return b;
  }

  private byte[] noise(byte[] bytes, int from, int to) {
    byte[] b = bytes.clone();
    byte[] random = new byte[to - from];
    this.random.nextBytes(random);
    System.arraycopy(random, 0, b, from, random.length);
    return b;
  }

  private byte[] foreign(byte[] other) {
    if (other.length == 0) {
      return other;
    }
    int from = random.nextInt(other.length);
    return Arrays.copyOfRange(other, from, from + random.nextInt(other.length - from + 1));
  }

  private static byte[] spliced(byte[] bytes, int from, int to, byte[] piece) {
    byte[] b = new byte[bytes.length - (to - from) + piece.length];
    System.arraycopy(bytes, 0, b, 0, from);
    System.arraycopy(piece, 0, b, from, piece.length);
    System.arraycopy(bytes, to, b, from + piece.length, bytes.length - to);
    return b;
  }
}
