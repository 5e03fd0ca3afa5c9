package zhengmai.extract.header;

import java.util.List;
import zhengmai.text.Chars;
import zhengmai.text.Fold;
import zhengmai.text.SourceText;

/**
 * The lines between a header and the next one, without what the publisher adds: the line that tells
 * where to download the annexes, the open-government note above it, the masthead at the end of the
 * compendium.
 *
 * @param letterEnd the last line of the letter and its attached texts
 * @param endLine the last line that belongs to the notice, the download line included
 */
public record RecordLines(int letterEnd, int endLine) {
  private static final List<String> MASTHEAD =
      List.of("扫一扫", "总编：", "总编:", "主编：", "主编:", "责任编辑：", "责任编辑:", "编辑部");

  /** The download line may be cut in so many lines. */
  private static final int DOWNLOAD_LINES = 3;

  /**
   * The body on these lines.
   *
   * @param title the header's title, with which the download line ends
   */
  public static RecordLines of(SourceText text, int first, int last, String title) {
    int end = last;
    int letter = last;
    int masthead = 0;
    for (int line = first; line <= last; line++) {
      if (!mayEnd(text, line)) {
        continue;
      }
      String s = Chars.squeeze(text.stripped(line));
      if (isDownload(s)) {
        letter = line - 1;
        end = downloadEnd(text, line, last, Fold.title(title));
        break;
      }
      if (masthead == 0 && isMasthead(s)) {
        masthead = line;
      }
    }
    // A 扫一扫 above the download line is a stray word.
    if (masthead > 0 && letter == last) {
      letter = masthead - 1;
      end = letter;
    }
    letter = lastText(text, first, letter);
    if (letter >= first && isOpenGovernmentNote(Chars.squeeze(text.stripped(letter)))) {
      letter = lastText(text, first, letter - 1);
    }
    return new RecordLines(letter, lastText(text, first, end));
  }

  /** A quick look at the first character, before a line is read. */
  private static boolean mayEnd(SourceText text, int line) {
    String s = text.content();
    int to = text.end(line);
    int i = text.start(line);
    while (i < to && Chars.isSpace(s.charAt(i))) {
      i++;
    }
    return i < to && "下附扫总主责编".indexOf(s.charAt(i)) >= 0;
  }

  private static boolean isDownload(String s) {
    return (s.startsWith("下载附件") || s.startsWith("附件下载"))
        && (s.contains("登录") || s.contains("登陆") || s.contains(">"));
  }

  private static boolean isMasthead(String s) {
    return s.length() < 40 && MASTHEAD.stream().anyMatch(s::startsWith);
  }

  private static boolean isOpenGovernmentNote(String s) {
    return s.length() < 30
        && s.contains("公开")
        && (s.startsWith("（信息公开")
            || s.startsWith("(信息公开")
            || s.startsWith("（此件")
            || s.startsWith("(此件"));
  }

  /**
   * The download line goes on over the lines right below it; over a blank line as long as the
   * notice's title, with which its path ends, is not whole.
   */
  private static int downloadEnd(SourceText text, int line, int last, String title) {
    int end = line;
    StringBuilder path = new StringBuilder(text.stripped(line));
    for (int next = line + 1; next <= last && next - line <= DOWNLOAD_LINES * 2; next++) {
      if (text.isBlank(next)) {
        if (!isCut(path, title)) {
          break;
        }
        continue;
      }
      if (next - end > 1 && !title.endsWith(Fold.title(text.stripped(next)))) {
        break;
      }
      path.append(text.stripped(next));
      end = next;
    }
    return end;
  }

  /** Whether a path ends inside the title. */
  private static boolean isCut(CharSequence path, String title) {
    String s = path.toString();
    String step = Fold.title(s.substring(s.lastIndexOf('>') + 1));
    return !step.isEmpty() && step.length() < title.length() && title.startsWith(step);
  }

  private static int lastText(SourceText text, int first, int last) {
    int line = last;
    while (line >= first && text.isBlank(line)) {
      line--;
    }
    return line;
  }
}
