package zhengmai.source.office;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.extractor.WordExtractor;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.HeaderStories;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;

/**
 * The text of a binary Word document as its reader sees it: without what was deleted or hidden,
 * with automatic numbers and the words of text boxes.
 */
final class DocText {
  /** Word's mark behind each cell of a table. */
  private static final char CELL = '\u0007';

  /** Where a drawing hangs, perhaps a text box. */
  private static final char DRAWING = '\b';

  private final HWPFDocument document;
  private final FlowingText text = new FlowingText();
  private final ListNumbers numbers = new ListNumbers();
  private boolean boxesWritten;
  private boolean inRow;
  private boolean inCell;

  DocText(HWPFDocument document) {
    this.document = document;
  }

  /** All of it: a page header that is the document's head, text boxes, and the body. */
  String text() {
    Range body = document.getRange();
    if (body.text().indexOf(DRAWING) < 0) {
      boxes();
    }
    for (int i = 0; i < body.numParagraphs(); i++) {
      paragraph(body.getParagraph(i));
    }
    return orNone(this::header) + text.finish();
  }

  /** Where POI cannot read what stands beside the text, the text is read without it. */
  private static String orNone(Supplier<String> beside) {
    try {
      return beside.get();
    } catch (RuntimeException e) {
      return "";
    }
  }

  private String header() {
    HeaderStories stories = new HeaderStories(document);
    return Stream.of(
            stories.getFirstHeaderSubrange(),
            stories.getOddHeaderSubrange(),
            stories.getEvenHeaderSubrange())
        .filter(h -> h != null && WordPageHeader.isHead(h.text()))
        .map(h -> WordExtractor.stripFields(h.text()).replace('\r', '\n').strip() + "\n")
        .findFirst()
        .orElse("");
  }

  /** Which box hangs where is not told; they are read where the first of them hangs. */
  private void boxes() {
    Range boxes = document.getMainTextboxRange();
    boxesWritten = true;
    if (boxes.getStartOffset() >= boxes.getEndOffset()) {
      return;
    }
    for (int i = 0; i < boxes.numParagraphs(); i++) {
      String words = words(boxes.getParagraph(i));
      if (!words.isBlank()) {
        text.startParagraph();
        text.text(lines(words));
        text.endParagraph();
      }
    }
  }

  private void paragraph(Paragraph paragraph) {
    boolean nested = paragraph.getTableLevel() > 1;
    if (paragraph.isTableRowEnd()) {
      if (!nested) {
        text.endRow(false);
        inRow = false;
        inCell = false;
      }
      return;
    }
    startTable(paragraph.isInTable());
    String words = words(paragraph);
    if (words.indexOf(DRAWING) >= 0 && !boxesWritten) {
      boxes();
    }
    text.startParagraph();
    text.text(orNone(() -> number(paragraph)));
    text.text(lines(words));
    if (isBreakDeleted(paragraph)) {
      text.carryParagraph();
    } else {
      text.endParagraph();
    }
    inCell &= nested || words.indexOf(CELL) < 0;
  }

  private void startTable(boolean inTable) {
    if (!inTable) {
      if (inRow) {
        text.endRow(false);
      }
      inRow = false;
      inCell = false;
      return;
    }
    if (!inRow) {
      text.startRow();
      inRow = true;
    }
    if (!inCell) {
      text.startCell();
      inCell = true;
    }
  }

  /** Without the break behind it; a break inside is one of lines. */
  private static String lines(String words) {
    int end = words.length();
    while (end > 0 && (words.charAt(end - 1) == '\r' || words.charAt(end - 1) == CELL)) {
      end--;
    }
    return words
        .substring(0, end)
        .replace("\r\n", "\n")
        .replace('\r', '\n')
        .replace('\u000b', '\n');
  }

  /** What the reader sees. */
  private static String words(Paragraph paragraph) {
    StringBuilder seen = new StringBuilder();
    for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
      CharacterRun run = paragraph.getCharacterRun(i);
      if (!run.isMarkedDeleted() && !run.isVanished()) {
        seen.append(run.text());
      } else if (run.text().indexOf(CELL) >= 0) {
        seen.append(CELL);
      }
    }
    return WordExtractor.stripFields(seen.toString());
  }

  private static boolean isBreakDeleted(Paragraph paragraph) {
    int runs = paragraph.numCharacterRuns();
    if (runs == 0) {
      return false;
    }
    CharacterRun last = paragraph.getCharacterRun(runs - 1);
    return last.isMarkedDeleted() && last.text().endsWith("\r");
  }

  private String number(Paragraph paragraph) {
    // WPS writes paragraphs of lists into documents that describe none.
    if (!paragraph.isInList() || document.getListTables() == null) {
      return "";
    }
    HWPFList list = paragraph.getList();
    List<ListLevel> levels = new ArrayList<>();
    for (char i = 0; i < ListNumbers.LEVELS; i++) {
      levels.add(level(list, i));
    }
    return numbers.next(String.valueOf(list.getLsid()), paragraph.getIlvl(), levels);
  }

  /** POI writes the place of the second level's number as the character U+0001. */
  private static ListLevel level(HWPFList list, char at) {
    try {
      String told = list.getNumberText(at);
      StringBuilder pattern = new StringBuilder();
      for (char c : (told == null ? "" : told).toCharArray()) {
        pattern.append(c < ListNumbers.LEVELS ? "%" + (c + 1) : String.valueOf(c));
      }
      return new ListLevel(
          list.getStartAt(at),
          Counting.coded(list.getNumberFormat(at)),
          pattern.toString(),
          list.getTypeOfCharFollowingTheNumber(at) == 2);
    } catch (RuntimeException e) {
      // A list of one level has no others.
      return ListLevel.PLAIN;
    }
  }
}
