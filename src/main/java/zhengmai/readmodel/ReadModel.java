package zhengmai.readmodel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * The graph at one time, for fast answers; never changed. Made from all named graphs together, so
 * that it says of 医保发〔2021〕48号 what SPARQL says.
 */
public final class ReadModel {
  /**
   * To count a value's policies among those found takes as long as walking over so many of these.
   */
  private static final int WALK_PER_SET = 500;

  private final long version;
  private final Policies policies;
  private final Map<FacetName, Facet> facets;
  private final Relations relations;
  private final Regions regions;
  private final CompletableFuture<QuerySearch> text;
  private final AtomicReference<@Nullable Offers> offers = new AtomicReference<>();
  private final CompletableFuture<RecordSearch> records = new CompletableFuture<>();
  private final Map<Node, List<Integer>> rowsByRecord;
  private final CompletableFuture<Orders> orders;
  private final List<Facet.Value> topRegions;
  private final Forward byRegion;
  private final Map<FacetName, Forward> forward = new EnumMap<>(FacetName.class);
  private volatile @Nullable ForceOn force;

  private record ForceOn(LocalDate day, Facet facet) {}

  private ReadModel(DatasetGraph graph, long version) {
    this.version = version;
    Labels labels = new Labels(graph);
    List<PolicyRowBuilder> sorted = new PolicyRowReader(graph).read();
    policies = new Policies(sorted);
    relations = RelationReader.read(graph, policies);
    regions = new Regions(graph, labels);
    facets = new FacetBuilder(labels, regions).build(sorted);
    sorted.forEach(d -> d.keywords.forEach(labels::of));
    BodyAliases bodies = BodyAliases.read(graph, labels, issuers(sorted));
    // Words take as long as all else: who asks for facets and lineage need not wait for them.
    ExecutorService workers =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), ReadModel::thread);
    orders = CompletableFuture.supplyAsync(() -> new Orders(policies, relations), workers);
    rowsByRecord = rowsByRecord(sorted);
    FacetWords words = FacetWords.read(graph, labels, regions, facets);
    text =
        TextSearch.build(sorted, labels, bodies, records, workers)
            .thenApply(t -> new QuerySearch(t, words, facets, policies.size(), this::prior));
    workers.shutdown();
    topRegions =
        facet(FacetName.REGION, LocalDate.EPOCH).values().stream()
            .filter(v -> regions.region(v.key()).filter(Regions.Region::isTop).isPresent())
            .toList();
    byRegion = new Forward(topRegions, policies.size());
    facets.forEach((n, f) -> forward.put(n, new Forward(f.values(), policies.size())));
  }

  private static Map<Node, List<Integer>> rowsByRecord(List<PolicyRowBuilder> sorted) {
    Map<Node, List<Integer>> rows = new HashMap<>();
    for (int row = 0; row < sorted.size(); row++) {
      for (Node record : sorted.get(row).records) {
        rows.computeIfAbsent(record, k -> new ArrayList<>(1)).add(row);
      }
    }
    return rows;
  }

  private static Set<Node> issuers(List<PolicyRowBuilder> drafts) {
    return drafts.stream()
        .flatMap(d -> d.values(FacetName.ISSUER).stream())
        .collect(Collectors.toSet());
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "zhengmai-read-model-part");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Reads the graph, but for the texts of records; must be called in a read transaction. Who
   * searches for words waits until {@link #readTexts} has been called as well.
   */
  static ReadModel of(DatasetGraph graph, long version) {
    return new ReadModel(graph, version);
  }

  /** Reads the texts of records into the index; must be called in the same read transaction. */
  void readTexts(DatasetGraph graph, RecordIndex index) {
    try {
      records.complete(index.update(graph, rowsByRecord));
    } catch (RuntimeException | Error e) {
      records.completeExceptionally(e);
      throw e;
    }
  }

  /** The version of the store that it was made from. */
  public long version() {
    return version;
  }

  /** The policies. */
  public Policies policies() {
    return policies;
  }

  /** The relations between them. */
  public Relations relations() {
    return relations;
  }

  /** The regions. */
  public Regions regions() {
    return regions;
  }

  /** A facet; that of force is of the day. */
  public Facet facet(FacetName name, LocalDate day) {
    if (name != FacetName.FORCE) {
      return Objects.requireNonNull(facets.get(name), name.code());
    }
    ForceOn known = force;
    if (known == null || !known.day().equals(day)) {
      known = new ForceOn(day, ForceFacet.of(day, policies));
      force = known;
    }
    return known.facet();
  }

  /** The word for whether a policy holds on a day: {@code in-force}, {@code presumed}. */
  public String force(int policy, LocalDate day) {
    return ForceFacet.key(policies.force(policy).on(day).state());
  }

  /** Finds policies. */
  public SearchResult search(SearchRequest request) {
    return new Search(this, request).run();
  }

  /** What is there itself, and is cited, comes before what fits as well and is not. */
  private float prior(int row) {
    int cited = relations.downCount(row);
    return (policies.held(row) ? 1 : 0) + Math.min(1, cited / 10f);
  }

  /** For each word that a search looks for, the spellings that it takes for the same. */
  public List<Set<String>> spellings(SearchRequest request) {
    return query().spellings(request.text(), request.field());
  }

  /** Which of the words that were typed are values of facets, and what else they mean. */
  public Understanding understand(SearchRequest request) {
    return Understanding.of(request.text(), request.field(), query());
  }

  /** What may be meant while it is typed, so many of each kind. */
  public List<Suggestion> suggest(String typed, int each) {
    return Suggestion.of(typed, each, this);
  }

  boolean isNumber(String typed) {
    return !query().text().number(typed).policies().isEmpty();
  }

  /** Whether a name stands for a value of a facet: 集采 for 集中带量采购. */
  boolean means(String name, FacetName facet, String key) {
    return query()
        .words()
        .of(name)
        .filter(t -> t.facet() == facet && t.key().equals(key))
        .isPresent();
  }

  /** The rows of a page alone, without counts. */
  int[] best(SearchRequest request) {
    return new Search(this, request).shown();
  }

  /** What may have been meant by what finds nothing; each finds something. */
  public List<String> offers(SearchRequest request) {
    Offers known = offers.get();
    if (known == null) {
      known = new Offers(query(), policies);
      offers.set(known);
    }
    return known.of(request.text());
  }

  /** All that a search finds, in its order. */
  public int[] rows(SearchRequest request) {
    return new Search(this, request).rows();
  }

  /** The set that a search finds. */
  public RoaringBitmap found(SearchRequest request) {
    return new Search(this, request).found();
  }

  /** The nation and the provinces. */
  List<Facet.Value> topRegions() {
    return topRegions;
  }

  /** For each of them and each topic, how many of the policies. */
  int[][] pairs(RoaringBitmap of) {
    return Forward.pairs(byRegion, of(FacetName.TOPIC), of);
  }

  private Forward of(FacetName name) {
    return Objects.requireNonNull(forward.get(name), name.code());
  }

  /** For each value of a facet, how many of the policies have it. */
  int[] counts(FacetName name, LocalDate day, Selection of) {
    List<Facet.Value> values = facet(name, day).values();
    // The values of force are others every day, so that they are not listed by policy.
    if (name != FacetName.FORCE && of.length() < (long) WALK_PER_SET * values.size()) {
      return of(name).counts(of);
    }
    return values.stream()
        .mapToInt(v -> RoaringBitmap.andCardinality(v.policies(), of.policies()))
        .toArray();
  }

  /** Waits until texts and orders can be asked for as well. */
  void complete() {
    orders();
    query();
  }

  /** When it is there, words can be asked for. */
  CompletableFuture<QuerySearch> texts() {
    return text;
  }

  QuerySearch query() {
    return text.join();
  }

  Orders orders() {
    return orders.join();
  }

  /** Those with a date from one day to another; rows are in the order of dates. */
  RoaringBitmap between(int from, int to) {
    int first = to == Days.NONE ? 0 : boundary(to);
    int last = from == Days.NONE ? dated() : boundary(from - 1);
    return RoaringBitmap.bitmapOfRange(first, Math.max(first, last));
  }

  private int dated() {
    return boundary(Days.NONE + 1);
  }

  /** The first row whose date is not after the day. */
  private int boundary(int day) {
    int low = 0;
    int high = policies.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (policies.date(middle) > day) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
