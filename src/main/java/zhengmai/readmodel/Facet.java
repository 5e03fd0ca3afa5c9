package zhengmai.readmodel;

import java.util.List;
import java.util.Optional;
import org.roaringbitmap.RoaringBitmap;

/**
 * The values of a facet, each with the set of policies that have it.
 *
 * @param name which facet
 * @param values in the order shown when counts are equal
 */
public record Facet(FacetName name, List<Value> values) {
  /**
   * A value.
   *
   * @param key in addresses: a region's or a concept's last part ({@code 620000}), a year
   * @param iri of the concept; empty where the value is a literal
   * @param zh {@code 甘肃省}
   * @param en {@code Gansu}, else the Chinese name
   * @param policies that have it
   */
  public record Value(String key, String iri, String zh, String en, RoaringBitmap policies) {}

  public Facet {
    values = List.copyOf(values);
  }

  /** The value with this key. */
  public Optional<Value> value(String key) {
    return values.stream().filter(v -> v.key().equals(key)).findFirst();
  }
}
