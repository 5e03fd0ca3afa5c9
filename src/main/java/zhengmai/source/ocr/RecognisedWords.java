package zhengmai.source.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import zhengmai.source.printed.PrintedLine;

/**
 * The table that Tesseract answers with: words, line by line, in the order in which they are read.
 */
final class RecognisedWords {
  private static final int COLUMNS = 12;
  private static final String WORD = "5";

  /** A gap wider than so many characters stands between two columns of a table. */
  private static final double COLUMN_GAP = 2;

  /** Lines of nearly one height are of one size. */
  private static final double ALIKE = 0.35;

  /** The brackets of 〔2021〕48号 are read as any others, and as letters that look like them. */
  private static final Pattern YEAR =
      Pattern.compile(
          "(?<=\\p{IsHan})[〔(（\\[【〈{]((?:19|20)\\d{2})[〕)）\\]】〉}jJ]\\s?(\\d{1,4}\\s?号)");

  private RecognisedWords() {}

  /** A word and its place, in points. */
  private record Word(
      String text, double left, double right, double top, double bottom, double confidence) {}

  /**
   * The page that a table tells.
   *
   * @param scale points in a pixel
   */
  static Tesseract.Page page(String table, double scale) {
    Map<String, List<Word>> lines = new LinkedHashMap<>();
    double sum = 0;
    int characters = 0;
    for (String row : table.split("\n", -1)) {
      String[] cells = row.split("\t", -1);
      if (cells.length >= COLUMNS && cells[0].equals(WORD) && !cells[11].isBlank()) {
        Word word = word(cells, scale);
        lines
            .computeIfAbsent(cells[2] + '.' + cells[3] + '.' + cells[4], k -> new ArrayList<>())
            .add(word);
        sum += word.confidence() * word.text().length();
        characters += word.text().length();
      }
    }
    return new Tesseract.Page(
        sized(lines.values().stream().map(RecognisedWords::line).toList()),
        characters == 0 ? 0 : sum / characters / 100);
  }

  private static Word word(String[] cells, double scale) {
    double left = number(cells[6]) * scale;
    double top = number(cells[7]) * scale;
    return new Word(
        cells[11].strip(),
        left,
        left + number(cells[8]) * scale,
        top,
        top + number(cells[9]) * scale,
        Math.max(0, number(cells[10])));
  }

  private static double number(String digits) {
    try {
      return Double.parseDouble(digits);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static PrintedLine line(List<Word> words) {
    StringBuilder text = new StringBuilder();
    double size = words.stream().mapToDouble(w -> w.bottom() - w.top()).max().orElse(1);
    double end = 0;
    for (Word word : words) {
      if (!text.isEmpty() && word.left() - end > COLUMN_GAP * size) {
        text.append('\t');
      } else if (!text.isEmpty() && isLatin(text, word.text())) {
        text.append(' ');
      }
      text.append(word.text());
      end = word.right();
    }
    double bottom = words.stream().mapToDouble(Word::bottom).max().orElse(0);
    String mended = YEAR.matcher(text).replaceAll("〔$1〕$2");
    return new PrintedLine(mended, words.get(0).left(), end, bottom, size, 0);
  }

  private static boolean isLatin(CharSequence before, String next) {
    char last = before.charAt(before.length() - 1);
    return last < 0x80
        && Character.isLetter(last)
        && Character.isLetter(next.charAt(0))
        && next.charAt(0) < 0x80;
  }

  private static List<PrintedLine> sized(List<PrintedLine> lines) {
    List<Double> sizes =
        lines.stream().map(PrintedLine::size).sorted(Comparator.naturalOrder()).toList();
    double usual = sizes.isEmpty() ? 0 : sizes.get(sizes.size() / 2);
    return lines.stream()
        .map(
            l ->
                Math.abs(l.size() - usual) < ALIKE * usual
                    ? new PrintedLine(l.text(), l.left(), l.right(), l.y(), usual, l.column())
                    : l)
        .toList();
  }
}
