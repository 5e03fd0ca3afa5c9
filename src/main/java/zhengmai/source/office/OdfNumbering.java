package zhengmai.source.office;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/**
 * How the lists and headings of an OpenDocument text are numbered: {@code style:num-format="一, 二,
 * 三, ..."} between a prefix and a suffix.
 */
final class OdfNumbering implements OfficeXml.Handler {
  /** The list of headings, which has no name. */
  static final String OUTLINE = "";

  /** {@code 第%1%条}, of LibreOffice. */
  private static final Pattern PLACE = Pattern.compile("%(\\d)%");

  private final Map<String, ListLevel[]> lists = new HashMap<>();
  private ListLevel[] open = new ListLevel[0];

  @Override
  public void start(XMLStreamReader xml) {
    switch (xml.getLocalName()) {
      case "list-style" -> open(OfficeXml.attribute(xml, "name"));
      case "outline-style" -> open(OUTLINE);
      case "list-level-style-number", "outline-level-style" -> level(xml);
      case "list-level-style-bullet", "list-level-style-image" ->
          set(xml, new ListLevel(1, Counting.BULLET, "", true));
      default -> {}
    }
  }

  private void open(String name) {
    open = new ListLevel[ListNumbers.LEVELS];
    Arrays.fill(open, ListLevel.PLAIN);
    lists.put(name, open);
  }

  private void level(XMLStreamReader xml) {
    Counting counting =
        Counting.begun(OfficeXml.attribute(xml, "num-format")).orElse(Counting.NONE);
    int level = OfficeXml.number(xml, "level", 1);
    String whole = PLACE.matcher(OfficeXml.attribute(xml, "num-list-format")).replaceAll("%$1");
    StringBuilder text = new StringBuilder(OfficeXml.attribute(xml, "num-prefix"));
    for (int i = OfficeXml.number(xml, "display-levels", 1) - 1; i >= 0; i--) {
      text.append('%').append(level - i).append(i > 0 ? "." : "");
    }
    text.append(OfficeXml.attribute(xml, "num-suffix"));
    boolean none = counting == Counting.NONE && whole.isEmpty();
    set(
        xml,
        new ListLevel(
            OfficeXml.number(xml, "start-value", 1),
            counting,
            none ? "" : whole.isEmpty() ? text.toString() : whole,
            false));
  }

  private void set(XMLStreamReader xml, ListLevel level) {
    int at = OfficeXml.number(xml, "level", 1) - 1;
    if (at >= 0 && at < open.length) {
      open[at] = level;
    }
  }

  @Override
  public void end(String namespace, String name) {
    if (name.equals("list-style") || name.equals("outline-style")) {
      open = new ListLevel[0];
    }
  }

  /** The levels of a list; none where it is not described. */
  List<ListLevel> levels(String list) {
    return List.of(lists.getOrDefault(list, new ListLevel[0]));
  }
}
