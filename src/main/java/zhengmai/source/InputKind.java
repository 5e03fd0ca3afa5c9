package zhengmai.source;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which files inside folders and archives are looked into: texts, pages, tables, office documents
 * and archives by their endings, and every file that has none ({@code 通知}, {@code
 * 关于清点药箱的通知2021.12}). All others are of a kind that is counted.
 */
final class InputKind {
  private static final Set<String> ENDINGS =
      Set.of(
          ("txt text md markdown csv tsv html htm shtml xhtml jsp asp aspx php mht mhtml eml"
                  + " doc docx docm dot dotx wps wpt rtf odt ofd pdf xls xlsx xlsm et ods"
                  + " zip rar 7z tar gz tgz")
              .split(" ", -1));

  private static final Pattern ENDING = Pattern.compile("(?=[0-9]*[a-z])[a-z0-9_~]{1,10}");

  private InputKind() {}

  /**
   * The kind of a file that is not looked into; nothing for one that is.
   *
   * @param path inside the folder or archive, with {@code /} between its steps
   */
  static Optional<String> unread(String path) {
    if (path.startsWith(".") || path.contains("/.") || path.startsWith("__MACOSX/")) {
      return Optional.of("隐藏文件 hidden");
    }
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    if (name.equals("readme.md") || name.equals("rejected.csv")) {
      return Optional.of(name);
    }
    String ending = name.substring(name.lastIndexOf('.') + 1);
    boolean named = ending.length() < name.length() && ENDING.matcher(ending).matches();
    return named && !ENDINGS.contains(ending) ? Optional.of("." + ending) : Optional.empty();
  }
}
