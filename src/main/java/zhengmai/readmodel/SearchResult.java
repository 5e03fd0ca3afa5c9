package zhengmai.readmodel;

import java.util.List;

/**
 * What a search found.
 *
 * @param total how many policies there are in all
 * @param found how many of them fit
 * @param rows those told, in the order asked for
 * @param facets the values of each facet with how many there would be, were the value chosen
 */
public record SearchResult(int total, int found, List<Integer> rows, List<Counts> facets) {
  /**
   * The counts of one facet.
   *
   * @param name which
   * @param values with a count above 0, or chosen; the highest first
   */
  public record Counts(FacetName name, List<Count> values) {}

  /**
   * A value and its count.
   *
   * @param value 甘肃省
   * @param count 12
   * @param chosen whether the search chooses it
   */
  public record Count(Facet.Value value, int count, boolean chosen) {}
}
