package zhengmai.source.harvest;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import zhengmai.model.Finding;
import zhengmai.model.Finding.Severity;

/**
 * What was asked and what came of it, a line each, only ever added to. A line is on disk before the
 * next page is asked for; half a last line, left by a run that was killed, is dropped and named.
 */
final class Journal implements AutoCloseable {
  private static final String NAME = "journal.jsonl";

  private final FileChannel channel;

  private Journal(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Reads a folder's journal; one that is not there has no entries.
   *
   * @return lines that cannot be read
   */
  static List<Finding> read(Path dir, Consumer<FetchRecord> use) throws IOException {
    List<Finding> findings = new ArrayList<>();
    Path file = dir.resolve(NAME);
    if (!Files.exists(file)) {
      return findings;
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      int number = 1;
      for (int b = in.read(); b >= 0; b = in.read()) {
        if (b != '\n') {
          line.write(b);
          continue;
        }
        Optional<FetchRecord> entry = FetchRecord.parse(line.toString(StandardCharsets.UTF_8));
        if (entry.isPresent()) {
          use.accept(entry.get());
        } else {
          findings.add(unreadable(number, line.toString(StandardCharsets.UTF_8)));
        }
        line.reset();
        number++;
      }
      if (line.size() > 0) {
        findings.add(cut(number, line.size()));
      }
    }
    return findings;
  }

  private static Finding unreadable(int line, String content) {
    String shown = content.length() > 60 ? content.substring(0, 60) + "…" : content;
    return new Finding(
        Severity.WARNING,
        NAME,
        line,
        0,
        "journal-line",
        "这一行不是抓取日志，已略过：" + shown,
        "no line of a journal, passed over: expected JSON with time, source, kind, url, status");
  }

  private static Finding cut(int line, int bytes) {
    return new Finding(
        Severity.WARNING,
        NAME,
        line,
        0,
        "journal-cut",
        "最后一行没有写完（%d字节），已丢弃".formatted(bytes),
        "the last line was not finished (%d bytes); it is dropped".formatted(bytes));
  }

  /** Opens a folder's journal for one run; the rest of an unfinished line is cut off. */
  static Journal open(Path dir) throws IOException {
    Files.createDirectories(dir);
    Path file = dir.resolve(NAME);
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      lock(channel, file);
      channel.truncate(whole(channel));
      channel.position(channel.size());
      return new Journal(channel);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  private static void lock(FileChannel channel, Path file) throws IOException {
    try {
      // Held until the channel is closed.
      FileLock lock = channel.tryLock();
      if (lock == null) {
        throw new HarvestInUseException(file);
      }
    } catch (OverlappingFileLockException e) {
      throw new HarvestInUseException(file);
    }
  }

  /** The length of all whole lines. */
  private static long whole(FileChannel channel) throws IOException {
    ByteBuffer last = ByteBuffer.allocate(1);
    for (long at = channel.size(); at > 0; at--) {
      last.clear();
      if (channel.read(last, at - 1) == 1 && last.get(0) == '\n') {
        return at;
      }
    }
    return 0;
  }

  /** Adds a line; it is on disk when this returns. */
  synchronized void add(FetchRecord entry) {
    ByteBuffer line = ByteBuffer.wrap((entry.print() + "\n").getBytes(StandardCharsets.UTF_8));
    try {
      while (line.hasRemaining()) {
        channel.write(line);
      }
      channel.force(false);
    } catch (IOException e) {
      throw new UncheckedIOException("journal.jsonl", e);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    channel.close();
  }
}
