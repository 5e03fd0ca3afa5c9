package zhengmai.readmodel;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import zhengmai.rdf.Std;

/**
 * Names of concepts, regions and bodies, each read once. What has been read can be asked for by
 * other threads, which are in no transaction.
 */
final class Labels {
  private final DatasetGraph graph;
  private final Map<Node, Names> known = new ConcurrentHashMap<>();

  /**
   * The names of a thing.
   *
   * @param zh {@code 甘肃省}
   * @param en {@code Gansu}, else the Chinese name
   * @param others short and former names
   */
  record Names(String zh, String en, List<String> others) {}

  Labels(DatasetGraph graph) {
    this.graph = graph;
  }

  Names of(Node node) {
    return known.computeIfAbsent(node, this::read);
  }

  private Names read(Node node) {
    if (!node.isURI()) {
      String text = node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
      return new Names(text, text, List.of());
    }
    Map<String, String> byLanguage = new HashMap<>();
    graph
        .find(Node.ANY, node, Std.PREF_LABEL, Node.ANY)
        .forEachRemaining(
            q ->
                byLanguage.merge(
                    q.getObject().getLiteralLanguage(),
                    q.getObject().getLiteralLexicalForm(),
                    (a, b) -> a.compareTo(b) <= 0 ? a : b));
    List<String> others = new ArrayList<>();
    graph
        .find(Node.ANY, node, Std.ALT_LABEL, Node.ANY)
        .forEachRemaining(q -> others.add(q.getObject().getLiteralLexicalForm()));
    String zh = byLanguage.getOrDefault("zh", key(node));
    return new Names(zh, byLanguage.getOrDefault("en", zh), others);
  }

  /** The last part of an IRI, or the text of a literal: {@code 620000}. */
  static String key(Node node) {
    if (!node.isURI()) {
      return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }
    String iri = node.getURI();
    String last = iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    return last.indexOf('%') < 0 ? last : decoded(last);
  }

  private static String decoded(String segment) {
    try {
      return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return segment;
    }
  }
}
