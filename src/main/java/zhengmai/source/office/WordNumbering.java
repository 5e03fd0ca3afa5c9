package zhengmai.source.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamReader;

/**
 * The automatic numbers of a Word document: {@code numbering.xml} tells how its lists are counted,
 * {@code styles.xml} which styles belong to one. A paragraph is given the number that Word prints
 * before it: {@code 第一条　}.
 */
final class WordNumbering {
  private final Map<String, Abstract> abstracts = new HashMap<>();
  private final Map<String, Num> nums = new HashMap<>();
  private final Map<String, Style> styles = new HashMap<>();
  private final ListNumbers numbers = new ListNumbers();
  private final Set<String> begun = new HashSet<>();

  /** A list as it is defined, which several lists of the text may share. */
  private static final class Abstract {
    final ListLevel[] levels = new ListLevel[ListNumbers.LEVELS];
    final Map<String, Integer> styles = new HashMap<>();
    String link = "";

    Abstract() {
      Arrays.fill(levels, ListLevel.PLAIN);
    }
  }

  /** A list of the text. */
  private static final class Num {
    String of = "";
    final Map<Integer, Integer> starts = new TreeMap<>();
    final Map<Integer, ListLevel> levels = new HashMap<>();
  }

  private static final class Style {
    String parent = "";
    String list = "";
    int level = -1;
  }

  /** Reads the two parts, where the document has them. */
  static WordNumbering of(Optional<byte[]> numbering, Optional<byte[]> styles) throws IOException {
    WordNumbering read = new WordNumbering();
    if (numbering.isPresent()) {
      OfficeXml.read(numbering.get(), read.new Lists());
    }
    if (styles.isPresent()) {
      OfficeXml.read(styles.get(), read.new Styles());
    }
    return read;
  }

  /** The number before a paragraph; empty where it has none. */
  String number(WordParagraph paragraph) {
    if (!paragraph.printed.isEmpty()) {
      return ListNumbers.spaced(paragraph.printed);
    }
    String list = paragraph.list.isEmpty() ? list(paragraph.style) : paragraph.list;
    Num num = nums.get(list);
    if (num == null) {
      return "";
    }
    Abstract levels = definition(num);
    int level =
        paragraph.level >= 0
            ? paragraph.level
            : levels.styles.getOrDefault(paragraph.style, Math.max(0, level(paragraph.style)));
    String key = key(num);
    if (begun.add(list)) {
      num.starts.forEach((at, start) -> numbers.restart(key, at, start));
    }
    List<ListLevel> all = new ArrayList<>(List.of(levels.levels));
    num.levels.forEach(all::set);
    return numbers.next(key, level, Collections.unmodifiableList(all));
  }

  private Abstract definition(Num num) {
    Abstract found = abstracts.getOrDefault(num.of, new Abstract());
    Num linked = found.link.isEmpty() ? null : nums.get(list(found.link));
    return linked == null ? found : abstracts.getOrDefault(linked.of, found);
  }

  private static String key(Num num) {
    return num.of;
  }

  /** The list that a style belongs to, or one that it is based on. */
  private String list(String style) {
    Style s = styles.get(style);
    for (int i = 0; s != null && i < styles.size(); i++) {
      if (!s.list.isEmpty()) {
        return s.list;
      }
      s = styles.get(s.parent);
    }
    return "";
  }

  private int level(String style) {
    Style s = styles.get(style);
    for (int i = 0; s != null && i < styles.size(); i++) {
      if (s.level >= 0) {
        return s.level;
      }
      s = styles.get(s.parent);
    }
    return 0;
  }

  private final class Lists implements OfficeXml.Handler {
    private Abstract abstracted = new Abstract();
    private Num num = new Num();
    private boolean inNum;
    private int level;
    private int start;
    private Counting counting = Counting.DECIMAL;
    private String text = "";
    private boolean joined;

    @Override
    public void start(XMLStreamReader xml) {
      String value = OfficeXml.attribute(xml, "val");
      switch (xml.getLocalName()) {
        case "abstractNum" -> {
          abstracted = new Abstract();
          abstracts.put(OfficeXml.attribute(xml, "abstractNumId"), abstracted);
        }
        case "num" -> {
          inNum = true;
          num = new Num();
          nums.put(OfficeXml.attribute(xml, "numId"), num);
        }
        case "abstractNumId" -> num.of = value;
        case "lvl", "lvlOverride" -> begin(OfficeXml.number(xml, "ilvl", 0));
        case "startOverride" -> num.starts.put(level, OfficeXml.number(value, 1));
        case "start" -> start = OfficeXml.number(value, 1);
        case "numFmt" -> counting = Counting.named(value);
        case "lvlText" -> text = value;
        case "suff" -> joined = value.equals("nothing");
        case "pStyle" -> abstracted.styles.put(value, level);
        case "numStyleLink" -> abstracted.link = value;
        default -> {}
      }
    }

    private void begin(int at) {
      level = Math.max(0, Math.min(ListNumbers.LEVELS - 1, at));
      start = 1;
      counting = Counting.DECIMAL;
      text = "";
      joined = false;
    }

    @Override
    public void end(String namespace, String name) {
      if (name.equals("num")) {
        inNum = false;
      } else if (name.equals("lvl")) {
        ListLevel read = new ListLevel(start, counting, text, joined);
        if (inNum) {
          num.levels.put(level, read);
        } else {
          abstracted.levels[level] = read;
        }
      }
    }
  }

  private final class Styles implements OfficeXml.Handler {
    private Style style = new Style();

    @Override
    public void start(XMLStreamReader xml) {
      switch (xml.getLocalName()) {
        case "style" -> {
          style = new Style();
          styles.put(OfficeXml.attribute(xml, "styleId"), style);
        }
        case "basedOn" -> style.parent = OfficeXml.attribute(xml, "val");
        case "numId" -> style.list = OfficeXml.attribute(xml, "val");
        case "ilvl" -> style.level = OfficeXml.number(xml, "val", -1);
        default -> {}
      }
    }

    @Override
    public void end(String namespace, String name) {
      // A style's properties are all that matters.
    }
  }
}
