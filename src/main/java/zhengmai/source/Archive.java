package zhengmai.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * A ZIP archive as the files in it, each a source of its own under the name {@code
 * archive.zip!/2021/通知.txt}; archives inside are opened too. One entry is in memory at a time, and
 * nothing is ever unpacked to disk. What is wrong with an entry is a finding, and the rest goes on;
 * entries of kinds that are not read are counted.
 */
final class Archive {
  static final String MEDIA_TYPE = "application/zip";

  private final ArchiveLimits limits;
  private final Consumer<SourceFile> to;
  private final Skipped skipped;
  private final Formats formats;
  private final EntryBytes bytes;
  private int given;

  private Archive(ArchiveLimits limits, Formats formats, Consumer<SourceFile> to, Skipped skipped) {
    this.limits = limits;
    this.formats = formats;
    this.to = to;
    this.skipped = skipped;
    this.bytes = new EntryBytes(limits);
  }

  /** Gives the files of an archive one after the other. */
  static void read(
      Path path, ArchiveLimits limits, Formats formats, Consumer<SourceFile> to, Skipped skipped)
      throws IOException {
    try (SeekableByteChannel archive = Files.newByteChannel(path)) {
      new Archive(limits, formats, to, skipped).open(path.getFileName().toString(), archive, 1);
    }
  }

  /** The same of an archive in memory. */
  static void read(
      String name,
      byte[] archive,
      ArchiveLimits limits,
      Formats formats,
      Consumer<SourceFile> to,
      Skipped skipped) {
    new Archive(limits, formats, to, skipped)
        .open(name, new SeekableInMemoryByteChannel(archive), 1);
  }

  private void open(String name, SeekableByteChannel archive, int depth) {
    DirectoryChannel channel = new DirectoryChannel(archive, limits);
    ZipFile opened;
    try {
      opened =
          ZipFile.builder()
              .setSeekableByteChannel(channel)
              .setIgnoreLocalFileHeader(true)
              .setUseUnicodeExtraFields(true)
              .get();
    } catch (RefusedException e) {
      give(e.file(name));
      return;
    } catch (IOException | RuntimeException e) {
      give(RefusedException.damaged(e).file(name));
      return;
    }
    channel.directoryIsRead();
    int before = given;
    Skipped unread = new Skipped();
    try (ZipFile zip = opened) {
      entries(zip, name, depth, unread);
    } catch (IOException e) {
      throw new UncheckedIOException("an archive that was only read cannot fail to be closed", e);
    }
    if (given == before) {
      give(nothingReadable(unread).file(name));
    } else {
      skipped.add(unread);
    }
  }

  private void give(SourceFile file) {
    given++;
    to.accept(file);
  }

  private static RefusedException nothingReadable(Skipped unread) {
    return unread.total() == 0
        ? new RefusedException("empty-archive", "压缩包里没有文件", "the archive has no files")
        : new RefusedException(
            "nothing-readable",
            "压缩包里没有可读的文件：" + unread.kinds("、"),
            "the archive has no files of kinds that are read: " + unread.kinds(", "));
  }

  private void entries(ZipFile zip, String archive, int depth, Skipped unread) {
    List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
    Map<String, ZipArchiveEntry> mappings = new HashMap<>();
    for (ZipArchiveEntry entry : entries) {
      String path = EntryName.of(entry);
      if (path.endsWith(TableMapping.ENDING)) {
        mappings.put(path, entry);
      }
    }
    Set<String> alone = new HashSet<>(mappings.keySet());
    for (ZipArchiveEntry entry : entries) {
      String path = EntryName.of(entry);
      Optional<ZipArchiveEntry> mapping =
          Optional.ofNullable(mappings.get(TableMapping.nameFor(path)));
      alone.remove(TableMapping.nameFor(path));
      entry(
          new Entry(zip, entry, archive + EntryName.INSIDE + path, depth),
          path,
          mapping.map(m -> new Entry(zip, m, archive + EntryName.INSIDE + EntryName.of(m), depth)),
          unread);
    }
    alone.forEach(mapping -> unread.add(TableMapping.ENDING));
  }

  /** An entry of an archive that is open. */
  private record Entry(ZipFile zip, ZipArchiveEntry entry, String name, int depth) {}

  private void entry(Entry entry, String path, Optional<Entry> mapping, Skipped unread) {
    if (path.endsWith("/") || path.endsWith(TableMapping.ENDING)) {
      return;
    }
    try {
      if (EntryName.isOutside(path)) {
        throw unsafe(path);
      }
      Optional<String> kind = InputKind.unread(path);
      if (kind.isPresent()) {
        unread.add(kind.get());
      } else if (bytes.isSpent()) {
        unread.add("压缩包过大未读 beyond the archive's limit");
      } else {
        content(entry, mapping);
      }
    } catch (RefusedException e) {
      give(e.file(entry.name()));
    }
  }

  private static RefusedException unsafe(String path) {
    return new RefusedException(
        "unsafe-name",
        "压缩包里的文件名“%s”指向包外".formatted(path),
        "the entry's name '%s' leads out of the archive".formatted(path));
  }

  private RefusedException tooDeep() {
    return new RefusedException(
        "nested-too-deep",
        "压缩包套压缩包超过%d层".formatted(limits.depth()),
        "archives are nested more than %d deep".formatted(limits.depth()));
  }

  private void content(Entry entry, Optional<Entry> mapping) {
    byte[] content = bytes.of(entry.zip(), entry.entry());
    if (Formats.isArchive(Head.of(content))) {
      if (entry.depth() >= limits.depth()) {
        throw tooDeep();
      }
      open(entry.name(), new SeekableInMemoryByteChannel(content), entry.depth() + 1);
    } else {
      formats.each(
          entry.name(), content, file -> give(file.with(mapping.map(this::mapping))), skipped);
    }
  }

  private TableMapping mapping(Entry entry) {
    try {
      byte[] content = bytes.of(entry.zip(), entry.entry());
      return TableMapping.read(Formats.read(entry.name(), content));
    } catch (RefusedException e) {
      return TableMapping.read(e.file(entry.name()));
    }
  }
}
