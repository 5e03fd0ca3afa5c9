package zhengmai.rdf;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDFS;
import zhengmai.model.Finding;
import zhengmai.model.Finding.Severity;

/** Whether every term of the ontology has a name and a sentence in both languages, and a parent. */
final class OntologyCheck {
  private final Turtle turtle;
  private final List<Finding> findings = new ArrayList<>();

  private OntologyCheck(Turtle turtle) {
    this.turtle = turtle;
  }

  static List<Finding> check(Turtle turtle) {
    OntologyCheck check = new OntologyCheck(turtle);
    turtle.blocks().forEach((subject, triples) -> check.term(new Block(subject, triples)));
    return check.findings;
  }

  /** Local names of the terms that the ontology declares. */
  static Set<String> declared(Turtle turtle) {
    Set<String> names = new LinkedHashSet<>();
    turtle
        .blocks()
        .forEach(
            (subject, triples) -> {
              if (isTerm(new Block(subject, triples))) {
                names.add(local(subject));
              }
            });
    return names;
  }

  static boolean isTerm(Block block) {
    boolean kind =
        isClass(block)
            || block.is(OWL.ObjectProperty.asNode())
            || block.is(OWL.DatatypeProperty.asNode());
    return kind && block.subject().isURI() && block.subject().getURI().startsWith(Zm.NS);
  }

  private static boolean isClass(Block block) {
    return block.is(OWL.Class.asNode());
  }

  private void term(Block block) {
    if (!isTerm(block)) {
      return;
    }
    Node parent = isClass(block) ? RDFS.subClassOf.asNode() : RDFS.subPropertyOf.asNode();
    needs(block, Std.LABEL, "zh", "没有中文名称（rdfs:label @zh）", "lacks a Chinese label");
    needs(block, Std.LABEL, "en", "没有英文名称（rdfs:label @en）", "lacks an English label");
    needs(
        block, RDFS.comment.asNode(), "zh", "没有中文说明（rdfs:comment @zh）", "lacks a Chinese comment");
    needs(
        block, RDFS.comment.asNode(), "en", "没有英文说明（rdfs:comment @en）", "lacks an English comment");
    if (block.nodes(parent).isEmpty()) {
      add(block, "没有标准词汇中的上位", "lacks a parent in a standard vocabulary");
    }
  }

  private void needs(Block block, Node property, String language, String zh, String en) {
    boolean there =
        block.nodes(property).stream()
            .anyMatch(n -> n.isLiteral() && n.getLiteralLanguage().equals(language));
    if (!there) {
      add(block, zh, en);
    }
  }

  private void add(Block block, String zh, String en) {
    String name = "zm:" + local(block.subject());
    TextFile.Spot at = turtle.file().find(name + " a");
    findings.add(
        new Finding(
            Severity.ERROR,
            turtle.file().name(),
            at.line(),
            at.column(),
            "ontology",
            name + " " + zh,
            name + " " + en));
  }

  private static String local(Node term) {
    return term.getURI().substring(Zm.NS.length());
  }
}
