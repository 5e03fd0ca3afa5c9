package zhengmai.store.result;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an Atom feed (RFC 4287) of documents: 国家医保局又发了什么, for a reader of feeds. */
public final class AtomWriter {
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  /** What a document without a date is said to have been updated on, as Atom wants a day. */
  private static final LocalDate NO_DATE = LocalDate.EPOCH;

  private AtomWriter() {}

  /**
   * The feed as a whole.
   *
   * @param title what it is of
   * @param id its IRI; where it is fetched from, if it is
   * @param author who made it
   */
  public record Feed(String title, String id, String author) {}

  /**
   * A document.
   *
   * @param id its IRI, the same in every feed
   * @param title its title
   * @param author who issued it, or its number; the feed's author where empty
   * @param page the address of its page
   * @param updated the day that it is dated, or that something happened to it
   * @param summary further words, or none
   */
  public record Entry(
      String id,
      String title,
      String author,
      String page,
      Optional<LocalDate> updated,
      String summary) {}

  /** Writes the feed and flushes the stream, which stays open. */
  public static void write(Feed feed, List<Entry> entries, OutputStream out) throws IOException {
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(ATOM);
      element(xml, "title", feed.title());
      element(xml, "id", feed.id());
      link(xml, "self", feed.id());
      element(
          xml,
          "updated",
          time(entries.stream().flatMap(e -> e.updated().stream()).max(LocalDate::compareTo)));
      author(xml, feed.author());
      for (Entry entry : entries) {
        write(xml, entry);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.flush();
      out.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private static void write(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
    xml.writeStartElement("entry");
    element(xml, "title", entry.title());
    element(xml, "id", entry.id());
    link(xml, "alternate", entry.page());
    element(xml, "updated", time(entry.updated()));
    if (!entry.author().isEmpty()) {
      author(xml, entry.author());
    }
    if (!entry.summary().isEmpty()) {
      element(xml, "summary", entry.summary());
    }
    xml.writeEndElement();
  }

  private static void author(XMLStreamWriter xml, String name) throws XMLStreamException {
    xml.writeStartElement("author");
    element(xml, "name", name);
    xml.writeEndElement();
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(clean(text));
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String rel, String href) throws XMLStreamException {
    xml.writeStartElement("link");
    xml.writeAttribute("rel", rel);
    xml.writeAttribute("href", clean(href));
    xml.writeEndElement();
  }

  /** Days are days in China. */
  private static String time(Optional<LocalDate> day) {
    return day.orElse(NO_DATE) + "T00:00:00+08:00";
  }

  /** Without characters that XML does not have. */
  private static String clean(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
  }
}
