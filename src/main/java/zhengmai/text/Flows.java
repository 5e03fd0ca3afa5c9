package zhengmai.text;

import java.util.Arrays;

/**
 * Makes running text of a source's lines.
 *
 * <p>Two lines belong together when the first one ends inside 《》 or （）, or is full (it reaches the
 * width that the source's lines have) and does not end a sentence, and the second one does not
 * begin a new part (第三条, 二、, （一）, a Markdown heading, a date alone …). A source is <em>wrapped</em>
 * when its lines are all about as long as a printed line; there, full means nearly that width.
 * Elsewhere a line is a paragraph, and only page breaks cut one.
 */
public final class Flows {
  /** A source whose long lines are shorter than this is hard-wrapped. */
  private static final int WRAPPED_BELOW = 48;

  /** In a source that is not wrapped, a paragraph cut by a page break is at least this long. */
  private static final int PARAGRAPH = 30;

  /** There, the rest of a cut paragraph is longer than this, or ends as a sentence does. */
  private static final int SHORT = 20;

  /** No title or remark in brackets is longer. */
  private static final int BRACKET_REACH = 160;

  private final SourceText source;
  private final int full;
  private final boolean wrapped;
  private char[] text = new char[1024];
  private int[] offsets = new int[1024];
  private int length;
  private int lineLength;
  private int openTitle = -1;
  private int depth;
  private int openRemark = -1;

  private Flows(SourceText source, int full) {
    this.source = source;
    this.full = full;
    this.wrapped = full != PARAGRAPH;
  }

  /** The running text of lines {@code first} to {@code last}, both included. */
  public static Flow of(SourceText source, int first, int last) {
    return of(source, first, last, fullLine(source));
  }

  /** The same with {@link #fullLine} worked out before, for many stretches of one source. */
  public static Flow of(SourceText source, int first, int last, int full) {
    Flows f = new Flows(source, full);
    for (int line = first; line <= Math.min(last, source.lineCount()); line++) {
      f.add(line);
    }
    return new Flow(source, new String(f.text, 0, f.length), Arrays.copyOf(f.offsets, f.length));
  }

  /** How many characters a line has at least that runs on into the next one. */
  public static int fullLine(SourceText source) {
    int lines = source.lineCount();
    int[] histogram = new int[256];
    int counted = 0;
    for (int line = 1; line <= lines; line++) {
      int width = Math.min(255, source.end(line) - source.start(line));
      if (width > 3) {
        histogram[width]++;
        counted++;
      }
    }
    int width = 0;
    for (int seen = 0; width < 255 && seen < counted * 0.95; width++) {
      seen += histogram[width];
    }
    return width < WRAPPED_BELOW ? Math.max(8, width - 6) : PARAGRAPH;
  }

  private void add(int line) {
    int from = source.start(line);
    int to = source.end(line);
    String s = source.content();
    while (from < to && Chars.isSpace(s.charAt(from))) {
      from++;
    }
    while (to > from && Chars.isSpace(s.charAt(to - 1))) {
      to--;
    }
    if (from == to || LineShapes.isPageMark(s, from, to)) {
      return;
    }
    boolean heading = s.charAt(from) == '#';
    if (length > 0 && !runsOn(s, from, to)) {
      breakHere(from);
    }
    lineLength = 0;
    append(s, LineShapes.skipMarks(s, from, to), to);
    if (heading && openTitle < 0) {
      lineLength = -1;
    }
  }

  /** Whether the line in {@code [from, to)} goes on with what was read last. */
  private boolean runsOn(String s, int from, int to) {
    if (lineLength < 0) {
      return false;
    }
    if (openTitle >= 0 && length - openTitle < BRACKET_REACH) {
      return true;
    }
    char last = text[length - 1];
    if (Chars.endsSentence(last) || s.charAt(from) == '#') {
      return false;
    }
    if (openRemark >= 0 && length - openRemark < BRACKET_REACH) {
      return true;
    }
    return lineLength >= full
        && !LineShapes.beginsPart(s, from, to)
        && (wrapped || !standsAlone(s, from, to));
  }

  /** A short line without a mark at its end, such as a body's name in a signature. */
  private static boolean standsAlone(String s, int from, int to) {
    char last = s.charAt(to - 1);
    return to - from < SHORT && !Chars.endsSentence(last) && last != '，' && last != ',';
  }

  private void breakHere(int offset) {
    put('\n', offset - 1);
    openTitle = -1;
    depth = 0;
    openRemark = -1;
  }

  private void append(String s, int from, int to) {
    boolean gap = false;
    for (int i = from; i < to; i++) {
      char c = s.charAt(i);
      if (c >= '\u4e00' && c <= '\u9fff') {
        put(c, i);
        lineLength++;
        gap = false;
        continue;
      }
      if (Chars.isSpace(c)) {
        gap = true;
        continue;
      }
      if (c == '*' && i + 1 < to && s.charAt(i + 1) == '*') {
        i++;
        continue;
      }
      if (c == ']' && i + 1 < to && s.charAt(i + 1) == '(') {
        int close = Chars.indexOf(s, ")", i, to);
        if (close >= 0 && LineShapes.isLink(s, i + 2, close)) {
          i = close;
          continue;
        }
      }
      if (gap && lineLength > 0 && Chars.isLatin(c) && Chars.isLatin(text[length - 1])) {
        put(' ', i - 1);
      }
      gap = false;
      put(c, i);
      lineLength++;
      track(c);
    }
  }

  private void track(char c) {
    if (c == '《') {
      if (depth++ == 0) {
        openTitle = length - 1;
      }
    } else if (c == '》') {
      depth = Math.max(0, depth - 1);
      if (depth == 0) {
        openTitle = -1;
      }
    } else if (c == '（' || c == '(') {
      openRemark = length - 1;
    } else if (c == '）' || c == ')') {
      openRemark = -1;
    }
  }

  private void put(char c, int offset) {
    if (length == text.length) {
      text = Arrays.copyOf(text, length * 2);
      offsets = Arrays.copyOf(offsets, length * 2);
    }
    text[length] = c;
    offsets[length++] = offset;
  }
}
