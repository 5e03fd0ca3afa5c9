package zhengmai.server.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * Finds policies by what a person types: words of titles, bodies, keywords, evidence and running
 * texts, or a document number in any spelling. Parts set apart by blanks have all to be found.
 */
final class TextSearch {
  private static final float[] UNSCORED = {};

  private static final float TITLE_BOOST = 4f;
  private static final float WORDS_BOOST = 0.5f;

  /** Less than any other: what is spoken of somewhere in a text comes last, the newest first. */
  private static final float TEXT_SCORE = 0.01f;

  private static final int RECENT = 64;
  private static final int RECENT_IN_TEXTS = 2_000;

  private final TextIndex index;
  private final RecordSearch records;
  private final NumberIndex numbers;
  private final BodyNames bodies;
  private final Analyzer analyzer = TextFields.analyzer();

  /** By part: who has searched goes on to add a word, choose facets, and turn pages. */
  private final Map<String, Hits> recent = Collections.synchronizedMap(new Recent<>(RECENT));

  /** By part, small and dear: common words stand in most of the texts. */
  private final Map<String, RoaringBitmap> inTexts =
      Collections.synchronizedMap(new Recent<>(RECENT_IN_TEXTS));

  private static final class Recent<V> extends LinkedHashMap<String, V> {
    private final int most;

    Recent(int most) {
      super(most, 0.75f, true);
      this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
      return size() > most;
    }
  }

  private TextSearch(TextIndex index, RecordSearch records, NumberIndex numbers, BodyNames bodies) {
    this.index = index;
    this.records = records;
    this.numbers = numbers;
    this.bodies = bodies;
  }

  /**
   * Made by these workers, and of the texts when they are there; the labels are read beforehand.
   */
  static CompletableFuture<TextSearch> build(
      List<Draft> sorted,
      Labels labels,
      BodyNames bodies,
      CompletableFuture<RecordSearch> records,
      Executor workers) {
    CompletableFuture<TextIndex> index = TextIndex.build(sorted, labels, workers);
    CompletableFuture<NumberIndex> numbers =
        CompletableFuture.supplyAsync(() -> new NumberIndex(sorted), workers);
    return CompletableFuture.allOf(index, numbers, records)
        .thenApply(all -> new TextSearch(index.join(), records.join(), numbers.join(), bodies));
  }

  /**
   * Those found; nothing where the text is blank, which asks for all.
   *
   * @param scored whether it will be asked how well they fit, which takes most of the time
   */
  Optional<Hits> find(String typed, String field, int size, boolean scored) {
    String text = typed.strip();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (field.isEmpty() && NumberIndex.isNumber(text)) {
      Hits hits = new Hits(new RoaringBitmap(), scored ? new float[size] : UNSCORED);
      bodies.of(text).forEach(spelled -> hits.add(numbers.whole(spelled)));
      if (!hits.policies().isEmpty()) {
        return Optional.of(hits);
      }
    }
    return SearchPart.of(text).stream()
        .map(part -> part(part, field, scored ? size : 0))
        .reduce(Hits::and)
        .or(() -> Optional.of(new Hits(new RoaringBitmap(), scored ? new float[size] : UNSCORED)));
  }

  /** As it stands, or by the scripts that meet in it. */
  private Hits part(SearchPart part, String field, int scores) {
    Hits whole = known(part.text(), field, scores);
    return part.scripts().stream()
        .map(p -> known(p, field, scores))
        .reduce(Hits::and)
        .map(whole::or)
        .orElse(whole);
  }

  private Hits known(String part, String field, int scores) {
    String key = (scores > 0) + "\n" + field + "\n" + part;
    Hits known = recent.get(key);
    if (known == null) {
      known = search(part, field, new float[scores]);
      recent.put(key, known);
    }
    return known;
  }

  private Hits search(String part, String field, float[] scores) {
    RoaringBitmap found = new RoaringBitmap();
    if (!field.equals(TextFields.TEXT)) {
      query(part, field).ifPresent(q -> collect(q, found, scores));
    }
    Hits hits = new Hits(found, scores);
    if (field.isEmpty() || field.equals(TextFields.TEXT)) {
      for (String spelled : field.isEmpty() ? bodies.of(part) : List.of(part)) {
        hits.add(inTexts(spelled), TEXT_SCORE);
      }
    }
    if (field.isEmpty() && part.length() > 1) {
      bodies.of(part).forEach(spelled -> hits.add(numbers.containing(spelled)));
    }
    return hits;
  }

  private RoaringBitmap inTexts(String part) {
    RoaringBitmap known = inTexts.get(part);
    if (known == null) {
      known = phrase(TextFields.TEXT, part).map(records::find).orElseGet(RoaringBitmap::new);
      inTexts.put(part, known);
    }
    return known;
  }

  private Optional<Query> query(String part, String field) {
    if (!field.isEmpty()) {
      return phrase(field, part);
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    bodies.of(part).forEach(spelled -> spelled(spelled, any));
    BooleanQuery query = any.build();
    return query.clauses().isEmpty() ? Optional.empty() : Optional.of(query);
  }

  private void spelled(String part, BooleanQuery.Builder any) {
    phrase(TextFields.TITLE, part).ifPresent(q -> any.add(boost(q, TITLE_BOOST), Occur.SHOULD));
    for (String other : List.of(TextFields.BODY, TextFields.KEYWORD, TextFields.QUOTE)) {
      phrase(other, part).ifPresent(q -> any.add(q, Occur.SHOULD));
    }
    Optional.ofNullable(
            new QueryBuilder(analyzer).createBooleanQuery(TextFields.WORDS, part, Occur.MUST))
        .ifPresent(q -> any.add(boost(q, WORDS_BOOST), Occur.SHOULD));
  }

  private Optional<Query> phrase(String field, String part) {
    if (part.length() == 1 && Character.isIdeographic(part.charAt(0))) {
      // Texts are cut into pairs: a single character begins or ends one.
      return Optional.of(
          new BooleanQuery.Builder()
              .add(new PrefixQuery(new Term(field, part)), Occur.SHOULD)
              .add(new WildcardQuery(new Term(field, "?" + part)), Occur.SHOULD)
              .build());
    }
    return Optional.ofNullable(new QueryBuilder(analyzer).createPhraseQuery(field, part));
  }

  private static Query boost(Query query, float by) {
    return new BoostQuery(query, by);
  }

  @SuppressWarnings("deprecation") // The manager that takes its place is for searches on threads.
  private void collect(Query query, RoaringBitmap found, float[] scores) {
    try {
      index.searcher().search(query, new Rows(found, scores));
    } catch (IOException e) {
      throw new UncheckedIOException("text index in memory", e);
    }
  }

  private static final class Rows extends SimpleCollector {
    private final RoaringBitmap found;
    private final float[] scores;
    private @Nullable Scorable scorer;
    private int base = 0;

    Rows(RoaringBitmap found, float[] scores) {
      this.found = found;
      this.scores = scores;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) {
      base = context.docBase;
    }

    @Override
    public void setScorer(Scorable newScorer) {
      scorer = newScorer;
    }

    @Override
    public void collect(int doc) throws IOException {
      found.add(base + doc);
      Scorable now = scorer;
      if (now != null && scores.length > 0) {
        scores[base + doc] += now.score();
      }
    }

    @Override
    public ScoreMode scoreMode() {
      return scores.length > 0 ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
