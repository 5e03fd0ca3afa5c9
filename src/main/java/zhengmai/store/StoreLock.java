package zhengmai.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * One process at a time has a store open. The operating system drops the lock when the process
 * dies, so there is never a stale one. TDB2 has a lock of its own for each database; this one
 * covers the folder, in which a bulk build swaps databases.
 */
final class StoreLock implements AutoCloseable {
  private static final String NAME = "zhengmai-store.lock";
  private final FileChannel channel;

  private StoreLock(FileChannel channel) {
    this.channel = channel;
  }

  static StoreLock take(Path dir) {
    Path file = dir.resolve(NAME);
    FileChannel channel = null;
    try {
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      @Nullable FileLock lock = channel.tryLock();
      if (lock == null) {
        throw held(dir, holder(file));
      }
      tellHolder(channel);
      return new StoreLock(channel);
    } catch (OverlappingFileLockException e) {
      closeQuietly(channel);
      throw held(dir, Long.toString(ProcessHandle.current().pid()));
    } catch (StoreException e) {
      closeQuietly(channel);
      throw e;
    } catch (IOException e) {
      closeQuietly(channel);
      throw new StoreException(dir + "：不能上锁：" + e, dir + ": cannot be locked: " + e, e);
    }
  }

  @Override
  public void close() {
    closeQuietly(channel);
  }

  /** For who comes meanwhile; a full disk keeps nobody from reading. */
  private static void tellHolder(FileChannel channel) {
    byte[] pid = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
    try {
      channel.write(ByteBuffer.wrap(pid));
      channel.truncate(pid.length);
    } catch (IOException e) {
      // Then who comes meanwhile is told an older number, or none.
    }
  }

  private static String holder(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      return "?";
    }
  }

  private static StoreException held(Path dir, String pid) {
    return new StoreException(
        "%s：另一个进程（%s）正在使用这个图谱；等它结束再来".formatted(dir, pid),
        "%s: another process (%s) has this graph open; wait until it ends".formatted(dir, pid));
  }

  private static void closeQuietly(@Nullable FileChannel channel) {
    if (channel != null) {
      try {
        channel.close();
      } catch (IOException e) {
        // The lock goes with the process at the latest.
      }
    }
  }
}
