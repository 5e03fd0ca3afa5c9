package zhengmai.source.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The text of WordprocessingML as its reader sees it, in each of its three dialects (transitional,
 * strict, 2003): what was deleted or moved away is left out, what was inserted stays, controls and
 * text boxes are read where they stand, and a paragraph begins with its automatic number.
 */
final class WordText implements OfficeXml.Handler {
  private static final Set<String> WORD =
      Set.of(
          "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
          "http://purl.oclc.org/ooxml/wordprocessingml/main",
          "http://schemas.microsoft.com/office/word/2003/wordml");

  private static final String COMPATIBILITY =
      "http://schemas.openxmlformats.org/markup-compatibility/2006";
  private static final String HINTS_2003 = "http://schemas.microsoft.com/office/word/2003/auxHint";
  private static final String ANNOTATIONS_2003 = "http://schemas.microsoft.com/aml/2001/core";

  /** What the reader does not see, or sees elsewhere. */
  private static final Set<String> UNSEEN =
      Set.of(
          "moveFrom",
          "rt",
          "instrText",
          "delText",
          "delInstrText",
          "pPrChange",
          "rPrChange",
          "tblPrChange",
          "trPrChange",
          "tcPrChange",
          "sectPrChange",
          "numberingChange",
          "tabs",
          "binData",
          "docOleData",
          "styles",
          "lists",
          "fonts",
          "docPr",
          "hdr",
          "ftr",
          "footnote",
          "endnote",
          "comment",
          "numbering",
          "glossaryDocument");

  private final WordNumbering numbering;
  private final Parts parts;
  private final FlowingText text = new FlowingText();
  private final List<String> headers = new ArrayList<>();
  private final WordParagraph paragraph = new WordParagraph();
  private boolean inWords;
  private boolean hidden;
  private boolean choiceTaken;
  private boolean placeholder;
  private boolean rowDeleted;
  private String within = "";
  private final boolean isHeader;
  private boolean sectionRead;

  /** What a document embeds. */
  interface Parts {
    /** The text of a document that is embedded whole under this relationship. */
    Optional<String> text(String relationship) throws IOException;
  }

  private WordText(WordNumbering numbering, Parts parts, boolean isHeader) {
    this.numbering = numbering;
    this.parts = parts;
    this.isHeader = isHeader;
  }

  /**
   * What was read.
   *
   * @param text its lines
   * @param headers the relationships of the page headers of its first section
   */
  record Read(String text, List<String> headers) {
    Read {
      headers = List.copyOf(headers);
    }
  }

  /** Reads the XML of a document's body, or of a page header. */
  static Read of(byte[] xml, WordNumbering numbering, Parts parts, boolean isHeader)
      throws IOException {
    WordText read = new WordText(numbering, parts, isHeader);
    OfficeXml.read(xml, read);
    return new Read(read.text.finish(), read.headers);
  }

  @Override
  public void start(XMLStreamReader xml) throws IOException, XMLStreamException {
    String namespace = OfficeXml.namespace(xml);
    String name = xml.getLocalName();
    if (WORD.contains(namespace)) {
      word(xml, name);
    } else if (namespace.equals(COMPATIBILITY)) {
      compatibility(xml, name);
    } else if (namespace.equals(HINTS_2003) && name.equals("t")) {
      paragraph.printed = OfficeXml.attribute(xml, "val");
    } else if (namespace.equals(ANNOTATIONS_2003)
        && OfficeXml.attribute(xml, "type").equals("Word.Deletion")) {
      OfficeXml.skip(xml);
    }
  }

  /** The same drawing may stand there in several ways: the first is read. */
  private void compatibility(XMLStreamReader xml, String name) throws XMLStreamException {
    switch (name) {
      case "AlternateContent" -> choiceTaken = false;
      case "Choice" -> {
        if (choiceTaken) {
          OfficeXml.skip(xml);
        }
        choiceTaken = true;
      }
      case "Fallback" -> {
        if (choiceTaken) {
          OfficeXml.skip(xml);
        }
      }
      default -> {}
    }
  }

  private void word(XMLStreamReader xml, String name) throws IOException, XMLStreamException {
    if (UNSEEN.contains(name) && !(isHeader && name.equals("hdr"))) {
      OfficeXml.skip(xml);
      return;
    }
    switch (name) {
      case "p" -> {
        text.startParagraph();
        paragraph.begin();
      }
      case "pPr", "rPr", "trPr", "sdtPr" -> within = within.isEmpty() ? name : within;
      case "pStyle" -> paragraph.style = OfficeXml.attribute(xml, "val");
      case "numId", "ilfo" -> paragraph.list = OfficeXml.attribute(xml, "val");
      case "ilvl" -> paragraph.level = OfficeXml.number(xml, "val", 0);
      case "del" -> deleted(xml);
      case "vanish" -> hidden |= within.equals("rPr") && isOn(xml);
      case "showingPlcHdr" -> placeholder |= isOn(xml);
      case "sdtContent" -> {
        if (placeholder) {
          placeholder = false;
          OfficeXml.skip(xml);
        }
      }
      case "r" -> hidden = false;
      case "t" -> inWords = !hidden;
      case "tr" -> text.startRow();
      case "tc" -> text.startCell();
      case "headerReference" -> {
        if (!sectionRead) {
          headers.add(OfficeXml.attribute(xml, "id"));
        }
      }
      case "altChunk" -> {
        Optional<String> chunk = parts.text(OfficeXml.attribute(xml, "id"));
        text.startParagraph();
        text.text(chunk.orElse(""));
        text.endParagraph();
      }
      default -> sign(name);
    }
  }

  private static boolean isOn(XMLStreamReader xml) {
    String value = OfficeXml.attribute(xml, "val");
    return !value.equals("0") && !value.equals("false") && !value.equals("off");
  }

  private void sign(String name) {
    if (!within.isEmpty() || hidden) {
      return;
    }
    switch (name) {
      case "tab", "ptab" -> text.text("\t");
      case "br", "cr" -> text.text("\n");
      case "noBreakHyphen" -> text.text("-");
      default -> {}
    }
  }

  /** Words, the break behind a paragraph, or a row of a table. */
  private void deleted(XMLStreamReader xml) throws XMLStreamException {
    switch (within) {
      case "pPr" -> paragraph.breakDeleted = true;
      case "trPr" -> rowDeleted = true;
      default -> OfficeXml.skip(xml);
    }
  }

  @Override
  public void words(String words) {
    if (inWords) {
      text.text(words);
    }
  }

  @Override
  public void end(String namespace, String name) {
    if (name.equals(within)) {
      within = "";
      if (name.equals("pPr")) {
        text.text(numbering.number(paragraph));
      }
    }
    if (!WORD.contains(namespace)) {
      // Behind one drawing the next may have its ways again.
      choiceTaken |= namespace.equals(COMPATIBILITY) && name.equals("Choice");
      return;
    }
    switch (name) {
      case "t" -> inWords = false;
      case "p" -> endParagraph();
      case "tr" -> {
        text.endRow(rowDeleted);
        rowDeleted = false;
      }
      case "sectPr" -> sectionRead |= !headers.isEmpty();
      default -> {}
    }
  }

  private void endParagraph() {
    if (paragraph.breakDeleted) {
      text.carryParagraph();
    } else {
      text.endParagraph();
    }
    paragraph.begin();
  }
}
