package zhengmai.readmodel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.roaringbitmap.RoaringBitmap;

/** Makes the facets that do not depend on the day. */
final class FacetBuilder {
  private final Labels labels;
  private final Regions regions;

  FacetBuilder(Labels labels, Regions regions) {
    this.labels = labels;
    this.regions = regions;
  }

  Map<FacetName, Facet> build(List<PolicyRowBuilder> sorted) {
    Map<FacetName, Facet> facets = new EnumMap<>(FacetName.class);
    for (FacetName name : FacetName.values()) {
      if (name != FacetName.FORCE) {
        facets.put(name, facet(name, sorted, d -> values(name, d)));
      }
    }
    return facets;
  }

  private Set<Node> values(FacetName name, PolicyRowBuilder d) {
    return switch (name) {
      case KIND -> Set.of(literal(d.article ? SearchRequest.ARTICLE : SearchRequest.POLICY));
      case REGION -> withRegionsAbove(d.values(name));
      case YEAR -> d.year() == 0 ? Set.of() : Set.of(literal(String.valueOf(d.year())));
      case HELD -> Set.of(literal(d.held ? "yes" : d.recorded() ? "facts" : "no"));
      default -> d.values(name);
    };
  }

  /** A city's document is its province's too; the nation's are only those of the nation. */
  private Set<Node> withRegionsAbove(Set<Node> own) {
    Set<Node> all = new LinkedHashSet<>();
    for (Node region : own) {
      all.add(region);
      regions.above(region).stream().filter(r -> !regions.isTop(r)).forEach(all::add);
    }
    return all;
  }

  private Facet facet(
      FacetName name, List<PolicyRowBuilder> sorted, Function<PolicyRowBuilder, Set<Node>> values) {
    Map<Node, RoaringBitmap> sets = new HashMap<>();
    for (int i = 0; i < sorted.size(); i++) {
      for (Node value : values.apply(sorted.get(i))) {
        sets.computeIfAbsent(value, k -> new RoaringBitmap()).add(i);
      }
    }
    List<Node> ordered = new ArrayList<>(sets.keySet());
    ordered.sort(Comparator.comparing(Node::toString));
    Set<String> taken = new HashSet<>();
    List<Facet.Value> list = new ArrayList<>();
    for (Node node : ordered) {
      RoaringBitmap set = sets.getOrDefault(node, new RoaringBitmap());
      set.runOptimize();
      list.add(value(name, node, set, taken));
    }
    addRest(sorted.size(), list);
    return new Facet(name, list);
  }

  /** Those of which nothing is known, so that a facet counts everything. */
  static void addRest(int all, List<Facet.Value> values) {
    RoaringBitmap rest = RoaringBitmap.bitmapOfRange(0, all);
    values.forEach(v -> rest.andNot(v.policies()));
    if (!rest.isEmpty()) {
      rest.runOptimize();
      values.add(new Facet.Value(FacetName.NONE, "", "不详", "not known", rest));
    }
  }

  private Facet.Value value(FacetName name, Node node, RoaringBitmap set, Set<String> taken) {
    String key = Labels.key(node);
    if (!taken.add(key)) {
      // Two concepts of one name, as 方案 the genre and 方案 the form.
      key = node.toString();
    }
    if (name == FacetName.HELD) {
      return switch (key) {
        case "yes" -> new Facet.Value(key, "", "有原文", "text held", set);
        case "facts" -> new Facet.Value(key, "", "只有事实", "facts only", set);
        default -> new Facet.Value(key, "", "只见于引用", "cited only", set);
      };
    }
    if (name == FacetName.KIND) {
      return key.equals(SearchRequest.ARTICLE)
          ? new Facet.Value(key, "", "文章", "articles", set)
          : new Facet.Value(key, "", "政策文件", "policies", set);
    }
    Labels.Names names = labels.of(node);
    return new Facet.Value(key, node.isURI() ? node.getURI() : "", names.zh(), names.en(), set);
  }

  private static Node literal(String text) {
    return NodeFactory.createLiteralString(text);
  }
}
