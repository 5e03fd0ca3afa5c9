package zhengmai.readmodel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
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
 * texts, or a document number in any spelling. What a whole query finds is told by {@link
 * QuerySearch}.
 */
final class TextSearch {
  private static final float TITLE_BOOST = 4f;
  private static final float WORDS_BOOST = 0.5f;

  static final Hits NONE = Hits.alike(new RoaringBitmap());

  private static final int RARE = 1_000;
  private static final int RECENT = 64;
  private static final int RECENT_IN_TEXTS = 2_000;

  private final TextIndex index;
  private final RecordSearch records;
  private final NumberIndex numbers;
  private final BodyAliases bodies;
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

  private TextSearch(
      TextIndex index, RecordSearch records, NumberIndex numbers, BodyAliases bodies) {
    this.index = index;
    this.records = records;
    this.numbers = numbers;
    this.bodies = bodies;
  }

  /**
   * Made by these workers, and of the texts when they are there; the labels are read beforehand.
   */
  static CompletableFuture<TextSearch> build(
      List<PolicyRowBuilder> sorted,
      Labels labels,
      BodyAliases bodies,
      CompletableFuture<RecordSearch> records,
      Executor workers) {
    CompletableFuture<TextIndex> index = TextIndex.build(sorted, labels, workers);
    CompletableFuture<NumberIndex> numbers =
        CompletableFuture.supplyAsync(() -> new NumberIndex(sorted), workers);
    return CompletableFuture.allOf(index, numbers, records)
        .thenApply(all -> new TextSearch(index.join(), records.join(), numbers.join(), bodies));
  }

  /** Those with the number that was typed, in any spelling, its year left out or not. */
  Hits number(String text) {
    Hits whole = NONE;
    if (NumberIndex.isNumber(text)) {
      whole = bodies.of(text).stream().map(numbers::whole).map(Hits::of).reduce(NONE, Hits::or);
    }
    return whole.policies().isEmpty() ? Hits.of(numbers.withoutYear(text)) : whole;
  }

  /** As it stands, or by the scripts that meet in it. */
  Hits part(String part, String field, boolean scored) {
    Hits whole = known(part, field, scored);
    return SearchPart.scripts(part).stream()
        .map(p -> known(p, field, scored))
        .reduce(Hits::and)
        .map(whole::or)
        .orElse(whole);
  }

  /** Exactly these words, one after the other, wherever they stand. */
  Hits exact(String words, boolean scored) {
    return memo(
        "exact\n" + scored + words, () -> titled(Set.of(words), scored, true).or(inTexts(words)));
  }

  /** What titles, bodies and keywords say, in any of these spellings; quotes as well or not. */
  Hits titled(Set<String> spellings, boolean scored, boolean quotes) {
    return memo(
        "titled\n" + scored + quotes + spellings,
        () -> {
          BooleanQuery.Builder any = new BooleanQuery.Builder();
          for (String s : spellings) {
            phrase(TextFields.TITLE, s)
                .ifPresent(q -> any.add(boost(q, TITLE_BOOST), Occur.SHOULD));
            List<String> others = new ArrayList<>(List.of(TextFields.BODY, TextFields.KEYWORD));
            if (quotes) {
              others.add(TextFields.QUOTE);
            }
            others.forEach(f -> phrase(f, s).ifPresent(q -> any.add(q, Occur.SHOULD)));
          }
          return collect(any.build(), scored);
        });
  }

  /** Rows of which a title has these pieces in this order, so many characters between them. */
  RoaringBitmap gapped(String before, int gap, String after) {
    PhraseQuery.Builder query = new PhraseQuery.Builder();
    for (int i = 0; i + 1 < before.length(); i++) {
      query.add(new Term(TextFields.TITLE, before.substring(i, i + 2)), i);
    }
    for (int i = 0; i + 1 < after.length(); i++) {
      query.add(new Term(TextFields.TITLE, after.substring(i, i + 2)), before.length() + gap + i);
    }
    return collect(query.build(), false).policies();
  }

  private Hits known(String part, String field, boolean scored) {
    return memo(scored + "\n" + field + "\n" + part, () -> search(part, field, scored));
  }

  private Hits memo(String key, Supplier<Hits> search) {
    Hits known = recent.get(key);
    if (known == null) {
      known = search.get();
      // What is rare, as a number, is soon found again, and would push out what is not.
      if (known.policies().getCardinality() > RARE) {
        recent.put(key, known);
      }
    }
    return known;
  }

  private Hits search(String part, String field, boolean scored) {
    if (field.equals(TextFields.TEXT)) {
      return Hits.alike(inTexts(part));
    }
    Hits hits = query(part, field).map(q -> collect(q, scored)).orElse(NONE);
    if (field.isEmpty()) {
      for (String spelled : bodies.of(part)) {
        // What is spoken of somewhere in a text comes last, the newest first.
        hits = hits.or(inTexts(spelled));
        if (part.length() > 1) {
          hits = hits.or(Hits.of(numbers.containing(spelled)));
        }
      }
    }
    return hits;
  }

  /** The names under which a body goes that has this one: 国家医保局 and 国家医疗保障局. */
  Set<String> names(String body) {
    return bodies.of(body);
  }

  /** The codes of all numbers: 国办发, 甘医保发. */
  Set<String> codes() {
    return numbers.codes();
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
  private Hits collect(Query query, boolean scored) {
    IndexSearcher searcher = index.searcher();
    Rows rows = new Rows(scored ? searcher.getIndexReader().maxDoc() : 0);
    try {
      searcher.search(query, rows);
    } catch (IOException e) {
      throw new UncheckedIOException("text index in memory", e);
    }
    return rows.hits();
  }

  private static final class Rows extends SimpleCollector {
    private final RoaringBitmap found = new RoaringBitmap();
    private final int scored;
    private float[] scores = {};
    private @Nullable Scorable scorer;
    private int base = 0;

    /** Of so many documents it is asked how well they fit: all or none. */
    Rows(int scored) {
      this.scored = scored;
    }

    Hits hits() {
      float[] by = scores;
      return by.length == 0 ? Hits.alike(found) : new Hits(found, row -> by[row]);
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
      if (now != null && scored > 0) {
        if (scores.length == 0) {
          // Most numbers that are searched for stand nowhere.
          scores = new float[scored];
        }
        scores[base + doc] = now.score();
      }
    }

    @Override
    public ScoreMode scoreMode() {
      return scored > 0 ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
