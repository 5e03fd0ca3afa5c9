package zhengmai.extract.notice;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import zhengmai.model.ReferenceData;
import zhengmai.model.ReferenceData.Region;
import zhengmai.model.ReferenceData.RegionLevel;
import zhengmai.text.Chars;
import zhengmai.text.Dates;
import zhengmai.text.LineShapes;
import zhengmai.text.SourceText;

/**
 * Finds the signature: names of bodies, one or more on a line, over a date that stands alone. Blank
 * lines, page marks and （代章） may stand between, and a name may be cut over two lines. A letter may
 * be followed by other blocks of the same look (a second letter in the attached texts): the first
 * one with names counts, else the first date.
 */
final class SignatureReader {
  private static final int LONGEST_NAME = 45;
  private static final int MOST_NAMES = 60;
  private static final Pattern SPACES = Pattern.compile("[\\s\\u3000]+");
  private static final String NO_NAME = "。，；：？！、《》“”\":;?!,";

  private final List<String> suffixes;
  private final List<String> prefixes =
      new ArrayList<>(List.of("国家", "国务院", "中共", "中国", "中央", "全国"));

  /** Their first two characters, for a quick look. */
  private final Set<String> prefixHeads = new HashSet<>();

  SignatureReader(ReferenceData data) {
    this.suffixes = data.bodySuffixes();
    for (Region region : data.regions()) {
      if (region.level() == RegionLevel.PROVINCE) {
        prefixes.add(region.name());
        prefixes.addAll(region.shortNames());
      }
    }
    prefixes.forEach(p -> prefixHeads.add(p.substring(0, 2)));
  }

  /** The signature in these lines. */
  Optional<Signature> read(SourceText text, int first, int last) {
    Signature dateAlone = null;
    for (int line = first; line <= last; line++) {
      Optional<Signature> found = at(text, first, line);
      if (found.isPresent()) {
        if (!found.get().bodies().isEmpty()) {
          return found;
        }
        dateAlone = dateAlone == null ? found.get() : dateAlone;
      }
    }
    return Optional.ofNullable(dateAlone);
  }

  /** The block whose date stands on this line. */
  private Optional<Signature> at(SourceText text, int first, int line) {
    int length = text.end(line) - text.start(line);
    if (length < 8 || length > 120 || !mayEndInDate(text, line)) {
      return Optional.empty();
    }
    String s = plain(text.stripped(line));
    boolean words = s.endsWith("日");
    if (!words && !LineShapes.isDateAlone(s, 0, s.length())) {
      return Optional.empty();
    }
    int from = dateFrom(s);
    if (from < 0) {
      return Optional.empty();
    }
    Optional<LocalDate> date = Dates.parse(s.substring(from));
    List<String> sameLine = names(s.substring(0, from));
    if (date.isEmpty() || (from > 0 && sameLine.isEmpty())) {
      return Optional.empty();
    }
    Deque<String> block = new ArrayDeque<>(sameLine);
    int top = line;
    for (int up = line - 1; up >= first && block.size() < MOST_NAMES; up--) {
      String above = plain(text.stripped(up));
      if (above.isEmpty() || isSeal(above) || LineShapes.isPageMark(above, 0, above.length())) {
        continue;
      }
      if (!mayBeName(above) || text.stripped(up).startsWith("#")) {
        break;
      }
      parts(above).descendingIterator().forEachRemaining(block::addFirst);
      top = up;
    }
    List<String> bodies = assemble(new ArrayList<>(block));
    if (bodies.isEmpty() && !words) {
      return Optional.empty();
    }
    return Optional.of(new Signature(bodies, date.get(), bodies.isEmpty() ? line : top, line));
  }

  /** Whether the last character of a line is 日 or a digit, Markdown's ** not counted. */
  private static boolean mayEndInDate(SourceText text, int line) {
    String s = text.content();
    int from = text.start(line);
    int end = text.end(line);
    while (end > from && (Chars.isSpace(s.charAt(end - 1)) || s.charAt(end - 1) == '*')) {
      end--;
    }
    return end > from && (s.charAt(end - 1) == '日' || Chars.isDigit(s.charAt(end - 1)));
  }

  /** Where the date begins that ends the line; -1 when the line does not end with one. */
  private static int dateFrom(String s) {
    Optional<Dates.Found> found = Dates.next(s, 0);
    while (found.isPresent()) {
      if (found.get().end() == s.length()) {
        return found.get().start();
      }
      found = Dates.next(s, found.get().end());
    }
    return -1;
  }

  private static String plain(String s) {
    return s.startsWith("**") && s.endsWith("**") && s.length() > 4
        ? s.substring(2, s.length() - 2).strip()
        : s;
  }

  private static boolean isSeal(String s) {
    String squeezed = Chars.squeeze(s);
    return squeezed.equals("（代章）")
        || squeezed.equals("(代章)")
        || squeezed.equals("（盖章）")
        || squeezed.equals("(盖章)");
  }

  private static String withoutSeal(String s) {
    char last = s.isEmpty() ? ' ' : s.charAt(s.length() - 1);
    if (last != '）' && last != ')') {
      return s;
    }
    int open = Math.max(s.lastIndexOf('（'), s.lastIndexOf('('));
    return open >= 0 && isSeal(s.substring(open)) ? s.substring(0, open).strip() : s;
  }

  private static boolean mayBeName(String s) {
    if (s.length() > LONGEST_NAME * 3 || LineShapes.beginsPart(s, 0, s.length())) {
      return false;
    }
    for (int i = 0; i < s.length(); i++) {
      if (NO_NAME.indexOf(s.charAt(i)) >= 0 || Chars.isDigit(s.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private List<String> names(String s) {
    return s.isBlank() || !mayBeName(s.strip())
        ? List.of()
        : assemble(new ArrayList<>(parts(s.strip())));
  }

  /**
   * The names on a line: set apart by white space, or one name set with spaces between its
   * characters.
   */
  private Deque<String> parts(String line) {
    String s = withoutSeal(line);
    Deque<String> parts = new ArrayDeque<>();
    int wide = 0;
    for (String part : SPACES.split(s, -1)) {
      wide = Math.max(wide, part.length());
      parts.add(part);
    }
    if (wide <= 2) {
      return new ArrayDeque<>(List.of(Chars.squeeze(s)));
    }
    return parts;
  }

  /**
   * Names out of the lines of a block: a part that does not end as a name goes on with the next
   * one, unless it is a last word of the letter (特此公告) and the next one is a whole name.
   */
  private List<String> assemble(List<String> parts) {
    List<String> names = new ArrayList<>();
    StringBuilder cut = new StringBuilder();
    for (String part : parts) {
      String bare = withoutSeal(part);
      if (!endsAsName(bare)) {
        cut.append(bare);
        continue;
      }
      boolean stray = startsAsName(bare) && !startsAsName(cut);
      String whole = stray ? bare : cut + bare;
      cut.setLength(0);
      if (whole.length() >= 3 && whole.length() <= LONGEST_NAME) {
        names.add(whole);
      }
    }
    return names;
  }

  private boolean startsAsName(CharSequence s) {
    String name = s.toString();
    if (name.length() < 2 || !prefixHeads.contains(name.substring(0, 2))) {
      return false;
    }
    for (String prefix : prefixes) {
      if (name.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  private boolean endsAsName(String s) {
    for (String suffix : suffixes) {
      if (s.endsWith(suffix)) {
        return true;
      }
    }
    return false;
  }
}
