package zhengmai.readmodel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.roaringbitmap.FastAggregation;
import org.roaringbitmap.RoaringBitmap;
import zhengmai.readmodel.SearchRequest.Sort;

/** Answers one search from the model's sets. */
final class Search {
  private final ReadModel model;
  private final SearchRequest request;
  private final Optional<Hits> hits;
  private final Map<FacetName, RoaringBitmap> chosen = new EnumMap<>(FacetName.class);

  Search(ReadModel model, SearchRequest request) {
    this.model = model;
    this.request = request;
    this.hits =
        request.text().isBlank()
            ? Optional.empty()
            : model.query().find(request.text(), request.field(), request.sort() == Sort.RELEVANCE);
    request
        .chosen()
        .forEach(
            (name, keys) -> {
              if (!keys.isEmpty()) {
                chosen.put(name, any(model.facet(name, request.on()), keys));
              }
            });
  }

  SearchResult run() {
    RoaringBitmap found = all(Optional.empty());
    int total = model.policies().size();
    return new SearchResult(
        total, found.getCardinality(), Arrays.stream(page(found)).boxed().toList(), counts(found));
  }

  RoaringBitmap found() {
    return all(Optional.empty());
  }

  /** The rows of the page. */
  int[] shown() {
    return page(all(Optional.empty()));
  }

  /** All rows, in the order asked for. */
  int[] rows() {
    RoaringBitmap found = all(Optional.empty());
    return sorted(found, 0, found.getCardinality());
  }

  private static RoaringBitmap any(Facet facet, List<String> keys) {
    RoaringBitmap[] sets =
        keys.stream()
            .map(k -> facet.value(k).map(Facet.Value::policies).orElseGet(RoaringBitmap::new))
            .toArray(RoaringBitmap[]::new);
    return FastAggregation.or(sets);
  }

  /** What fits all that is chosen, but for one facet. */
  private RoaringBitmap all(Optional<FacetName> except) {
    RoaringBitmap set =
        hits.map(h -> h.policies().clone())
            .orElseGet(() -> RoaringBitmap.bitmapOfRange(0, model.policies().size()));
    if (request.from() != Days.NONE || request.to() != Days.NONE) {
      set.and(model.between(request.from(), request.to()));
    }
    chosen.forEach(
        (name, one) -> {
          if (except.filter(e -> e == name).isEmpty()) {
            set.and(one);
          }
        });
    return set;
  }

  private List<SearchResult.Counts> counts(RoaringBitmap found) {
    List<SearchResult.Counts> all = new ArrayList<>();
    Selection shown = select(found);
    for (FacetName name : FacetName.values()) {
      Selection base = chosen.containsKey(name) ? select(all(Optional.of(name))) : shown;
      List<String> keys = request.chosen().getOrDefault(name, List.of());
      List<Facet.Value> values = model.facet(name, request.on()).values();
      int[] numbers = model.counts(name, request.on(), base);
      List<SearchResult.Count> counts = new ArrayList<>();
      for (int v : order(name, values, numbers)) {
        Facet.Value value = values.get(v);
        boolean isChosen = keys.contains(value.key());
        if (numbers[v] > 0 || isChosen) {
          counts.add(new SearchResult.Count(value, numbers[v], isChosen));
        }
      }
      all.add(new SearchResult.Counts(name, counts));
    }
    return all;
  }

  /** The values as they are shown: the newest year first, else the highest count. */
  private static int[] order(FacetName name, List<Facet.Value> values, int[] numbers) {
    long[] keys = new long[numbers.length];
    for (int v = 0; v < keys.length; v++) {
      // The values of a facet are sorted, the years from old to new.
      // What is not known stands last.
      boolean none = values.get(v).key().equals(FacetName.NONE);
      int weight = name == FacetName.YEAR ? -v : -numbers[v];
      keys[v] = ((long) (none ? 1 : weight) << 32) + v;
    }
    Arrays.sort(keys);
    return Arrays.stream(keys).mapToInt(k -> (int) k).toArray();
  }

  private Selection select(RoaringBitmap policies) {
    return new Selection(policies, model.policies().size());
  }

  private int[] page(RoaringBitmap found) {
    return sorted(found, request.offset(), request.limit());
  }

  private int[] sorted(RoaringBitmap found, int offset, int limit) {
    Sort sort = request.sort() == Sort.RELEVANCE && hits.isEmpty() ? Sort.NEWEST : request.sort();
    if (sort == Sort.RELEVANCE && hits.isPresent()) {
      return Orders.best(found, hits.get().fit(), offset, limit);
    }
    return model.orders().page(sort, found, offset, limit);
  }
}
