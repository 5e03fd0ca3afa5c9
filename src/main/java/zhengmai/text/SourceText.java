package zhengmai.text;

import java.util.Arrays;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import zhengmai.model.Quote;

/**
 * A source's text with its lines counted as an editor counts them (LF, CR or CRLF). Its characters
 * are those that are read (⽢ is 甘, a joiner of no width is nothing); for each of them the text as
 * received is known, so that what is quoted is quoted {@linkplain #printed as printed}.
 */
public final class SourceText {
  private final String file;
  private final String received;
  private final ReadingForm.Read read;
  private final String content;
  private final int[] starts;

  private SourceText(String file, String received, ReadingForm.Read read, int[] starts) {
    this.file = file;
    this.received = received;
    this.read = read;
    this.content = read.text();
    this.starts = starts;
  }

  /**
   * A text of this name.
   *
   * @param file the file's name, without folders
   * @param received all of it, without a byte order mark
   */
  public static SourceText of(String file, String received) {
    Objects.requireNonNull(file, "file");
    ReadingForm.Read read = ReadingForm.of(received);
    return new SourceText(file, received, read, starts(read.text()));
  }

  private static int[] starts(String content) {
    int[] starts = new int[Math.max(16, content.length() / 24)];
    int n = 0;
    starts[n++] = 0;
    int length = content.length();
    for (int i = 0; i < length; i++) {
      char c = content.charAt(i);
      if (c > '\r') {
        continue;
      }
      boolean ends = c == '\n' || (c == '\r' && (i + 1 == length || content.charAt(i + 1) != '\n'));
      if (ends && i + 1 < length) {
        if (n == starts.length) {
          starts = Arrays.copyOf(starts, n * 2);
        }
        starts[n++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, n);
  }

  /**
   * The same text read as if further lines began at these offsets: a text that was received without
   * line breaks. Its line numbers are those of the reading; {@link #lineAt} of the text as received
   * tells the true ones.
   */
  public SourceText cutAt(SortedSet<Integer> offsets) {
    TreeSet<Integer> all = new TreeSet<>(offsets);
    all.removeIf(at -> at <= 0 || at >= content.length());
    Arrays.stream(starts).forEach(all::add);
    return new SourceText(file, received, read, all.stream().mapToInt(Integer::intValue).toArray());
  }

  /** The file's name. */
  public String file() {
    return file;
  }

  /** All characters as they are read. */
  public String content() {
    return content;
  }

  /** All characters as received. */
  public String received() {
    return received;
  }

  /** Whether {@link #content} is what was {@link #received}. */
  public boolean isAsReceived() {
    return read.isSame();
  }

  /**
   * Words of {@link #content} as the source prints them, with their place in {@link #received}:
   * 甘肃省医疗保障局 is ⽢肃省医疗保障局 again.
   */
  public Quote printed(Quote quote) {
    return read.isSame() ? quote : new PrintedWords(received, read).of(quote);
  }

  /** How many lines there are; an empty text has one. */
  public int lineCount() {
    return starts.length;
  }

  /** Offset of the first character of a line, from 1. */
  public int start(int line) {
    return starts[line - 1];
  }

  /** Offset behind the last character of a line, its line break not counted. */
  public int end(int line) {
    int end = line < starts.length ? starts[line] : content.length();
    while (end > starts[line - 1] && isBreak(content.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** A line without its line break. */
  public String line(int line) {
    return content.substring(start(line), end(line));
  }

  /** A line without white space (of any width) at its ends. */
  public String stripped(int line) {
    int from = start(line);
    int to = end(line);
    while (from < to && Chars.isSpace(content.charAt(from))) {
      from++;
    }
    while (to > from && Chars.isSpace(content.charAt(to - 1))) {
      to--;
    }
    return content.substring(from, to);
  }

  /** Whether a line has nothing but white space. */
  public boolean isBlank(int line) {
    for (int i = start(line); i < end(line); i++) {
      if (!Chars.isSpace(content.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a line has nothing but a page mark: {@code 7 / 88}. */
  public boolean isPageMark(int line) {
    String s = stripped(line);
    return LineShapes.isPageMark(s, 0, s.length());
  }

  /** The line on which the character at an offset stands, from 1. */
  public int lineAt(int offset) {
    int at = Arrays.binarySearch(starts, offset);
    return at >= 0 ? at + 1 : -at - 1;
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }
}
