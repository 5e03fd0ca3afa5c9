package zhengmai.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry.NameSource;

/**
 * Names inside ZIP archives. An archive says by a flag that a name is UTF-8; where it does not,
 * Windows in China wrote GBK, and other systems UTF-8 all the same: {@code 通知/医保发〔2021〕48号.txt}.
 */
public final class EntryName {
  /** Between an archive's name and that of an entry. */
  public static final String INSIDE = "!/";

  private static final Charset GB18030 = Charset.forName("GB18030");

  /** {@code ../x}, {@code /etc/x}, {@code C:/x}: it would lie outside where it is unpacked. */
  private static final Pattern OUTSIDE = Pattern.compile("/.*|[A-Za-z]:.*|(.*/)?\\.\\.(/.*)?");

  private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}");

  private static final String KEPT =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.!~*'():@&=+$,/;";

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private EntryName() {}

  /** The entry's path with {@code /} between its steps; control characters are U+FFFD. */
  static String of(ZipArchiveEntry entry) {
    byte[] raw = entry.getRawName();
    boolean told = entry.getNameSource() != NameSource.NAME;
    String name = told || raw == null ? entry.getName() : decode(raw);
    return CONTROLS.matcher(name.replace('\\', '/')).replaceAll("\ufffd");
  }

  private static String decode(byte[] raw) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
    } catch (CharacterCodingException e) {
      return new String(raw, GB18030);
    }
  }

  /**
   * The address of an entry: {@code file:///data/2021.zip!/%E9%80%9A%E7%9F%A5/48.txt}.
   *
   * @param archive its address
   * @param path of the entry
   */
  public static String address(String archive, String path) {
    StringBuilder b = new StringBuilder(archive).append(INSIDE);
    for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
      if (octet > 0 && KEPT.indexOf(octet) >= 0) {
        b.append((char) octet);
      } else {
        b.append('%').append(HEX.toHexDigits(octet));
      }
    }
    return b.toString();
  }

  /** Whether a path leads out of the archive. */
  static boolean isOutside(String path) {
    return OUTSIDE.matcher(path).matches();
  }
}
