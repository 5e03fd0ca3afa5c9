package zhengmai.source.office;

import com.rtfparserkit.parser.RtfListenerAdaptor;
import com.rtfparserkit.rtf.Command;
import com.rtfparserkit.rtf.CommandType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import zhengmai.source.RefusedException;

/**
 * The text of an RTF document as its reader sees it. The number that a word processor printed
 * before a paragraph stands in the file ({@code \listtext}); what was deleted or hidden is left
 * out.
 */
final class RtfText extends RtfListenerAdaptor {
  /** Groups whose words the reader sees; those of all other destinations are left out. */
  private static final Set<String> SEEN =
      Set.of("rtf", "field", "fldrslt", "shp", "shpinst", "shptxt", "upr", "ud", "mr", "oMath");

  private static final Set<String> NUMBERS = Set.of("listtext", "pntext");
  private static final Set<String> HEADERS = Set.of("header", "headerf", "headerl", "headerr");

  private static final int DEEPEST = 1000;

  private final FlowingText body = new FlowingText();
  private final FlowingText header = new FlowingText();
  private final Deque<Group> groups = new ArrayDeque<>();
  private final StringBuilder number = new StringBuilder();
  private Group now = new Group();
  private boolean inTable;
  private boolean inRow;
  private boolean inCell;

  /** What holds inside a group. */
  private static final class Group {
    String destination = "";
    boolean skipped;
    boolean hidden;
    boolean deleted;
    boolean inHeader;

    Group inner() {
      Group g = new Group();
      g.skipped = skipped;
      g.hidden = hidden;
      g.deleted = deleted;
      g.inHeader = inHeader;
      return g;
    }
  }

  @Override
  public void processGroupStart() {
    if (groups.size() >= DEEPEST) {
      throw new RefusedException(
          "nested-too-deep",
          "RTF的组嵌套超过%d层".formatted(DEEPEST),
          "groups are nested more than %d deep".formatted(DEEPEST));
    }
    groups.push(now);
    now = now.inner();
  }

  @Override
  public void processGroupEnd() {
    if (now.destination.equals("shptxt") || HEADERS.contains(now.destination)) {
      text().endParagraph();
    } else if (NUMBERS.contains(now.destination)) {
      String printed = number.toString().strip();
      // A sign before each paragraph is no number.
      if (printed.codePoints().anyMatch(Character::isLetterOrDigit)) {
        words(ListNumbers.spaced(printed));
      }
    }
    now = groups.isEmpty() ? new Group() : groups.pop();
  }

  @Override
  public void processString(String words) {
    if (now.skipped || now.hidden || now.deleted) {
      return;
    }
    if (isNumber()) {
      number.append(words);
    } else {
      words(words);
    }
  }

  private boolean isNumber() {
    return NUMBERS.contains(now.destination)
        || groups.stream().limit(2).anyMatch(g -> NUMBERS.contains(g.destination));
  }

  private FlowingText text() {
    return now.inHeader ? header : body;
  }

  private void words(String words) {
    if (!now.inHeader) {
      enterTable();
    }
    text().text(words);
  }

  private void enterTable() {
    if (inRow && !inTable) {
      endRow();
    }
    if (inTable && !inRow) {
      body.startRow();
      inRow = true;
    }
    if (inRow && !inCell) {
      body.startCell();
      inCell = true;
    }
  }

  private void endRow() {
    body.endRow(false);
    inRow = false;
    inCell = false;
  }

  @Override
  public void processCommand(Command command, int value, boolean hasValue, boolean optional) {
    String name = command.getCommandName();
    // A destination that the parser does not know is told by its mark alone.
    if (command.getCommandType() == CommandType.Destination
        || optional
        || command == Command.optionalcommand) {
      destination(name);
    } else if (!now.skipped) {
      property(name, !hasValue || value != 0);
    }
  }

  private void destination(String name) {
    if (now.skipped) {
      return;
    }
    now.destination = name;
    if (NUMBERS.contains(name)) {
      number.setLength(0);
    } else if (HEADERS.contains(name)) {
      now.inHeader = true;
    } else if (name.equals("shptxt")) {
      text().startParagraph();
    } else if (!SEEN.contains(name)) {
      now.skipped = true;
    }
  }

  private void property(String name, boolean on) {
    switch (name) {
      case "deleted" -> now.deleted = on;
      case "v" -> now.hidden = on;
      case "plain" -> {
        now.hidden = false;
        now.deleted = false;
      }
      case "pard" -> inTable = false;
      case "intbl" -> inTable = on;
      default -> mark(name);
    }
  }

  private void mark(String name) {
    if (now.hidden || isNumber()) {
      return;
    }
    switch (name) {
      case "par", "sect", "page" -> paragraph();
      case "line" -> words("\n");
      case "tab" -> words("\t");
      case "cell" -> {
        inTable = true;
        enterTable();
        body.endParagraph();
        inCell = false;
      }
      case "row" -> endRow();
      default -> {}
    }
  }

  private void paragraph() {
    if (now.deleted) {
      text().carryParagraph();
      return;
    }
    enterTable();
    text().nextParagraph(groups.stream().anyMatch(g -> g.destination.equals("shptxt")));
  }

  /** All lines; a page header stands before them where it is the document's head. */
  String finish() {
    String head = header.finish();
    return (WordPageHeader.isHead(head) ? head : "") + body.finish();
  }
}
