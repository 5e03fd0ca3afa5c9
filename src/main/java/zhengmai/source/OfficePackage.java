package zhengmai.source;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Tells the documents of office programs, which are ZIP archives inside, from archives of files:
 * the first entry of the former is one of the parts that the format knows. An archive that begins
 * with a stored document has that document's name there.
 */
public final class OfficePackage {
  private static final String SIGNATURE = "PK\u0003\u0004";
  private static final int NAME_LENGTH = 26;
  private static final int NAME = 30;

  private static final Pattern PART =
      Pattern.compile(
          "\\[Content_Types\\]\\.xml|mimetype|(_rels|docProps|customXml)/.*|(word|xl)/([a-zA-Z]+\\.xml|_rels/.*|theme/.*|media/.*|worksheets/.*)");

  private OfficePackage() {}

  /**
   * Whether a file is an office document.
   *
   * @param head its first bytes
   * @param folder that the parts of this kind stand in: {@code word/}, {@code xl/}
   */
  public static boolean isOne(byte[] head, String folder) {
    String s = new String(head, StandardCharsets.ISO_8859_1);
    return isPackage(s) && s.contains(folder);
  }

  private static boolean isPackage(String s) {
    if (!s.startsWith(SIGNATURE) || s.length() < NAME) {
      return false;
    }
    int length = s.charAt(NAME_LENGTH) + (s.charAt(NAME_LENGTH + 1) << 8);
    return PART.matcher(s.substring(NAME, Math.min(s.length(), NAME + length))).matches();
  }

  /**
   * Whether a file is a ZIP archive and no office document. An empty archive has only its end.
   *
   * @param file its first bytes, or all
   */
  static boolean isArchive(byte[] file) {
    int length = Math.min(file.length, Formats.HEAD);
    String s = new String(file, 0, length, StandardCharsets.ISO_8859_1);
    return (s.startsWith(SIGNATURE) || s.startsWith("PK\u0005\u0006")) && !isPackage(s);
  }
}
