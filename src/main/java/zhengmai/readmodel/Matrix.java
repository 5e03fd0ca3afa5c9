package zhengmai.readmodel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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
    RoaringBitmap found = model.found(request.policiesOnly());
    List<Facet.Value> regions = model.topRegions();
    List<Facet.Value> topics = model.facet(FacetName.TOPIC, request.on()).values();
    int[][] pairs = model.pairs(found);
    List<Integer> shown =
        IntStream.range(0, topics.size())
            .filter(t -> !topics.get(t).key().equals(FacetName.NONE))
            .filter(t -> RoaringBitmap.intersects(topics.get(t).policies(), found))
            .boxed()
            .toList();
    List<Facet.Value> rows = new ArrayList<>();
    List<List<Integer>> counts = new ArrayList<>();
    List<Integer> policies = new ArrayList<>();
    for (int r = 0; r < regions.size(); r++) {
      int[] row = pairs[r];
      int here = RoaringBitmap.andCardinality(regions.get(r).policies(), found);
      if (here > 0) {
        rows.add(regions.get(r));
        policies.add(here);
        counts.add(shown.stream().map(t -> row[t]).toList());
      }
    }
    return new Matrix(rows, shown.stream().map(topics::get).toList(), counts, policies);
  }
}
