package zhengmai.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * What tells a file's kind: its first bytes and, of a ZIP file, the names in its directory; a
 * document whose first part is a picture is told by {@code word/document.xml} all the same.
 */
public final class Head {
  /** So many bytes at the beginning are looked at. */
  public static final int LENGTH = 8192;

  private static final String ZIP = "PK\u0003\u0004";
  private static final String EMPTY_ZIP = "PK\u0005\u0006";
  private static final int NAME_LENGTH = 26;
  private static final int NAME = 30;

  private final String bytes;
  private final Set<String> parts;

  private Head(String bytes, Set<String> parts) {
    this.bytes = bytes;
    this.parts = parts;
  }

  /** The head of a file in memory. */
  public static Head of(byte[] file) {
    String bytes = latin(file, Math.min(file.length, LENGTH));
    return new Head(
        bytes, isZip(bytes) ? parts(new SeekableInMemoryByteChannel(file), bytes) : Set.of());
  }

  /** The head of a file on disk. */
  static Head of(Path path) throws IOException {
    String bytes;
    try (InputStream in = Files.newInputStream(path)) {
      byte[] first = in.readNBytes(LENGTH);
      bytes = latin(first, first.length);
    }
    if (!isZip(bytes)) {
      return new Head(bytes, Set.of());
    }
    try (SeekableByteChannel file = Files.newByteChannel(path)) {
      return new Head(bytes, parts(file, bytes));
    }
  }

  private static String latin(byte[] bytes, int length) {
    return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
  }

  private static boolean isZip(String bytes) {
    return bytes.startsWith(ZIP) || bytes.startsWith(EMPTY_ZIP);
  }

  /** A directory that is damaged, or too large for any document's, is not asked. */
  private static Set<String> parts(SeekableByteChannel file, String bytes) {
    try (ZipFile zip =
        ZipFile.builder()
            .setSeekableByteChannel(new DirectoryChannel(file, ArchiveLimits.DEFAULTS))
            .setIgnoreLocalFileHeader(true)
            .get()) {
      Set<String> names = new LinkedHashSet<>();
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        names.add(EntryName.of(entry));
      }
      return names;
    } catch (IOException | RuntimeException e) {
      return partsBefore(bytes);
    }
  }

  /** The names that stand before the parts themselves: those of a document that was cut off. */
  private static Set<String> partsBefore(String bytes) {
    Set<String> names = new LinkedHashSet<>();
    for (int at = bytes.indexOf(ZIP); at >= 0; at = bytes.indexOf(ZIP, at + NAME)) {
      if (at + NAME < bytes.length()) {
        int length = bytes.charAt(at + NAME_LENGTH) + (bytes.charAt(at + NAME_LENGTH + 1) << 8);
        names.add(bytes.substring(at + NAME, Math.min(bytes.length(), at + NAME + length)));
      }
    }
    return names;
  }

  /** The first bytes, one character each (Latin-1). */
  public String bytes() {
    return bytes;
  }

  /** The same as bytes. */
  public byte[] raw() {
    return bytes.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Whether it is a ZIP file: an archive, or a document of an office program. */
  boolean isZip() {
    return isZip(bytes);
  }

  /** Whether a ZIP file has a part of this name: {@code OFD.xml}. */
  public boolean holds(String part) {
    return parts.contains(part);
  }

  /** Whether a ZIP file has XML parts in a folder and tells their types: {@code word/}. */
  public boolean isOfficePackage(String folder) {
    return parts.stream().anyMatch(p -> p.startsWith(folder) && p.endsWith(".xml"))
        && parts.stream().anyMatch(Head::isPackagePart);
  }

  private static boolean isPackagePart(String part) {
    return part.equals("[Content_Types].xml") || part.equals("_rels/.rels");
  }
}
