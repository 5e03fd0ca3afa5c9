package zhengmai.cli.report;

import java.io.StringWriter;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Elements and texts of a page; the writer escapes each text, so that none becomes markup. */
final class Html {
  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter out;

  Html() {
    try {
      out = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Opens an element; attributes come in pairs of name and value. */
  Html open(String name, Object... attributes) {
    return run(
        () -> {
          out.writeStartElement(name);
          for (int i = 0; i < attributes.length; i += 2) {
            out.writeAttribute(attributes[i].toString(), attributes[i + 1].toString());
          }
        });
  }

  Html close() {
    return run(out::writeEndElement);
  }

  Html say(String words) {
    return run(() -> out.writeCharacters(words));
  }

  /** An element with nothing but a text in it. */
  Html leaf(String name, String words, Object... attributes) {
    return open(name, attributes).say(words).close();
  }

  /** An element with a Chinese text and the English beside it. */
  Html both(String name, String zh, String en) {
    return open(name).say(zh).say(" ").leaf("span", en, "class", "en", "lang", "en").close();
  }

  /** A row of a table. */
  Html row(String cell, Iterable<String> cells) {
    open("tr");
    cells.forEach(c -> leaf(cell, c));
    return close();
  }

  /** A short list of names and values. */
  Html pairs(Map<String, String> pairs) {
    open("dl");
    pairs.forEach((k, v) -> open("div").leaf("dt", k).leaf("dd", v).close());
    return close();
  }

  @Override
  public String toString() {
    run(out::flush);
    return text.toString();
  }

  private Html run(Step step) {
    try {
      step.run();
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private interface Step {
    void run() throws XMLStreamException;
  }
}
