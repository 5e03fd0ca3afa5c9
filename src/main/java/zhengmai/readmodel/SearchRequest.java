package zhengmai.readmodel;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A search: 2021年甘肃省的DRG文件.
 *
 * @param text what was typed; blank for all
 * @param field {@code title}, {@code body}, {@code keyword}, {@code quote}, {@code text}, or empty
 *     for all
 * @param chosen values by facet; any of a facet's values, all of the facets
 * @param from the first date; {@link Days#NONE} for any
 * @param to the last date
 * @param on the day for which force is told
 * @param sort the order
 * @param offset how many are left out first
 * @param limit how many are told
 */
public record SearchRequest(
    String text,
    String field,
    Map<FacetName, List<String>> chosen,
    int from,
    int to,
    LocalDate on,
    Sort sort,
    int offset,
    int limit) {
  /** The kinds of what is searched. */
  public static final String POLICY = "policy";

  /** An article of a digest, or of its own. */
  public static final String ARTICLE = "article";

  /** Orders of results. */
  public enum Sort {
    RELEVANCE,
    NEWEST,
    OLDEST,
    TITLE,
    /** The most cited first. */
    CITED
  }

  public SearchRequest {
    chosen = Map.copyOf(chosen);
    if (offset < 0 || limit < 0) {
      throw new IllegalArgumentException("offset %d, limit %d".formatted(offset, limit));
    }
  }

  /** The same for policies alone, for what has no place for articles. */
  public SearchRequest policiesOnly() {
    Map<FacetName, List<String>> all = new EnumMap<>(FacetName.class);
    all.putAll(chosen);
    all.put(FacetName.KIND, List.of(POLICY));
    return new SearchRequest(text, field, all, from, to, on, sort, offset, limit);
  }

  /** The same with another text. */
  public SearchRequest withText(String other) {
    return new SearchRequest(other, field, chosen, from, to, on, sort, offset, limit);
  }
}
