package zhengmai.readmodel;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import zhengmai.readmodel.WordParts.Piece;
import zhengmai.readmodel.query.QueryGrammar;
import zhengmai.readmodel.query.QueryNode;
import zhengmai.text.SearchForm;

/**
 * How a query was understood: which of its words are values of facets, and what they were taken to
 * mean.
 *
 * @param plain the query in plain characters: 门诊共济 of 門診共濟
 * @param conditions values of facets that narrow the search, as 2021年 does
 * @param expanded words that are looked for under other names as well
 */
public record Understanding(String plain, List<Condition> conditions, List<Expanded> expanded) {
  /**
   * A value of a facet that the query names.
   *
   * @param facet {@code topic}
   * @param key {@code 集中带量采购}
   * @param zh its name
   * @param en its English name
   * @param text the characters that name it: 集采
   * @param without the query without them
   */
  public record Condition(
      FacetName facet, String key, String zh, String en, String text, String without) {}

  /**
   * A word and its other names.
   *
   * @param text 集采
   * @param names 集中带量采购, 带量采购 …
   */
  public record Expanded(String text, List<String> names) {}

  static Understanding of(String typed, String field, QuerySearch search) {
    String plain = SearchForm.of(typed).strip();
    List<Condition> conditions = new ArrayList<>();
    List<Expanded> expanded = new ArrayList<>();
    if (field.isEmpty() && search.text().number(plain).policies().isEmpty()) {
      List<QueryNode> parts = QueryGrammar.parse(plain).parts();
      for (QueryNode node : parts) {
        if (node instanceof QueryNode.Word word && !word.quoted()) {
          WordParts of = WordParts.of(word.text(), search.words());
          boolean narrows = parts.size() > 1 || of.size() > 1;
          for (Piece p : of.pieces()) {
            add(p, plain, narrows, conditions, expanded);
          }
          of.rest().forEach(r -> add(r, search, expanded));
        }
      }
    }
    return new Understanding(plain, List.copyOf(conditions), List.copyOf(expanded));
  }

  private static void add(
      Piece p, String plain, boolean narrows, List<Condition> conditions, List<Expanded> expanded) {
    FacetWords.Term term = p.term();
    if (narrows || term.facet() != FacetName.TOPIC) {
      conditions.add(
          new Condition(
              term.facet(), term.key(), term.zh(), term.en(), p.text(), without(plain, p.text())));
    }
    List<String> others =
        QuerySearch.names(p).stream().filter(n -> !n.equalsIgnoreCase(p.text())).toList();
    if (!others.isEmpty() && term.facet() == FacetName.TOPIC) {
      expanded.add(new Expanded(p.text(), others));
    }
  }

  private static void add(String rest, QuerySearch search, List<Expanded> expanded) {
    Set<String> spellings = new LinkedHashSet<>(search.text().names(rest));
    spellings.addAll(search.words().spellings(rest));
    spellings.remove(rest);
    if (!spellings.isEmpty()) {
      expanded.add(new Expanded(rest, List.copyOf(spellings)));
    }
  }

  private static String without(String query, String piece) {
    int at = query.indexOf(piece);
    return at < 0
        ? query
        : (query.substring(0, at) + query.substring(at + piece.length()))
            .replaceAll("\\s+", " ")
            .strip();
  }
}
