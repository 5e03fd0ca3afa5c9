package zhengmai.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import zhengmai.rdf.Iris;
import zhengmai.rdf.Prefixes;
import zhengmai.store.Batch;
import zhengmai.store.GraphStore;
import zhengmai.store.ParameterException;
import zhengmai.store.SavedQueries;
import zhengmai.store.SavedQuery;
import zhengmai.store.Vocabulary;

/**
 * Prefixes and saved questions as triples, in the words that SPARQL editors ask for when they meet
 * an endpoint: {@code sh:declare}, and {@code sh:SPARQLExecutable} with the question and a sentence
 * on it, such as 各省某主题的方案.
 */
final class Examples {
  /** The dataset, and the graph in which it is described. */
  static final Node DATASET = NodeFactory.createURI(Iris.BASE + "dataset");

  static final String SH = "http://www.w3.org/ns/shacl#";

  private final List<Triple> triples = new ArrayList<>();

  private Examples() {}

  /** The triples for these questions, asked of this store. */
  static List<Triple> of(GraphStore store, SavedQueries queries) {
    Examples examples = new Examples();
    examples.triples.addAll(prefixes());
    Vocabulary vocabulary = new Vocabulary(store);
    queries.queries().forEach(q -> examples.question(q, vocabulary));
    return examples.triples;
  }

  /** The prefixes alone. */
  static List<Triple> prefixes() {
    Examples examples = new Examples();
    Prefixes.all().forEach(examples::prefix);
    return examples.triples;
  }

  /**
   * Puts them into the store, unless it is empty: a first load is to meet it so.
   *
   * @return whether they are there
   */
  static boolean put(GraphStore store, SavedQueries queries) {
    if (store.isEmpty()) {
      return false;
    }
    store.commit(new Batch().replace(DATASET.getURI(), of(store, queries)));
    return true;
  }

  private void prefix(String prefix, String namespace) {
    Node one = NodeFactory.createURI(Iris.BASE + "prefix/" + prefix);
    add(DATASET, SH + "declare", one);
    add(one, SH + "prefix", NodeFactory.createLiteralString(prefix));
    add(one, SH + "namespace", NodeFactory.createLiteralDT(namespace, XSDDatatype.XSDanyURI));
  }

  private void question(SavedQuery q, Vocabulary vocabulary) {
    Node one = NodeFactory.createURI(Iris.BASE + "example/" + q.name());
    boolean select = q.query().isSelectType();
    String type = select ? "SPARQLSelectExecutable" : "SPARQLConstructExecutable";
    add(one, RDF.type.getURI(), NodeFactory.createURI(SH + type));
    add(one, RDF.type.getURI(), NodeFactory.createURI(SH + "SPARQLExecutable"));
    add(one, SH + "prefixes", DATASET);
    add(one, RDFS.label.getURI(), NodeFactory.createLiteralLang(q.head().titleZh(), "zh"));
    add(one, RDFS.label.getURI(), NodeFactory.createLiteralLang(q.head().titleEn(), "en"));
    // One sentence for both languages: editors list an example once for each comment.
    String about = "%s %s".formatted(q.head().descriptionZh(), q.head().descriptionEn());
    add(one, RDFS.comment.getURI(), NodeFactory.createLiteralString(about));
    String text = ready(q, vocabulary).serialize();
    add(one, SH + (select ? "select" : "construct"), NodeFactory.createLiteralString(text));
  }

  /** With the values that its head gives; without values where it gives none. */
  private static Query ready(SavedQuery q, Vocabulary vocabulary) {
    try {
      return q.prepare(Map.of(), vocabulary).query();
    } catch (ParameterException e) {
      return q.query();
    }
  }

  private void add(Node subject, String property, Node object) {
    triples.add(Triple.create(subject, NodeFactory.createURI(property), object));
  }
}
