package zhengmai.source.office;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The text of an OpenDocument body or page header. Deleted words stand apart in such files and are
 * left out, as are notes and comments.
 */
final class OdfText implements OfficeXml.Handler {
  private static final Set<String> UNSEEN =
      Set.of(
          "tracked-changes",
          "note",
          "annotation",
          "ruby-text",
          "forms",
          "hidden-text",
          "sequence-decls");

  /** A cell that stands for more equal ones closes the row. */
  private static final int MOST_REPEATED = 64;

  /** White space in the file is one blank; others are told by elements. */
  private static final Pattern SPACE = Pattern.compile("[ \t\r\n]+");

  private final OdfNumbering numbering;
  private final String within;
  private final FlowingText text = new FlowingText();
  private final ListNumbers numbers = new ListNumbers();
  private final Deque<String> lists = new ArrayDeque<>();
  private int paragraphs;
  private boolean inside;
  private boolean numberDue;

  private OdfText(OdfNumbering numbering, String within) {
    this.numbering = numbering;
    this.within = within;
  }

  /** The lines of a document. */
  static String body(byte[] content, OdfNumbering numbering) throws IOException {
    return read(content, new OdfText(numbering, "body"));
  }

  /** The lines of its page headers. */
  static String header(byte[] styles, OdfNumbering numbering) throws IOException {
    return read(styles, new OdfText(numbering, "header"));
  }

  private static String read(byte[] xml, OdfText text) throws IOException {
    OfficeXml.read(xml, text);
    return text.text.finish();
  }

  @Override
  public void start(XMLStreamReader xml) throws XMLStreamException {
    String name = xml.getLocalName();
    inside |= name.equals(within);
    if (!inside) {
      return;
    }
    if (UNSEEN.contains(name)) {
      OfficeXml.skip(xml);
      return;
    }
    switch (name) {
      case "p" -> startParagraph();
      case "h" -> startHeading(xml);
      case "s" -> sign(" ".repeat(Math.min(100, Math.max(1, OfficeXml.number(xml, "c", 1)))));
      case "tab" -> sign("\t");
      case "line-break" -> sign("\n");
      case "table-row" -> text.startRow();
      case "table-cell", "covered-table-cell" -> startCells(xml);
      case "list" -> startList(xml);
      case "list-item" -> startItem(xml);
      case "list-header" -> numberDue = false;
      default -> {}
    }
  }

  private void startCells(XMLStreamReader xml) {
    int cells = OfficeXml.number(xml, "number-columns-repeated", 1);
    for (int i = 0; i < (cells > MOST_REPEATED ? 1 : cells); i++) {
      text.startCell();
    }
  }

  private void startParagraph() {
    paragraphs++;
    text.startParagraph();
    if (numberDue && !lists.isEmpty()) {
      String list = lists.element();
      text.text(numbers.next(list, lists.size() - 1, numbering.levels(list)));
      numberDue = false;
    }
  }

  private void startHeading(XMLStreamReader xml) {
    boolean listed = numberDue && !lists.isEmpty();
    startParagraph();
    if (!listed && !OfficeXml.attribute(xml, "is-list-header").equals("true")) {
      int level = OfficeXml.number(xml, "outline-level", 1) - 1;
      text.text(numbers.next(OdfNumbering.OUTLINE, level, numbering.levels(OdfNumbering.OUTLINE)));
    }
  }

  private void startList(XMLStreamReader xml) {
    String style = OfficeXml.attribute(xml, "style-name");
    String outer = lists.isEmpty() ? "" : lists.element();
    lists.push(style.isEmpty() ? outer : style);
    boolean goesOn =
        OfficeXml.attribute(xml, "continue-numbering").equals("true")
            || !OfficeXml.attribute(xml, "continue-list").isEmpty();
    if (lists.size() == 1 && !goesOn) {
      restart(0);
    }
  }

  private void restart(int level) {
    String list = lists.element();
    if (level < numbering.levels(list).size()) {
      numbers.restart(list, level, numbering.levels(list).get(level).start());
    }
  }

  private void startItem(XMLStreamReader xml) {
    numberDue = true;
    int start = OfficeXml.number(xml, "start-value", -1);
    int level = lists.size() - 1;
    if (start >= 0 && level >= 0 && level < ListNumbers.LEVELS) {
      numbers.restart(lists.element(), level, start);
    }
  }

  @Override
  public void words(String words) {
    sign(SPACE.matcher(words).replaceAll(" "));
  }

  private void sign(String words) {
    if (inside && paragraphs > 0) {
      text.text(words);
    }
  }

  @Override
  public void end(String namespace, String name) {
    if (!inside) {
      return;
    }
    switch (name) {
      case "p", "h" -> {
        text.endParagraph();
        paragraphs--;
      }
      case "table-row" -> text.endRow(false);
      case "list" -> lists.poll();
      default -> {}
    }
    inside &= !name.equals(within);
  }
}
