package zhengmai.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * A ZIP archive as the files in it, each a source of its own under the name {@code
 * archive.zip!/2021/通知.txt}; archives inside are opened too. One entry is in memory at a time, and
 * nothing is ever unpacked to disk. What is wrong with an entry is a finding, and the rest goes on.
 */
final class Archive {
  static final String MEDIA_TYPE = "application/zip";

  /** Between an archive's name and that of an entry. */
  private static final String INSIDE = "!/";

  private final ArchiveLimits limits;
  private final Consumer<SourceFile> to;
  private long inflated;

  private Archive(ArchiveLimits limits, Consumer<SourceFile> to) {
    this.limits = limits;
    this.to = to;
  }

  /** Gives the files of an archive one after the other. */
  static void read(Path path, ArchiveLimits limits, Consumer<SourceFile> to) {
    ZipFile.Builder zip = ZipFile.builder();
    zip.setPath(path);
    new Archive(limits, to).open(path.getFileName().toString(), zip, 1);
  }

  private void open(String name, ZipFile.Builder builder, int depth) {
    ZipFile opened;
    try {
      opened = builder.setIgnoreLocalFileHeader(true).setUseUnicodeExtraFields(true).get();
    } catch (IOException | RuntimeException e) {
      // A damaged archive is told by exceptions of many kinds.
      refuse(name, damaged(e));
      return;
    }
    try (ZipFile zip = opened) {
      List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
      if (entries.size() > limits.entries()) {
        refuse(
            name,
            new Reason(
                "too-many-entries",
                "压缩包里有%d个文件，上限是%d".formatted(entries.size(), limits.entries()),
                "the archive has %d entries, the limit is %d"
                    .formatted(entries.size(), limits.entries())));
        return;
      }
      for (ZipArchiveEntry entry : entries) {
        if (inflated > limits.total()) {
          return;
        }
        entry(zip, entry, name, depth);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("an archive that was only read cannot fail to be closed", e);
    }
  }

  private void entry(ZipFile zip, ZipArchiveEntry entry, String archive, int depth) {
    String path = EntryName.of(entry);
    String name = archive + INSIDE + path;
    if (path.endsWith("/")) {
      return;
    }
    Optional<Reason> unsafe = unsafe(path);
    if (unsafe.isPresent()) {
      refuse(name, unsafe.get());
    } else if (Inputs.isInput(path)) {
      content(zip, entry, name, depth);
    }
  }

  private static Optional<Reason> unsafe(String path) {
    return EntryName.isOutside(path)
        ? Optional.of(
            new Reason(
                "unsafe-name",
                "压缩包里的文件名“%s”指向包外".formatted(path),
                "the entry's name '%s' leads out of the archive".formatted(path)))
        : Optional.empty();
  }

  private void content(ZipFile zip, ZipArchiveEntry entry, String name, int depth) {
    byte[] bytes;
    try {
      bytes = bytes(zip, entry, depth);
    } catch (RefusedException e) {
      refuse(name, e.reason);
      return;
    } catch (IOException | RuntimeException e) {
      refuse(name, damaged(e));
      return;
    }
    if (OfficePackage.isArchive(bytes)) {
      ZipFile.Builder inner = ZipFile.builder();
      inner.setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes));
      open(name, inner, depth + 1);
    } else {
      to.accept(Formats.read(name, bytes));
    }
  }

  /** All bytes of an entry; never more than its kind of file may have, and one. */
  private byte[] bytes(ZipFile zip, ZipArchiveEntry entry, int depth)
      throws IOException, RefusedException {
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
      byte[] head = in.readNBytes(Formats.HEAD);
      long largest = largest(head, depth);
      byte[] rest = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 16, largest + 1));
      if (head.length + (long) rest.length > largest) {
        throw new RefusedException(
            "too-large",
            "文件超过%d MB的上限".formatted(largest >> 20),
            "the file has more than %d MB, the limit".formatted(largest >> 20));
      }
      byte[] all = Arrays.copyOf(head, head.length + rest.length);
      System.arraycopy(rest, 0, all, head.length, rest.length);
      if (entry.getCrc() >= 0 && crc(all) != entry.getCrc()) {
        throw new IOException("CRC");
      }
      return all;
    } catch (BombException e) {
      throw new RefusedException(e.reason);
    }
  }

  private static long crc(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return crc.getValue();
  }

  private long largest(byte[] head, int depth) throws RefusedException {
    if (!OfficePackage.isArchive(head)) {
      return Formats.largest(head);
    }
    if (depth >= limits.depth()) {
      throw new RefusedException(
          "nested-too-deep",
          "压缩包套压缩包超过%d层".formatted(limits.depth()),
          "archives are nested more than %d deep".formatted(limits.depth()));
    }
    return limits.nested();
  }

  private void count(ZipArchiveEntry entry, long before, long read) {
    inflated = before + read;
    long compressed = Math.max(1, entry.getCompressedSize());
    if (read > limits.small() && read / limits.ratio() > compressed) {
      throw new BombException(
          new Reason(
              "zip-bomb",
              "压缩比超过%d倍，疑为压缩炸弹".formatted(limits.ratio()),
              "inflates to more than %d times its size: a bomb".formatted(limits.ratio())));
    }
    if (inflated > limits.total()) {
      throw new BombException(
          new Reason(
              "archive-too-large",
              "压缩包解开后超过%d MB，从这里起未读".formatted(limits.total() >> 20),
              "the archive inflates to more than %d MB; it was not read from here on"
                  .formatted(limits.total() >> 20)));
    }
  }

  private void refuse(String name, Reason reason) {
    to.accept(
        SourceFile.refused(
            Received.unread(name), MEDIA_TYPE, reason.code(), reason.zh(), reason.en()));
  }

  private static Reason damaged(Exception e) {
    return new Reason(
        "unreadable-archive",
        "压缩包已损坏或不合规：" + e.getMessage(),
        "the archive is damaged or not as it should be: " + e.getMessage());
  }

  /** Why something is not taken. */
  private record Reason(String code, String zh, String en) {}

  /** An entry is not taken. */
  private static final class RefusedException extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Reason reason;

    RefusedException(Reason reason) {
      super(reason.en());
      this.reason = reason;
    }

    RefusedException(String code, String zh, String en) {
      this(new Reason(code, zh, en));
    }
  }

  /** Raised while an entry is being inflated. */
  private static final class BombException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Reason reason;

    BombException(Reason reason) {
      super(reason.en());
      this.reason = reason;
    }
  }
}
