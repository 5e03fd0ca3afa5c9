package zhengmai.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhengmai.model.ReferenceData.Region;
import zhengmai.model.ReferenceData.RegionLevel;

/** What lies in what: 句容市 in 镇江市, 镇江市 in 江苏省. */
public final class RegionTree {
  /** County, prefecture, province, nation: a circle in the data ends there too. */
  private static final int DEPTH = 4;

  private final Map<String, Region> byCode = new HashMap<>();

  /** The tree of these regions. */
  public RegionTree(List<Region> regions) {
    regions.forEach(r -> byCode.put(r.code(), r));
  }

  /** The region with this code: 430000. */
  Optional<Region> byCode(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** The region right above: 镇江市 for 句容市. */
  public Optional<Region> parent(Region region) {
    return region.parent().flatMap(this::byCode);
  }

  /** The province-level region that holds this one, which may be itself. */
  public Optional<Region> province(Region region) {
    Optional<Region> at = Optional.of(region);
    for (int steps = 0; steps < DEPTH && at.isPresent(); steps++) {
      if (at.get().level() == RegionLevel.PROVINCE) {
        return at;
      }
      at = parent(at.get());
    }
    return Optional.empty();
  }

  /** Whether a region is another one or lies in it: 句容市 in 江苏省. */
  boolean isWithin(Region inner, Region outer) {
    Optional<Region> at = Optional.of(inner);
    for (int steps = 0; steps < DEPTH && at.isPresent(); steps++) {
      if (at.get().equals(outer)) {
        return true;
      }
      at = parent(at.get());
    }
    return false;
  }
}
