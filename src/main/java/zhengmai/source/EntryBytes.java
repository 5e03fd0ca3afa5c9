package zhengmai.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Inflates the entries of one archive, and of those inside it, and counts what comes of it: a bomb
 * is stopped while it goes off.
 */
final class EntryBytes {
  private static final int MOST_BYTES = Integer.MAX_VALUE - 16;

  private final ArchiveLimits limits;
  private long inflated;

  EntryBytes(ArchiveLimits limits) {
    this.limits = limits;
  }

  /** Whether all that one archive may inflate to has been inflated. */
  boolean isSpent() {
    return inflated > limits.total();
  }

  /**
   * All bytes of an entry.
   *
   * @throws RefusedException where it is encrypted, damaged or larger than its kind may be
   */
  byte[] of(ZipFile zip, ZipArchiveEntry entry) {
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      throw new RefusedException("encrypted", "压缩包里的这个文件有密码，读不出", "the entry is encrypted");
    }
    if (!zip.canReadEntryData(entry)) {
      throw new RefusedException(
          "unknown-compression",
          "不认识的压缩方法（%d）".formatted(entry.getMethod()),
          "unknown method of compression (%d)".formatted(entry.getMethod()));
    }
    long before = inflated;
    try (InputStream raw = zip.getInputStream(entry);
        InputStream in = new Metered(raw, n -> count(entry, before, n))) {
      byte[] all = all(in);
      if (entry.getCrc() >= 0 && crc(all) != entry.getCrc()) {
        throw new IOException("CRC");
      }
      return all;
    } catch (RefusedException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw RefusedException.damaged(e);
    }
  }

  private byte[] all(InputStream in) throws IOException {
    byte[] head = in.readNBytes(Head.LENGTH);
    long largest = largest(Head.of(head));
    byte[] rest = in.readNBytes((int) Math.min(MOST_BYTES, largest + 1));
    if (head.length + (long) rest.length > largest) {
      throw new RefusedException(
          "too-large",
          "文件超过%d MB的上限".formatted(largest >> 20),
          "the file has more than %d MB, the limit".formatted(largest >> 20));
    }
    byte[] all = Arrays.copyOf(head, head.length + rest.length);
    System.arraycopy(rest, 0, all, head.length, rest.length);
    return all;
  }

  private static long crc(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return crc.getValue();
  }

  /** Whether a ZIP file is an archive or a document is told by its end. */
  private long largest(Head head) {
    return head.isZip() ? limits.nested() : Formats.largest(head);
  }

  private void count(ZipArchiveEntry entry, long before, long read) {
    inflated = before + read;
    long compressed = Math.max(1, entry.getCompressedSize());
    if (read > limits.small() && read / limits.ratio() > compressed) {
      throw new RefusedException(
          "zip-bomb",
          "压缩比超过%d倍，疑为压缩炸弹".formatted(limits.ratio()),
          "inflates to more than %d times its size: a bomb".formatted(limits.ratio()));
    }
    if (isSpent()) {
      throw new RefusedException(
          "archive-too-large",
          "压缩包解开后超过%d MB，从这里起未读".formatted(limits.total() >> 20),
          "the archive inflates to more than %d MB; it was not read from here on"
              .formatted(limits.total() >> 20));
    }
  }
}
