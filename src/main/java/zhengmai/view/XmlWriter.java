package zhengmai.view;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An XML text under construction; every value is cleaned and escaped. */
final class XmlWriter {
  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter out;

  XmlWriter() {
    try {
      out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    } catch (XMLStreamException e) {
      throw unexpected(e);
    }
    text.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  }

  /** Opens an element; attributes are pairs of name and value. */
  XmlWriter open(String name, Object... attributes) {
    try {
      out.writeStartElement(name);
      attributes(attributes);
      return this;
    } catch (XMLStreamException e) {
      throw unexpected(e);
    }
  }

  /** An element without content, on a line of its own. */
  XmlWriter empty(String name, Object... attributes) {
    try {
      out.writeEmptyElement(name);
      attributes(attributes);
      return line();
    } catch (XMLStreamException e) {
      throw unexpected(e);
    }
  }

  /** An element with text alone, on a line of its own. */
  XmlWriter leaf(String name, String content, Object... attributes) {
    return open(name, attributes).text(content).close();
  }

  /** A line of text in SVG, which begins at a point of its foot. */
  XmlWriter label(String words, double x, double y, double size, String colour) {
    return leaf("text", words, "x", x, "y", y, "font-size", size, "fill", colour);
  }

  XmlWriter text(String content) {
    try {
      out.writeCharacters(Words.clean(content));
      return this;
    } catch (XMLStreamException e) {
      throw unexpected(e);
    }
  }

  /** One more attribute of the element just opened. */
  XmlWriter attribute(String name, Object value) {
    try {
      attributes(name, value);
      return this;
    } catch (XMLStreamException e) {
      throw unexpected(e);
    }
  }

  /** Closes the last open element and ends its line. */
  XmlWriter close() {
    try {
      out.writeEndElement();
      return line();
    } catch (XMLStreamException e) {
      throw unexpected(e);
    }
  }

  XmlWriter line() {
    try {
      out.writeCharacters("\n");
      return this;
    } catch (XMLStreamException e) {
      throw unexpected(e);
    }
  }

  /** The whole text. */
  String end() {
    try {
      out.writeEndDocument();
      out.close();
      return text.toString();
    } catch (XMLStreamException e) {
      throw unexpected(e);
    }
  }

  /** A length or place: at most one decimal, in every locale with a full stop. */
  private static String value(Object value) {
    if (value instanceof Double d) {
      long tenths = Math.round(d * 10);
      return tenths % 10 == 0 ? Long.toString(tenths / 10) : Double.toString(tenths / 10.0);
    }
    return Words.clean(value.toString());
  }

  private void attributes(Object... attributes) throws XMLStreamException {
    for (int i = 0; i + 1 < attributes.length; i += 2) {
      out.writeAttribute(attributes[i].toString(), value(attributes[i + 1]));
    }
  }

  private static IllegalStateException unexpected(XMLStreamException e) {
    return new IllegalStateException("a text in memory takes everything", e);
  }
}
