package zhengmai.readmodel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import zhengmai.rdf.Std;
import zhengmai.rdf.Zm;

/** The regions of the reference data, and which lies in which: 兰州市 in 甘肃省 in 全国. */
public final class Regions {
  private final Map<Node, Node> broader = new HashMap<>();
  private final Map<String, Region> byCode = new HashMap<>();

  /**
   * A region.
   *
   * @param code {@code 620000}
   * @param iri its IRI
   * @param zh {@code 甘肃省}
   * @param en {@code Gansu}
   * @param rank {@code nation}, {@code province}, {@code prefecture} or {@code county}
   * @param shortName {@code 甘肃}
   */
  public record Region(
      String code, String iri, String zh, String en, String rank, String shortName) {
    /** Whether it is the nation or a province. */
    boolean isTop() {
      return rank.equals("nation") || rank.equals("province");
    }
  }

  Regions(DatasetGraph graph, Labels labels) {
    graph
        .find(Node.ANY, Node.ANY, Std.BROADER, Node.ANY)
        .forEachRemaining(q -> broader.put(q.getSubject(), q.getObject()));
    graph
        .find(Node.ANY, Node.ANY, Zm.REGION_LEVEL, Node.ANY)
        .forEachRemaining(q -> add(q.getSubject(), labels, q.getObject().getLiteralLexicalForm()));
  }

  private void add(Node node, Labels labels, String rank) {
    Labels.Names names = labels.of(node);
    String shortName =
        names.others().stream()
            .min(Comparator.comparingInt(String::length).thenComparing(s -> s))
            .orElse(names.zh());
    String code = Labels.key(node);
    byCode.put(code, new Region(code, node.toString(), names.zh(), names.en(), rank, shortName));
  }

  /** The regions that this one lies in, the nearest first. */
  List<Node> above(Node region) {
    List<Node> all = new ArrayList<>();
    Node at = broader.get(region);
    while (at != null && !all.contains(at)) {
      all.add(at);
      at = broader.get(at);
    }
    return all;
  }

  /** Whether it is the whole country. */
  boolean isTop(Node region) {
    return region(Labels.key(region)).filter(r -> r.rank().equals("nation")).isPresent();
  }

  /** The region with this code. */
  public Optional<Region> region(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** The province-level unit that a region is or lies in; nothing for the nation. */
  public Optional<Region> province(String code) {
    String two = code.length() < 2 ? code : code.substring(0, 2);
    return region(two + "0000").filter(r -> r.rank().equals("province"));
  }

  /** All of them, in the order of their codes. */
  public List<Region> all() {
    return byCode.values().stream().sorted(Comparator.comparing(Region::code)).toList();
  }

  /** The province-level units, in the order of their codes. */
  public List<Region> provinces() {
    return all().stream().filter(r -> r.rank().equals("province")).toList();
  }
}
