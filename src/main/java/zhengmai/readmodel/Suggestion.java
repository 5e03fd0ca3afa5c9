package zhengmai.readmodel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import zhengmai.text.SearchForm;

/**
 * What may be meant while it is typed: of 门诊 the topic 门诊共济, and policies of which the title has
 * it.
 *
 * @param kind {@code topic}, {@code region}, {@code issuer}, {@code policy}, {@code article} or
 *     {@code words} for another spelling of what was typed
 * @param key the facet's key, or the IRI
 * @param zh its name
 * @param en its English name
 */
public record Suggestion(String kind, String key, String zh, String en) {
  private static final List<FacetName> FACETS =
      List.of(FacetName.TOPIC, FacetName.REGION, FacetName.ISSUER);

  static List<Suggestion> of(String typed, int each, ReadModel model) {
    String plain = SearchForm.of(typed).strip().toLowerCase(Locale.ROOT);
    List<Suggestion> all = new ArrayList<>();
    if (plain.isEmpty()) {
      return all;
    }
    for (FacetName name : FACETS) {
      model.facet(name, LocalDate.EPOCH).values().stream()
          .filter(v -> !v.key().equals(FacetName.NONE) && fits(v, plain, model, name))
          .sorted(
              Comparator.comparing((Facet.Value v) -> !v.zh().startsWith(plain))
                  .thenComparing(v -> -v.policies().getCardinality()))
          .limit(each)
          .forEach(v -> all.add(new Suggestion(name.code(), v.key(), v.zh(), v.en())));
    }
    SearchRequest asked =
        new SearchRequest(
            plain,
            model.isNumber(plain) ? "" : "title",
            Map.of(),
            Days.NONE,
            Days.NONE,
            LocalDate.EPOCH,
            SearchRequest.Sort.RELEVANCE,
            0,
            each);
    for (int row : model.best(asked)) {
      Policies p = model.policies();
      String title = p.title(row).isEmpty() ? p.number(row) : p.title(row);
      String kind = p.isArticle(row) ? SearchRequest.ARTICLE : SearchRequest.POLICY;
      all.add(new Suggestion(kind, p.iri(row), title, title));
    }
    if (all.isEmpty()) {
      model.offers(asked).forEach(o -> all.add(new Suggestion("words", o, o, o)));
    }
    return all;
  }

  private static boolean fits(Facet.Value v, String plain, ReadModel model, FacetName name) {
    return v.zh().toLowerCase(Locale.ROOT).contains(plain)
        || v.en().toLowerCase(Locale.ROOT).startsWith(plain)
        || (name != FacetName.ISSUER && model.means(plain, name, v.key()));
  }
}
