package zhengmai.source;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The parts of a document that is a ZIP file inside: {@code word/document.xml}. What they inflate
 * to is bounded, not how well they were compressed: a form of two hundred equal rows is honest.
 */
public final class PackageParts implements Closeable {
  /** A part of XML that inflates to more is a bomb; a law of 1,300 articles has 3 MB. */
  private static final int LARGEST_PART = 64 << 20;

  /** All parts that are read of one document. */
  private static final long LARGEST = 256L << 20;

  private final ZipFile zip;
  private final Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();
  private long inflated;

  private PackageParts(ZipFile zip) {
    this.zip = zip;
    for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
      entries.putIfAbsent(key(EntryName.of(entry)), entry);
    }
  }

  /** Opens a document; to be closed. */
  public static PackageParts of(Received file) throws IOException {
    return of(file.bytes());
  }

  /** The same of bytes. */
  public static PackageParts of(byte[] file) throws IOException {
    DirectoryChannel channel =
        new DirectoryChannel(new SeekableInMemoryByteChannel(file), ArchiveLimits.DEFAULTS);
    ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(channel).setIgnoreLocalFileHeader(true).get();
    channel.directoryIsRead();
    return new PackageParts(zip);
  }

  /** Names are told without regard to case and to a leading slash. */
  private static String key(String name) {
    return (name.startsWith("/") ? name.substring(1) : name).toLowerCase(Locale.ROOT);
  }

  /** The names of all parts, in small letters. */
  public Set<String> names() {
    return Collections.unmodifiableSet(entries.keySet());
  }

  /**
   * A part's bytes; nothing where the document has no such part.
   *
   * @throws RefusedException where it has a password or is a bomb
   */
  public Optional<byte[]> part(String name) throws IOException {
    ZipArchiveEntry entry = entries.get(key(name));
    if (entry == null) {
      return Optional.empty();
    }
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      throw RefusedException.encrypted();
    }
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes(LARGEST_PART + 1);
      inflated += bytes.length;
      if (bytes.length > LARGEST_PART || inflated > LARGEST) {
        throw RefusedException.bomb(LARGEST_PART >> 20);
      }
      return Optional.of(bytes);
    }
  }

  /** The same package with its parts in XML alone. */
  public byte[] xmlOnly() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream to = new ZipOutputStream(out)) {
      to.setLevel(Deflater.BEST_SPEED);
      for (ZipArchiveEntry entry : entries.values()) {
        String name = EntryName.of(entry);
        if (name.endsWith(".xml") || name.endsWith(".rels")) {
          to.putNextEntry(new ZipEntry(name));
          to.write(part(name).orElseThrow());
        }
      }
    }
    return out.toByteArray();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
