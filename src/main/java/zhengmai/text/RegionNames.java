package zhengmai.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhengmai.model.ReferenceData.Region;
import zhengmai.model.ReferenceData.RegionLevel;

/** Regions by their names at the start of a text: 内蒙古自治区, 内蒙古; and by 省, 自治区 in context. */
final class RegionNames {
  private static final List<String> RELATIVE = List.of("自治区", "省", "市");

  private final PrefixTable<List<Region>> names = new PrefixTable<>();
  private final Map<String, Region> byCode = new HashMap<>();

  /**
   * A region found.
   *
   * @param length how many characters name it
   * @param full whether they are its full name, or 省 alone
   */
  record Found(Region region, int length, boolean full) {}

  RegionNames(List<Region> regions) {
    for (Region region : regions) {
      byCode.put(region.code(), region);
      // The nation's names begin the names of central bodies, which are listed.
      if (region.level() != RegionLevel.NATION) {
        add(region.name(), region);
        region.shortNames().forEach(n -> add(n, region));
      }
    }
  }

  private void add(String name, Region region) {
    Optional<List<Region>> there = names.exact(name);
    if (there.isPresent()) {
      there.get().add(region);
    } else {
      names.put(name, new ArrayList<>(List.of(region)));
    }
  }

  /** The region with this full or short name, the higher one where there are two. */
  Optional<Region> exact(String name) {
    return names.exact(name).map(rs -> rs.get(0));
  }

  /** The region whose name the text begins with; of two with one name, that in the province. */
  Optional<Found> longest(String text, Optional<Region> province) {
    return names
        .longest(text)
        .map(
            head -> {
              Region region = choose(head.value(), province);
              boolean full = region.name().length() == head.length();
              return new Found(region, head.length(), full);
            });
  }

  private Region choose(List<Region> regions, Optional<Region> province) {
    return regions.stream()
        .filter(r -> province.isPresent() && province(r).equals(province))
        .findFirst()
        .orElse(regions.get(0));
  }

  /** 省, 自治区 or 市 at the start, where the province is one. */
  Optional<Found> relative(String text, Optional<Region> province) {
    return RELATIVE.stream()
        .filter(w -> text.startsWith(w) && text.length() > w.length())
        .filter(w -> province.isPresent() && province.get().name().endsWith(w))
        .findFirst()
        .flatMap(w -> province.map(p -> new Found(p, w.length(), true)));
  }

  /** The province-level region that holds this one, which may be itself. */
  Optional<Region> province(Region region) {
    Optional<Region> at = Optional.of(region);
    for (int steps = 0; steps < 4 && at.isPresent(); steps++) {
      if (at.get().level() == RegionLevel.PROVINCE) {
        return at;
      }
      at = at.get().parent().flatMap(code -> Optional.ofNullable(byCode.get(code)));
    }
    return Optional.empty();
  }
}
