package zhengmai.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
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

  private final ArchiveLimits limits;
  private final Consumer<SourceFile> to;
  private final EntryBytes bytes;

  private Archive(ArchiveLimits limits, Consumer<SourceFile> to) {
    this.limits = limits;
    this.to = to;
    this.bytes = new EntryBytes(limits);
  }

  /** Gives the files of an archive one after the other. */
  static void read(Path path, ArchiveLimits limits, Consumer<SourceFile> to) {
    ZipFile.Builder zip = ZipFile.builder();
    zip.setPath(path);
    new Archive(limits, to).open(path.getFileName().toString(), zip, 1);
  }

  /** The same of an archive in memory. */
  static void read(String name, byte[] archive, ArchiveLimits limits, Consumer<SourceFile> to) {
    new Archive(limits, to).open(name, archive, 1);
  }

  private void open(String name, byte[] archive, int depth) {
    ZipFile.Builder zip = ZipFile.builder();
    zip.setSeekableByteChannel(new SeekableInMemoryByteChannel(archive));
    open(name, zip, depth);
  }

  private void open(String name, ZipFile.Builder builder, int depth) {
    ZipFile opened;
    try {
      opened = builder.setIgnoreLocalFileHeader(true).setUseUnicodeExtraFields(true).get();
    } catch (IOException | RuntimeException e) {
      to.accept(RefusedException.damaged(e).file(name));
      return;
    }
    try (ZipFile zip = opened) {
      List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
      if (entries.size() > limits.entries()) {
        to.accept(tooMany(entries.size()).file(name));
        return;
      }
      for (ZipArchiveEntry entry : entries) {
        if (bytes.isSpent()) {
          return;
        }
        entry(zip, entry, name, depth);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("an archive that was only read cannot fail to be closed", e);
    }
  }

  private RefusedException tooMany(int entries) {
    return new RefusedException(
        "too-many-entries",
        "压缩包里有%d个文件，上限是%d".formatted(entries, limits.entries()),
        "the archive has %d entries, the limit is %d".formatted(entries, limits.entries()));
  }

  private void entry(ZipFile zip, ZipArchiveEntry entry, String archive, int depth) {
    String path = EntryName.of(entry);
    String name = archive + EntryName.INSIDE + path;
    if (path.endsWith("/")) {
      return;
    }
    try {
      if (EntryName.isOutside(path)) {
        throw unsafe(path);
      }
      if (Inputs.isInput(path)) {
        content(name, bytes.of(zip, entry, depth), depth);
      }
    } catch (RefusedException e) {
      to.accept(e.file(name));
    }
  }

  private static RefusedException unsafe(String path) {
    return new RefusedException(
        "unsafe-name",
        "压缩包里的文件名“%s”指向包外".formatted(path),
        "the entry's name '%s' leads out of the archive".formatted(path));
  }

  private void content(String name, byte[] content, int depth) {
    if (OfficePackage.isArchive(content)) {
      open(name, content, depth + 1);
    } else {
      to.accept(Formats.read(name, content));
    }
  }
}
