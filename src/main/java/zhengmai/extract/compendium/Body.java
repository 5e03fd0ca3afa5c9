package zhengmai.extract.compendium;

import java.util.List;
import zhengmai.text.Chars;
import zhengmai.text.SourceText;

/**
 * The lines between a header and the next one, without what the publisher adds: the line that tells
 * where to download the annexes, the open-government note above it, the masthead at the end of the
 * compendium.
 *
 * @param letterEnd the last line of the letter and its attached texts
 * @param endLine the last line that belongs to the notice, the download line included
 */
record Body(int letterEnd, int endLine) {
  private static final List<String> MASTHEAD =
      List.of("扫一扫", "总编：", "总编:", "主编：", "主编:", "责任编辑：", "责任编辑:", "编辑部");

  /** The download line may be cut in so many lines. */
  private static final int DOWNLOAD_LINES = 3;

  static Body of(SourceText text, int first, int last) {
    int end = last;
    int letter = last;
    for (int line = first; line <= last; line++) {
      if (text.isBlank(line)) {
        continue;
      }
      String s = Chars.squeeze(text.stripped(line));
      if (isDownload(s)) {
        letter = line - 1;
        end = downloadEnd(text, line, last);
        break;
      }
      if (isMasthead(s)) {
        letter = line - 1;
        end = line - 1;
        break;
      }
    }
    letter = lastText(text, first, letter);
    if (letter >= first && isOpenGovernmentNote(Chars.squeeze(text.stripped(letter)))) {
      letter = lastText(text, first, letter - 1);
    }
    return new Body(letter, lastText(text, first, end));
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

  /** The download line goes on over the lines right below it. */
  private static int downloadEnd(SourceText text, int line, int last) {
    int end = line;
    while (end < last && end - line < DOWNLOAD_LINES && !text.isBlank(end + 1)) {
      end++;
    }
    return end;
  }

  private static int lastText(SourceText text, int first, int last) {
    int line = last;
    while (line >= first && text.isBlank(line)) {
      line--;
    }
    return line;
  }
}
