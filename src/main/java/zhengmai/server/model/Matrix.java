package zhengmai.server.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;

/**
 * How many policies each region has on each topic.
 *
 * @param regions provinces that have any, and the nation, in the order of their codes
 * @param topics the topics that any of them has
 * @param counts by region, then by topic
 * @param policies how many a region has in all
 */
public record Matrix(
    List<Facet.Value> regions,
    List<Facet.Value> topics,
    List<List<Integer>> counts,
    List<Integer> policies) {
  public Matrix {
    regions = List.copyOf(regions);
    topics = List.copyOf(topics);
    counts = List.copyOf(counts);
    policies = List.copyOf(policies);
  }

  /** Of the policies that a search finds. */
  public static Matrix of(ReadModel model, SearchRequest request) {
    RoaringBitmap found = model.found(request);
    LocalDate day = request.on();
    List<Facet.Value> topics =
        model.facet(FacetName.TOPIC, day).values().stream()
            .filter(t -> RoaringBitmap.intersects(t.policies(), found))
            .toList();
    List<Facet.Value> regions = new ArrayList<>();
    List<List<Integer>> counts = new ArrayList<>();
    List<Integer> policies = new ArrayList<>();
    for (Facet.Value region : model.facet(FacetName.REGION, day).values()) {
      RoaringBitmap here = RoaringBitmap.and(region.policies(), found);
      if (!here.isEmpty() && isTop(model, region.key())) {
        regions.add(region);
        policies.add(here.getCardinality());
        counts.add(
            topics.stream().map(t -> RoaringBitmap.andCardinality(here, t.policies())).toList());
      }
    }
    return new Matrix(regions, topics, counts, policies);
  }

  private static boolean isTop(ReadModel model, String code) {
    return model
        .regions()
        .region(code)
        .filter(r -> r.rank().equals("nation") || r.rank().equals("province"))
        .isPresent();
  }
}
