package zhengmai.extract.law;

import java.util.regex.Pattern;
import zhengmai.text.Chars;
import zhengmai.text.SourceText;

/**
 * A history without brackets: one fact a line, between the title and the articles ({@code
 * 2020年3月26日 山东省第十三届人民代表大会常务委员会第十八次会议通过}).
 */
final class HistoryLines {
  private static final int LONGEST = 240;

  private static final Pattern ENTRY =
      Pattern.compile(
          "[#*]*(?:根据|自|经?\\p{IsHan}{2,20}(?:批准|同意)[，,]?)?(?:\\d{4}|[一二三四五六七八九〇○零]{4})年.{2,7}日[^。：:]*"
              + "(?:通过|公布|发布|颁布|批准|修订|修正|修改|施行|令第[\\d一二三四五六七八九十百零〇]{1,7}号)(?:[，,；;（(《][^。：:]*)?");

  /** Somebody has decided it, in a meeting or by an order: a page's 2022年6月15日发布 is none. */
  private static final Pattern DECIDED =
      Pattern.compile("会议|大会|委员会|国务院|令第?[\\d一二三四五六七八九十百]|《|起施行|政府");

  private HistoryLines() {}

  /** Whether a line, white space left out, says how somebody made a law. */
  static boolean isDecision(String squeezed) {
    return isStep(squeezed) && DECIDED.matcher(squeezed).find();
  }

  /**
   * Whether a line may be a step of a history; it need not say who took it: {@code 1996年8月1日公布}.
   */
  static boolean isStep(String squeezed) {
    return squeezed.length() <= LONGEST && ENTRY.matcher(squeezed).matches();
  }

  /** The last line of the history that begins on this one. */
  static int end(SourceText text, int first) {
    int end = first;
    int line = first;
    while (line <= text.lineCount() && isStep(Chars.squeeze(text.stripped(line)))) {
      end = line;
      line = nextText(text, line + 1);
    }
    return end;
  }

  /** The next line with words; marks of a converter ({@code <!-- INFO END -->}) are none. */
  static int nextText(SourceText text, int from) {
    int line = from;
    while (line <= text.lineCount()
        && (text.isBlank(line) || text.isPageMark(line) || isComment(text.stripped(line)))) {
      line++;
    }
    return line;
  }

  private static boolean isComment(String s) {
    return s.startsWith("<!--") && s.endsWith("-->");
  }
}
