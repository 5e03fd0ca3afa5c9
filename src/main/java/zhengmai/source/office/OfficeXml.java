package zhengmai.source.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import zhengmai.source.RefusedException;

/**
 * Reads the XML of documents as a stream, so that neither depth nor size fills the memory. None of
 * the formats has a document type, and none is read: it could name files of this machine, or grow
 * without end.
 */
public final class OfficeXml {
  private OfficeXml() {}

  /** Is told of a document's elements in order. */
  public interface Handler {
    /** An element begins; {@code xml} stands on it. */
    void start(XMLStreamReader xml) throws IOException, XMLStreamException;

    /** An element ends. */
    void end(String namespace, String name) throws IOException;

    /** Words between elements. */
    default void words(String words) {}
  }

  /**
   * Reads all of it.
   *
   * @throws IOException where it is no XML
   * @throws RefusedException where it has a document type
   */
  public static void read(byte[] part, Handler handler) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(part));
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> handler.start(xml);
          case XMLStreamConstants.END_ELEMENT -> handler.end(namespace(xml), xml.getLocalName());
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
              handler.words(xml.getText());
          case XMLStreamConstants.DTD -> throw new IOException("a document type");
          default -> {}
        }
      }
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** The namespace of the element that {@code xml} stands on; empty where it has none. */
  public static String namespace(XMLStreamReader xml) {
    String namespace = xml.getNamespaceURI();
    return namespace == null ? "" : namespace;
  }

  /** Skips the element that begins here, with all in it. */
  public static void skip(XMLStreamReader xml) throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
      depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
    }
  }

  /** An attribute, whatever its namespace; empty where the element has none of this name. */
  public static String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  /** A whole number in an attribute; {@code otherwise} where there is none. */
  public static int number(XMLStreamReader xml, String name, int otherwise) {
    return number(attribute(xml, name), otherwise);
  }

  /** A whole number; {@code otherwise} where it is none. */
  public static int number(String digits, int otherwise) {
    try {
      return Integer.parseInt(digits.strip());
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }
}
