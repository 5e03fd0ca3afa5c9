package zhengmai.readmodel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.jena.graph.Node;
import zhengmai.link.Force;

/**
 * The policies, and the articles beside them, as columns. A policy is its row: the newest is 0,
 * those without a date stand last, and policies of one day are in the order of their IRIs.
 */
public final class Policies {
  private final String[] iris;
  private final String[] titles;
  private final String[] numbers;
  private final String[] stages;
  private final String[] levels;
  private final int[] signed;
  private final int[] published;
  private final Force[] forces;
  private final int[] years;
  private final boolean[] held;
  private final boolean[] recorded;
  private final boolean[] articles;
  private final String[][] regions;
  private final Map<String, Integer> byIri;
  private final Map<String, Integer> byArticle = new HashMap<>();

  Policies(List<PolicyRowBuilder> sorted) {
    int n = sorted.size();
    iris = new String[n];
    titles = new String[n];
    numbers = new String[n];
    stages = new String[n];
    levels = new String[n];
    forces = new Force[n];
    signed = new int[n];
    published = new int[n];
    years = new int[n];
    held = new boolean[n];
    recorded = new boolean[n];
    articles = new boolean[n];
    regions = new String[n][];
    byIri = new HashMap<>(n * 2);
    for (int i = 0; i < n; i++) {
      fill(i, sorted.get(i));
    }
  }

  private void fill(int i, PolicyRowBuilder d) {
    iris[i] = d.iri;
    titles[i] = first(d.titles);
    numbers[i] = first(d.numbers);
    stages[i] = key(d.values(FacetName.STAGE));
    levels[i] = key(d.values(FacetName.LEVEL));
    forces[i] = d.force();
    signed[i] = d.signed;
    published[i] = d.published;
    years[i] = d.year();
    held[i] = d.held;
    recorded[i] = d.recorded();
    regions[i] =
        d.values(FacetName.REGION).stream()
            .map(r -> Labels.key(r).intern())
            .sorted()
            .toArray(String[]::new);
    articles[i] = d.article;
    (d.article ? byArticle : byIri).put(d.iri, i);
  }

  private static String first(Set<String> values) {
    return values.isEmpty() ? "" : values.iterator().next();
  }

  private static String key(Set<Node> values) {
    return values.isEmpty() ? "" : Labels.key(values.iterator().next()).intern();
  }

  /** How many rows there are, articles among them. */
  public int size() {
    return iris.length;
  }

  /** How many policies there are. */
  public int count() {
    return byIri.size();
  }

  /** Whether a row is an article, not a policy. */
  public boolean isArticle(int id) {
    return articles[id];
  }

  /** The row of the policy with this IRI. */
  public OptionalInt find(String iri) {
    Integer id = byIri.get(iri);
    return id == null ? OptionalInt.empty() : OptionalInt.of(id);
  }

  /** The row of the policy or article with this IRI. */
  OptionalInt findAny(String iri) {
    Integer id = byArticle.get(iri);
    return id == null ? find(iri) : OptionalInt.of(id);
  }

  /** {@code https://w3id.org/zhengmai/id/policy/医保发-2021-48}. */
  public String iri(int id) {
    return iris[id];
  }

  /** The title; empty where none is known. */
  public String title(int id) {
    return titles[id];
  }

  /** {@code 医保发〔2021〕48号}; empty where none is known. */
  public String number(int id) {
    return numbers[id];
  }

  /** {@code draft}, {@code trial}, {@code interim}, {@code final}, or empty. */
  public String stage(int id) {
    return stages[id];
  }

  /** {@code national}, {@code provincial}, {@code sub-provincial}, or empty. */
  public String level(int id) {
    return levels[id];
  }

  /** Six-digit codes of the regions it is for, sorted. */
  public List<String> regions(int id) {
    return List.of(regions[id]);
  }

  /** The day signed, else published; {@link Days#NONE} where neither is known. */
  public int date(int id) {
    return signed[id] == Days.NONE ? published[id] : signed[id];
  }

  /** The day signed. */
  public int signed(int id) {
    return signed[id];
  }

  /** The day published. */
  public int published(int id) {
    return published[id];
  }

  /** When it holds. */
  public Force force(int id) {
    return forces[id];
  }

  /** The year of the date, else of the number; 0 where neither is known. */
  public int year(int id) {
    return years[id];
  }

  /** Whether a source holds its text. */
  public boolean held(int id) {
    return held[id];
  }

  /** Whether a source tells of it, with its text or with facts only; else it is only cited. */
  public boolean recorded(int id) {
    return recorded[id];
  }
}
