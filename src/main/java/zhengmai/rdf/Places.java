package zhengmai.rdf;

import java.util.Comparator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Where in which file a node of a graph comes from, and whose document it is. */
final class Places {
  private final Graph graph;

  Places(Graph graph) {
    this.graph = graph;
  }

  /**
   * The record that the node is or belongs to, for a policy the first that speaks of it or cites
   * it; the node itself where there is none.
   */
  Node record(Node node) {
    Node citing = first(node, Zm.CITING_RECORD);
    if (!citing.equals(Node.ANY)) {
      return citing;
    }
    Node subject = first(node, Zm.SUBJECT_POLICY);
    Node policy = subject.equals(Node.ANY) ? node : subject;
    Node record = least(Zm.RECORD_OF, policy);
    if (record.equals(Node.ANY)) {
      Node citation = least(Zm.CITES_POLICY, policy);
      record = citation.equals(Node.ANY) ? citation : first(citation, Zm.CITING_RECORD);
    }
    return record.equals(Node.ANY) ? node : record;
  }

  /** Of all that point to the node the one with the least IRI, or {@link Node#ANY} for none. */
  private Node least(Node property, Node object) {
    return graph.find(Node.ANY, property, object).mapWith(Triple::getSubject).toList().stream()
        .min(Comparator.comparing(Node::toString))
        .orElse(Node.ANY);
  }

  String file(Node record) {
    Node source = first(record, Std.DERIVED_FROM);
    Node name = first(source.equals(Node.ANY) ? record : source, Zm.FILE_NAME);
    return name.isLiteral() ? name.getLiteralLexicalForm() : record.toString();
  }

  /** The line of the words, else of the record; 0 where neither has one. */
  int line(Node focus, Node record) {
    Node quote = first(focus, Zm.QUOTE);
    for (Node at : new Node[] {quote, focus, record}) {
      Node line = at.equals(Node.ANY) ? Node.ANY : first(at, Zm.LINE);
      if (line.isLiteral() && line.getLiteralValue() instanceof Number n) {
        return Math.max(0, n.intValue());
      }
    }
    return 0;
  }

  /** The record's lead issuer as printed, else any; empty where it has none. */
  String issuer(Node record) {
    Node lead = first(record, Zm.LEAD_ISSUER);
    Node name = lead.equals(Node.ANY) ? Node.ANY : first(lead, Std.PREF_LABEL);
    Node printed = name.isLiteral() ? name : first(record, Zm.ISSUER_NAME);
    return printed.isLiteral() ? printed.getLiteralLexicalForm() : "";
  }

  /**
   * One value of the property, or {@link Node#ANY} for none: the Chinese one before others, and the
   * same one in every store.
   */
  private Node first(Node subject, Node property) {
    return graph.find(subject, property, Node.ANY).toList().stream()
        .map(Triple::getObject)
        .min(Comparator.comparing(Places::isNotChinese).thenComparing(n -> n.toString()))
        .orElse(Node.ANY);
  }

  private static boolean isNotChinese(Node node) {
    return !node.isLiteral() || !node.getLiteralLanguage().equals("zh");
  }
}
