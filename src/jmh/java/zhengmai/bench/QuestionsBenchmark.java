package zhengmai.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.exec.QueryExec;
import zhengmai.generated.GeneratedCorpus;
import zhengmai.rdf.ReferenceReader;
import zhengmai.store.GraphStore;
import zhengmai.store.Parameter;
import zhengmai.store.ParameterType;
import zhengmai.store.PreparedQuery;
import zhengmai.store.SavedQueries;
import zhengmai.store.SavedQuery;
import zhengmai.store.Vocabulary;
import zhengmai.store.result.Answer;

/**
 * Response time of every saved question, on a store of generated documents that went through the
 * real pipeline: rows, median and 95th percentile in milliseconds, warm. What a question must be
 * given is what the store has most of; a question that may be asked of one document is asked of one
 * as well. Instead of a number of documents, the folder of a store may be given.
 *
 * <pre>
 * mvn -q -Pbench -DskipTests verify -Dbench=zhengmai.bench.QuestionsBenchmark -Dbench.args="5000 20000"
 * </pre>
 */
public final class QuestionsBenchmark {
  private static final int RUNS = 15;
  private static final int WARM = 4;

  /** A slow question is not asked for longer than this. */
  private static final double SECONDS = 15;

  private static final String MOST =
      """
      PREFIX zm:   <https://w3id.org/zhengmai/ontology#>
      PREFIX eli:  <http://data.europa.eu/eli/ontology#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      SELECT ?value { %s } GROUP BY ?value ORDER BY DESC(COUNT(*)) ?value LIMIT 1
      """;

  private final GraphStore store;
  private final Vocabulary vocabulary;
  private final Map<ParameterType, String> typical = new EnumMap<>(ParameterType.class);

  private QuestionsBenchmark(GraphStore store) {
    this.store = store;
    this.vocabulary = new Vocabulary(store);
    String document = most("?citation zm:citesPolicy/zm:documentNumber ?value");
    typical.put(ParameterType.DOCUMENT, document);
    typical.put(ParameterType.NUMBER, document);
    typical.put(ParameterType.TOPIC, named("eli:is_about"));
    typical.put(ParameterType.REGION, named("eli:jurisdiction"));
    typical.put(ParameterType.AGENCY, named("eli:passed_by"));
    typical.put(ParameterType.YEAR, "2020");
    typical.put(ParameterType.MONTH, "2020-06");
  }

  /** Runs for each number of documents, or store. */
  public static void main(String[] stores) throws IOException {
    for (String given : stores) {
      Path folder = given.matches("\\d+") ? built(Integer.parseInt(given)) : Path.of(given);
      try (GraphStore store = GraphStore.openExisting(folder)) {
        System.out.printf("%s: %,d triples%n", given, store.size());
        new QuestionsBenchmark(store).all();
      }
    }
  }

  private static Path built(int papers) throws IOException {
    Path dir = Files.createTempDirectory("zhengmai-questions");
    Path texts = Files.createDirectory(dir.resolve("texts"));
    GeneratedCorpus.write(
        texts, papers, 42, ReferenceReader.read(Path.of("data/reference")).data());
    Path store = dir.resolve("db");
    String rejected = dir.resolve("rejected.csv").toString();
    Measured ingest =
        Measured.command(
            0, "ingest", texts.toString(), "--store", store.toString(), "--rejected", rejected);
    System.out.println(ingest.print(papers, "documents read in"));
    return store;
  }

  private void all() {
    for (SavedQuery question : SavedQueries.read(Path.of("queries")).queries()) {
      Map<String, String> given = new HashMap<>();
      for (Parameter p : question.head().parameters()) {
        if (!p.optional() && p.fallback().isEmpty()) {
          given.put(p.name(), typical.get(p.type()));
        }
      }
      measure(question.name(), question, given);
      question.head().parameters().stream()
          .filter(p -> p.optional() && p.type() == ParameterType.DOCUMENT)
          .findFirst()
          .ifPresent(
              p -> {
                given.put(p.name(), typical.get(p.type()));
                measure(question.name() + " of one document", question, given);
              });
    }
  }

  private void measure(String name, SavedQuery question, Map<String, String> given) {
    PreparedQuery prepared = question.prepare(given, vocabulary);
    double[] took = new double[RUNS];
    long began = System.nanoTime();
    long rows = 0;
    int runs = 0;
    for (int i = -WARM; i < RUNS && (runs < 1 || since(began) < 1000 * SECONDS); i++) {
      long start = System.nanoTime();
      rows = store.query(prepared.query(), exec -> rows(prepared, exec));
      if (i >= 0 || since(began) > 1000 * SECONDS) {
        took[runs++] = since(start);
      }
    }
    double[] sorted = Arrays.copyOf(took, runs);
    Arrays.sort(sorted);
    System.out.printf(
        "%-36s %,7d rows  median %,8.1f ms  p95 %,8.1f ms%n",
        name, rows, sorted[runs / 2], sorted[(int) Math.ceil(0.95 * runs) - 1]);
  }

  private static long rows(PreparedQuery prepared, QueryExec exec) {
    if (Answer.of(prepared, exec) instanceof Answer.Rows answer) {
      long[] count = new long[1];
      answer.rows().forEachRemaining(r -> count[0]++);
      return count[0];
    }
    throw new IllegalStateException("a saved question is a SELECT");
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e6;
  }

  private String named(String property) {
    return most(
        "?policy a zm:Policy ; %s/skos:prefLabel ?name FILTER(LANG(?name) = \"zh\") BIND(STR(?name) AS ?value)"
            .formatted(property));
  }

  private String most(String pattern) {
    return store.query(
        QueryFactory.create(MOST.formatted(pattern)),
        exec -> exec.select().next().get("value").getLiteralLexicalForm());
  }
}
