package zhengmai.view;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Reads XML as any program would. */
final class Xmls {
  private Xmls() {}

  static Document parse(String xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    } catch (Exception e) {
      throw new AssertionError("not XML: " + e.getMessage(), e);
    }
  }

  static List<Element> all(Document in, String name) {
    return list(in.getElementsByTagName(name));
  }

  static List<Element> all(Element in, String name) {
    return list(in.getElementsByTagName(name));
  }

  static List<Element> ofClass(Document in, String name, String ofClass) {
    return all(in, name).stream().filter(e -> e.getAttribute("class").equals(ofClass)).toList();
  }

  private static List<Element> list(NodeList nodes) {
    List<Element> list = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      list.add((Element) nodes.item(i));
    }
    return list;
  }
}
