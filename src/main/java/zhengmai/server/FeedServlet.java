package zhengmai.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import zhengmai.rdf.Iris;
import zhengmai.server.api.ApiException;
import zhengmai.server.api.SearchParams;
import zhengmai.server.model.Days;
import zhengmai.server.model.LiveModel;
import zhengmai.server.model.Policies;
import zhengmai.server.model.ReadModel;

/** {@code /feed.atom?q=DRG}: the newest of what a search finds, as an Atom feed. */
final class FeedServlet extends HttpServlet {
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final int ENTRIES = 50;
  private final transient LiveModel live;

  FeedServlet(LiveModel live) {
    this.live = live;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      ReadModel model = live.current();
      List<Integer> rows = model.search(SearchParams.newest(request, ENTRIES)).rows();
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      write(body, model, rows, request);
      response.setContentType("application/atom+xml; charset=utf-8");
      response.setContentLength(body.size());
      body.writeTo(response.getOutputStream());
    } catch (ApiException e) {
      Gate.fail(response, e.status(), e.zh(), e.en());
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private static void write(
      ByteArrayOutputStream body, ReadModel model, List<Integer> rows, HttpServletRequest request)
      throws XMLStreamException {
    XMLStreamWriter xml =
        XMLOutputFactory.newFactory().createXMLStreamWriter(body, StandardCharsets.UTF_8.name());
    String query = Optional.ofNullable(request.getQueryString()).map(q -> "?" + q).orElse("");
    String self = request.getRequestURL() + query;
    Policies p = model.policies();
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(ATOM);
    String asked = Optional.ofNullable(request.getParameter("q")).orElse("");
    element(xml, "title", asked.isBlank() ? "政脉：新文件" : "政脉：" + asked);
    element(xml, "id", self);
    link(xml, "self", self);
    element(xml, "updated", time(rows.isEmpty() ? Days.NONE : p.date(rows.get(0))));
    for (int row : rows) {
      xml.writeStartElement("entry");
      element(xml, "title", clean(p.title(row).isEmpty() ? p.number(row) : p.title(row)));
      element(xml, "id", p.iri(row));
      String path = p.iri(row).substring(Iris.BASE.length());
      String host = request.getRequestURL().toString().replaceAll("/feed\\.atom$", "");
      link(xml, "alternate", host + "/id/" + path);
      element(xml, "updated", time(p.date(row)));
      xml.writeStartElement("author");
      element(xml, "name", p.number(row).isEmpty() ? "政脉" : p.number(row));
      xml.writeEndElement();
      xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndDocument();
    xml.flush();
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String rel, String href) throws XMLStreamException {
    xml.writeStartElement("link");
    xml.writeAttribute("rel", rel);
    xml.writeAttribute("href", href);
    xml.writeEndElement();
  }

  private static String time(int day) {
    return Days.print(day == Days.NONE ? 0 : day) + "T00:00:00+08:00";
  }

  /** Without characters that XML does not have. */
  private static String clean(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
  }
}
