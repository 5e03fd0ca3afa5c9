package zhengmai.store;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import zhengmai.rdf.Iris;
import zhengmai.rdf.Zm;

/**
 * The names by which people mean a concept, read from the graph: 甘肃, 甘肃省 and 620000 are the same
 * region; DRG is the topic DRG/DIP支付方式; 国家医保局 is 国家医疗保障局.
 */
public final class Vocabulary {
  /** All bodies; they are in no scheme. */
  static final String AGENCIES = "agencies";

  private static final String PREFIXES =
      """
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX zm: <https://w3id.org/zhengmai/ontology#>
      """;

  /** The lower the rank, the nearer is the name to being the concept's own. */
  private static final Query NAMES =
      QueryFactory.create(
          PREFIXES
              + """
              SELECT ?concept ?rank ?name {
                { ?concept skos:inScheme ?scheme } UNION { ?concept a ?scheme }
                VALUES (?property ?rank) {
                  (skos:prefLabel 0) (skos:notation 1) (skos:altLabel 2) (zm:formerName 3)
                  (zm:officeName 3) (zm:abbreviation 3) (skos:hiddenLabel 4)
                }
                ?concept ?property ?name
              }
              """);

  /** 甘肃 + 医保局: a local body has the names of its region with the forms of its system. */
  private static final Query LOCAL_BODIES =
      QueryFactory.create(
          PREFIXES
              + """
              SELECT DISTINCT ?concept ?rank ?name {
                ?concept zm:jurisdictionRegion ?region ; zm:system ?system ; skos:prefLabel ?name .
                ?region skos:prefLabel|skos:altLabel ?place .
                FILTER(STRSTARTS(?given, STR(?place)))
                ?system zm:bodyForm ?form .
                FILTER(?given = CONCAT(STR(?place), STR(?form)))
                BIND(0 AS ?rank)
              }
              """);

  private static final int NEAR = 5;
  private static final double NEAR_ENOUGH = 0.3;

  private final GraphSource graph;

  /**
   * A concept and its Chinese name.
   *
   * @param node its IRI
   * @param name 甘肃省
   */
  public record Concept(Node node, String name) {}

  /**
   * What a name may mean.
   *
   * @param exact the concepts with this name; more than one where it is ambiguous
   * @param near where there is none, those with a name like it, the nearest first
   */
  public record Match(List<Concept> exact, List<Concept> near) {}

  private record Name(Node concept, int rank, String text) {}

  /** The names in this graph. */
  public Vocabulary(GraphSource graph) {
    this.graph = graph;
  }

  /** All concepts of a scheme such as {@code scheme/topics}, by name; for lists to choose from. */
  public List<Concept> all(String scheme) {
    return concepts(names(scheme)).values().stream()
        .sorted(Comparator.comparing(Concept::name).thenComparing(c -> c.node().toString()))
        .toList();
  }

  /** The concepts of a scheme that are meant by what a person typed. */
  public Match find(String scheme, String given) {
    List<Name> names = names(scheme);
    String wanted = fold(given);
    List<Name> hits =
        names.stream()
            .filter(n -> fold(n.text()).equals(wanted) || n.concept().toString().equals(given))
            .toList();
    int best = hits.stream().mapToInt(Name::rank).min().orElse(0);
    List<Node> nodes =
        hits.stream().filter(n -> n.rank() == best).map(Name::concept).distinct().toList();
    Map<Node, Concept> concepts = concepts(names);
    if (nodes.isEmpty() && scheme.equals(AGENCIES)) {
      nodes = localBodies(given);
    }
    List<Concept> exact = nodes.stream().map(n -> named(n, concepts)).toList();
    return new Match(exact, exact.isEmpty() ? near(wanted, names, concepts) : List.of());
  }

  private static Concept named(Node node, Map<Node, Concept> concepts) {
    return concepts.getOrDefault(node, new Concept(node, node.toString()));
  }

  private List<Node> localBodies(String given) {
    Node text = NodeFactory.createLiteralString(given.strip());
    Query query = QueryTransformOps.replaceVars(LOCAL_BODIES, Map.of(Var.alloc("given"), text));
    return read(query).stream().map(Name::concept).distinct().toList();
  }

  private List<Name> names(String scheme) {
    Node node =
        scheme.equals(AGENCIES)
            ? Zm.Type.AGENCY
            : NodeFactory.createURI(scheme.contains(":") ? scheme : Iris.BASE + scheme);
    return read(QueryTransformOps.replaceVars(NAMES, Map.of(Var.alloc("scheme"), node)));
  }

  private List<Name> read(Query query) {
    Function<QueryExec, List<Name>> rows = e -> e.select().stream().map(Vocabulary::name).toList();
    return graph.query(query, rows);
  }

  private static Name name(Binding row) {
    Number rank = (Number) row.get("rank").getLiteralValue();
    Node name = row.get("name");
    return new Name(row.get("concept"), rank.intValue(), name.getLiteralLexicalForm());
  }

  /** Each concept with its name: of two, the one that has Chinese characters. */
  private static Map<Node, Concept> concepts(Collection<Name> names) {
    Map<Node, Concept> concepts = new LinkedHashMap<>();
    for (Name name : names) {
      if (name.rank() == 0 && !name.text().isBlank()) {
        Concept concept = new Concept(name.concept(), name.text());
        concepts.merge(name.concept(), concept, (a, b) -> isChinese(a.name()) ? a : b);
      }
    }
    return concepts;
  }

  private static boolean isChinese(String s) {
    return s.codePoints().anyMatch(Character::isIdeographic);
  }

  private static List<Concept> near(String wanted, List<Name> names, Map<Node, Concept> concepts) {
    Map<Node, Double> scores = new LinkedHashMap<>();
    for (Name name : names) {
      double score = likeness(wanted, fold(name.text()));
      if (score >= NEAR_ENOUGH && concepts.containsKey(name.concept())) {
        scores.merge(name.concept(), score, Math::max);
      }
    }
    Map<String, Node> ordered = new TreeMap<>();
    scores.forEach((n, s) -> ordered.put("%.6f %s".formatted(1 - s, named(n, concepts).name()), n));
    return ordered.values().stream().limit(NEAR).map(n -> named(n, concepts)).toList();
  }

  /** From 0 to 1: how much two names have in common, by pairs of characters. */
  static double likeness(String a, String b) {
    if (a.length() < 2 || b.length() < 2) {
      return a.contains(b) || b.contains(a) ? 0.5 : 0;
    }
    Set<String> pairs = pairs(a);
    Set<String> others = pairs(b);
    Set<String> common = new HashSet<>(pairs);
    common.retainAll(others);
    double dice = 2.0 * common.size() / (pairs.size() + others.size());
    return a.contains(b) || b.contains(a) ? Math.max(0.5, dice) : Math.max(dice, letters(a, b));
  }

  /** The same letters in another order, as in DGR for DRG. */
  private static double letters(String a, String b) {
    return a.length() == b.length()
            && a.chars().sorted().boxed().toList().equals(b.chars().sorted().boxed().toList())
        ? 0.9
        : 0;
  }

  private static Set<String> pairs(String s) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < s.length(); i++) {
      pairs.add(s.substring(i, i + 2));
    }
    return new HashSet<>(pairs);
  }

  /** Without the differences of width, case and white space that do not matter in a name. */
  private static String fold(String s) {
    return Normalizer.normalize(s, Normalizer.Form.NFKC)
        .replaceAll("\\s+", "")
        .toLowerCase(Locale.ROOT);
  }
}
