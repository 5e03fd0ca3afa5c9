package zhengmai.rdf;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.apache.jena.graph.Node;
import zhengmai.model.Finding;
import zhengmai.model.Finding.Severity;
import zhengmai.provision.InternalReference;
import zhengmai.provision.InternalReferences;
import zhengmai.provision.Misnumbering;
import zhengmai.provision.Provision;
import zhengmai.provision.ProvisionKind;
import zhengmai.provision.ProvisionReader;
import zhengmai.provision.ProvisionTree;
import zhengmai.text.Flow;

/** The running text of a record, and on which line of the source each of its paragraphs begins. */
final class TextRdf {
  private TextRdf() {}

  static void add(Node record, Flow flow, GraphBuilder out) {
    String text = flow.text();
    StringJoiner lines = new StringJoiner(" ");
    for (int at = 0; at < text.length(); at = next(text, at)) {
      lines.add(Integer.toString(flow.line(at)));
    }
    out.zh(record, Zm.TEXT, text).string(record, Zm.PARAGRAPH_LINES, lines.toString());
  }

  /**
   * The provisions of a notice's text by which others cite it, each with its place and what it
   * stands in: parts, chapters, articles, the first two levels of a plan, annexes. What is below
   * them is read from the text by whoever needs it: three triples a provision are three too many
   * for every line of a list.
   */
  static void provisions(Node record, String text, GraphBuilder out) {
    ProvisionTree tree = ProvisionReader.read(text);
    for (InternalReference r : InternalReferences.of(tree)) {
      Node from = Iris.provision(record, r.from().path());
      r.to().forEach(p -> out.link(from, Zm.REFERS_TO_PROVISION, Iris.provision(record, p.path())));
    }
    Node[] nodes = new Node[tree.all().size()];
    for (Provision p : tree.all()) {
      Node above = p.parent() < 0 ? record : nodes[p.parent()];
      if (!isCited(p, tree)) {
        nodes[p.index()] = above;
        continue;
      }
      Node node = Iris.provision(record, p.path());
      nodes[p.index()] = node;
      out.link(node, Std.TYPE, Zm.Type.PROVISION)
          .link(node, Std.PART_OF, above)
          .string(node, Zm.EXTENT, p.offset() + "+" + p.length());
      if (p.kind() != ProvisionKind.ITEM) {
        out.zh(node, Std.TITLE, tree.heading(p).map(h -> h.replace("\n", "")));
      }
    }
  }

  /** Numbers that jump, repeat or go back, for those who look after the source. */
  static List<Finding> misnumbered(String file, Flow flow) {
    List<Finding> findings = new ArrayList<>();
    for (Misnumbering m : ProvisionReader.read(flow.text()).misnumbered()) {
      findings.add(
          new Finding(
              Severity.INFO,
              file,
              flow.line(m.offset()),
              0,
              "provision-misnumbered",
              m.zh(),
              m.en()));
    }
    return findings;
  }

  private static boolean isCited(Provision p, ProvisionTree tree) {
    return switch (p.kind()) {
      case ANNEX, BOOK, CHAPTER, SECTION, ARTICLE, PART -> true;
      case INSTRUMENT -> !p.path().equals("文本");
      case ITEM ->
          tree.parent(p).map(Provision::kind).filter(k -> k == ProvisionKind.PART).isPresent();
      default -> false;
    };
  }

  /** Where the paragraph behind this one begins; the text's length behind the last. */
  private static int next(String text, int paragraph) {
    int end = text.indexOf('\n', paragraph);
    return end < 0 ? text.length() : end + 1;
  }
}
