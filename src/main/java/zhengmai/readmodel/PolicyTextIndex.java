package zhengmai.readmodel;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.query.text.TextQueryPF;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.jspecify.annotations.Nullable;
import zhengmai.rdf.Std;
import zhengmai.rdf.Zm;

/**
 * The read model as jena-text's index, for SPARQL: {@code (?policy ?score) text:query "国医保发 DRG"}
 * finds what the workbench's search finds for 国医保发 DRG, numbers and short names included; {@code
 * ?policy text:query (dct:title "DRG" 10)} looks into titles alone, for the ten that fit best. The
 * text is what a person types, not Lucene's query language. Only for reading: what is written into
 * the graph comes here with the next model.
 */
public final class PolicyTextIndex extends ReadOnlyTextIndex {
  /** {@code text:query}. */
  public static final String QUERY = TextQuery.NS + "query";

  private static final PropertyFunctionRegistry FUNCTIONS = new OnlyTextQuery();

  private static final EntityDefinition FIELDS = new Fields();

  private final Supplier<LiveModel> live;
  private final Runnable waiting;

  /**
   * The index over the newest model.
   *
   * @param live asked for when the first word is looked for
   * @param waiting called again and again as long as the texts are still being read; may throw
   */
  public PolicyTextIndex(Supplier<LiveModel> live, Runnable waiting) {
    this.live = live;
    this.waiting = waiting;
  }

  /**
   * Lets the query ask for words; of all property functions it can use {@code text:query} alone.
   */
  public QueryExecBuilder into(QueryExecBuilder query) {
    return query
        .set(TextQuery.textIndex, this)
        .set(ARQConstants.registryPropertyFunctions, FUNCTIONS);
  }

  /** ARQ's own loads further functions by their IRI, down to Java classes. */
  private static final class OnlyTextQuery extends PropertyFunctionRegistry {
    OnlyTextQuery() {
      put(QUERY, TextQueryPF.class);
    }

    @Override
    public boolean manages(String uri) {
      return isRegistered(uri);
    }
  }

  /** Which property is which field of the search. */
  private static final class Fields extends EntityDefinition {
    Fields() {
      super("uri", TextFields.TITLE, Std.TITLE);
      set(TextFields.BODY, Zm.ISSUER_NAME);
      set(TextFields.KEYWORD, Zm.KEYWORD);
      set(TextFields.QUOTE, Std.EXACT);
      set(TextFields.TEXT, Zm.TEXT);
      // The search keeps its own.
      setCacheQueries(false);
    }

    /** Else a property that is not looked into would find nothing, and nobody would know why. */
    @Override
    public String getField(Node property) {
      return Optional.ofNullable(super.getField(property))
          .orElseThrow(() -> new QueryBuildException(unknown(property)));
    }

    private String unknown(Node property) {
      String known =
          fields().stream()
              .map(this::getPredicates)
              .flatMap(Collection::stream)
              .map(p -> "<" + p + ">")
              .sorted()
              .collect(Collectors.joining(" "));
      return "text:query does not look into <%s>, but into %s".formatted(property, known);
    }
  }

  @Override
  public EntityDefinition getDocDef() {
    return FIELDS;
  }

  @Override
  List<TextHit> find(@Nullable Node subject, List<Resource> properties, String typed, int limit) {
    ReadModel model = live.get().withTexts(waiting);
    Stream<String> fields =
        properties.isEmpty()
            ? Stream.of("")
            : properties.stream().map(p -> FIELDS.getField(p.asNode()));
    Optional<Hits> found =
        fields.flatMap(f -> model.query().find(typed, f, true).stream()).reduce(Hits::or);
    return found.map(hits -> hits(model, hits, subject, limit)).orElse(List.of());
  }

  private static List<TextHit> hits(ReadModel model, Hits hits, @Nullable Node subject, int limit) {
    if (subject != null && subject.isURI()) {
      return model.policies().findAny(subject.getURI()).stream()
          .filter(hits.policies()::contains)
          .mapToObj(row -> hit(model, hits, row))
          .toList();
    }
    int all = hits.policies().getCardinality();
    int[] rows = Orders.best(hits.policies(), hits.fit(), 0, limit < 0 ? all : limit);
    return Arrays.stream(rows).mapToObj(row -> hit(model, hits, row)).toList();
  }

  private static TextHit hit(ReadModel model, Hits hits, int row) {
    Node policy = NodeFactory.createURI(model.policies().iri(row));
    return new TextHit(policy, hits.fit().of(row), null);
  }
}
