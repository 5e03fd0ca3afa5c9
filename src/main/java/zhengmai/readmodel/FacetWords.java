package zhengmai.readmodel;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import zhengmai.rdf.Iris;
import zhengmai.rdf.Std;
import zhengmai.rdf.Zm;

/**
 * The words that stand for values of facets, from the labels of ontology and reference data: 集采 and
 * 带量采购 are the topic 集中带量采购, 各省 is the level 省级, 甘肃 is 甘肃省, 方案 a genre.
 */
final class FacetWords {
  /** A shorter name says too little inside a word: 皖. */
  private static final int LEAST = 2;

  /**
   * What a name stands for.
   *
   * @param facet of which it is a value
   * @param key the value's
   * @param zh {@code 集中带量采购}
   * @param en its English name
   * @param names all of its names: 集采, 带量采购 …
   */
  record Term(FacetName facet, String key, String zh, String en, Set<String> names) {}

  private final DatasetGraph graph;
  private final Labels labels;
  private final Map<FacetName, Facet> facets;
  private final Map<String, Term> byName = new HashMap<>();
  private final Map<String, Set<String>> lines = new HashMap<>();
  private int longest = 0;

  private FacetWords(DatasetGraph graph, Labels labels, Map<FacetName, Facet> facets) {
    this.graph = graph;
    this.labels = labels;
    this.facets = facets;
  }

  /** Reads the names; must be called in a read transaction. */
  static FacetWords read(
      DatasetGraph graph, Labels labels, Regions regions, Map<FacetName, Facet> facets) {
    FacetWords words = new FacetWords(graph, labels, facets);
    words.scheme("topics", FacetName.TOPIC);
    words.typed(Zm.Type.LEVEL, FacetName.LEVEL);
    // A province before the prefecture of the same short name.
    for (String rank : List.of("province", "prefecture", "county")) {
      regions.all().stream().filter(r -> r.rank().equals(rank)).forEach(words::region);
    }
    words.scheme("genres", FacetName.GENRE);
    words.scheme("instrument-forms", FacetName.GENRE);
    graph
        .find(Node.ANY, Node.ANY, Std.TYPE, Zm.Type.AGENCY_SYSTEM)
        .forEachRemaining(q -> words.line(labels.of(q.getSubject())));
    return words;
  }

  /** A line of work in its full and its short name: 医疗保障, 医保. */
  private void line(Labels.Names of) {
    Set<String> names = new LinkedHashSet<>();
    names.add(of.zh());
    names.addAll(of.others());
    names.removeIf(n -> n.length() < LEAST);
    names.forEach(n -> lines.put(n, names));
  }

  /** The same words with a line of work in its other names: 医保规划 is 医疗保障规划 too. */
  Set<String> spellings(String text) {
    Set<String> all = new LinkedHashSet<>();
    all.add(text);
    lines.forEach(
        (name, others) -> {
          if (text.contains(name) && others.stream().noneMatch(o -> longer(text, o, name))) {
            others.forEach(o -> all.add(text.replace(name, o)));
          }
        });
    return all;
  }

  private static boolean longer(String text, String other, String name) {
    return other.length() > name.length() && other.contains(name) && text.contains(other);
  }

  private void scheme(String name, FacetName facet) {
    graph
        .find(
            Node.ANY, Node.ANY, Std.IN_SCHEME, NodeFactory.createURI(Iris.BASE + "scheme/" + name))
        .forEachRemaining(q -> add(q.getSubject(), facet));
  }

  private void typed(Node type, FacetName facet) {
    graph
        .find(Node.ANY, Node.ANY, Std.TYPE, type)
        .forEachRemaining(q -> add(q.getSubject(), facet));
  }

  private void add(Node node, FacetName facet) {
    Labels.Names of = labels.of(node);
    Set<String> names = new LinkedHashSet<>();
    names.add(of.zh());
    names.addAll(of.others());
    put(new Term(facet, key(facet, node), of.zh(), of.en(), names));
  }

  /** A county's short name may be a plain word: 东方, 和平. */
  private void region(Regions.Region r) {
    Set<String> names = new LinkedHashSet<>();
    names.add(r.zh());
    if (!r.rank().equals("county")) {
      names.addAll(labels.of(NodeFactory.createURI(r.iri())).others());
    }
    put(new Term(FacetName.REGION, r.code(), r.zh(), r.en(), names));
  }

  private String key(FacetName facet, Node node) {
    return Optional.ofNullable(facets.get(facet)).stream()
        .flatMap(f -> f.values().stream())
        .filter(v -> v.iri().equals(node.getURI()))
        .findFirst()
        .map(Facet.Value::key)
        .orElseGet(() -> Labels.key(node));
  }

  private void put(Term term) {
    for (String name : term.names()) {
      if (name.length() >= LEAST) {
        byName.putIfAbsent(fold(name), term);
        longest = Math.max(longest, name.length());
      }
    }
  }

  /** What has exactly this name. */
  Optional<Term> of(String name) {
    return Optional.ofNullable(byName.get(fold(name)));
  }

  /** How long the longest name is that begins at this place; 0 where none does. */
  int at(String text, int from) {
    for (int n = Math.min(longest, text.length() - from); n >= LEAST; n--) {
      if (byName.containsKey(fold(text.substring(from, from + n))) && ends(text, from, from + n)) {
        return n;
      }
    }
    return 0;
  }

  /** DRG is not found in DRGs, nor DIP in DIPLOMA. */
  private static boolean ends(String text, int from, int to) {
    return (from == 0 || !latin(text.charAt(from - 1)) || !latin(text.charAt(from)))
        && (to == text.length() || !latin(text.charAt(to)) || !latin(text.charAt(to - 1)));
  }

  private static boolean latin(char c) {
    return c < 128 && Character.isLetter(c);
  }

  Collection<Term> terms() {
    return new LinkedHashSet<>(byName.values());
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
