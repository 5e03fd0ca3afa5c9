package zhengmai.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/**
 * An archive while its directory is read, which is held in memory: one of millions of entries, or
 * of names without end, is stopped before it fills that. Counts the entries as they pass, since the
 * number that an archive tells of itself may be any.
 */
final class DirectoryChannel implements SeekableByteChannel {
  /** What each entry of a directory begins with: {@code PK\1\2}. */
  private static final int ENTRY = 0x504b0102;

  private final SeekableByteChannel archive;
  private final ArchiveLimits limits;
  private boolean isRead = false;
  private long bytes;
  private int entries;
  private int lastFour;

  DirectoryChannel(SeekableByteChannel archive, ArchiveLimits limits) {
    this.archive = archive;
    this.limits = limits;
  }

  /** The directory was read; from now on all may be. */
  void directoryIsRead() {
    isRead = true;
  }

  /**
   * Reads on.
   *
   * @throws RefusedException where the directory is too large
   */
  @Override
  public int read(ByteBuffer to) throws IOException {
    int start = to.position();
    int n = archive.read(to);
    if (!isRead) {
      for (int i = start; i < to.position(); i++) {
        lastFour = (lastFour << Byte.SIZE) | (to.get(i) & 0xff);
        entries += lastFour == ENTRY ? 1 : 0;
      }
      bytes += Math.max(0, n);
      check();
    }
    return n;
  }

  private void check() {
    if (entries > limits.entries()) {
      throw new RefusedException(
          "too-many-entries",
          "压缩包里的文件多于%d个，这是上限".formatted(limits.entries()),
          "the archive has more than %d entries, the limit".formatted(limits.entries()));
    }
    if (bytes > limits.directory()) {
      throw new RefusedException(
          "directory-too-large",
          "压缩包的目录超过%d MB的上限".formatted(limits.directory() >> 20),
          "the directory of the archive has more than %d MB, the limit"
              .formatted(limits.directory() >> 20));
    }
  }

  @Override
  public SeekableByteChannel position(long position) throws IOException {
    lastFour = 0;
    archive.position(position);
    return this;
  }

  @Override
  public long position() throws IOException {
    return archive.position();
  }

  @Override
  public long size() throws IOException {
    return archive.size();
  }

  @Override
  public int write(ByteBuffer from) throws IOException {
    return archive.write(from);
  }

  @Override
  public SeekableByteChannel truncate(long size) throws IOException {
    archive.truncate(size);
    return this;
  }

  @Override
  public boolean isOpen() {
    return archive.isOpen();
  }

  @Override
  public void close() throws IOException {
    archive.close();
  }
}
