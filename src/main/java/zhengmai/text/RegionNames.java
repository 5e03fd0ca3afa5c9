package zhengmai.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhengmai.model.ReferenceData.Region;
import zhengmai.model.ReferenceData.RegionLevel;

/** Regions by their names at the start of a text: 内蒙古自治区, 内蒙古; and by 省, 自治区 in context. */
final class RegionNames {
  /** A longer one is a development zone, which bears its city's name: 石家庄高新技术产业开发区. */
  private static final int DISTRICT = 5;

  private static final List<String> RELATIVE = List.of("自治区", "省", "市");

  private final PrefixTable<List<Region>> names = new PrefixTable<>();
  private final RegionTree tree;

  /**
   * A region found.
   *
   * @param length how many characters name it
   * @param full whether they are its full name, or 省 alone
   */
  record Found(Region region, int length, boolean full) {}

  RegionNames(List<Region> regions) {
    tree = new RegionTree(regions);
    for (Region region : regions) {
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

  /** The region with this code. */
  Optional<Region> byCode(String code) {
    return tree.byCode(code);
  }

  /**
   * The region whose name the text begins with. Of several that bear it, that in the region which
   * is spoken of, or the highest; 朝阳区 alone tells none.
   *
   * @param around a region that the text speaks of
   */
  Optional<Found> longest(String text, Optional<Region> around) {
    return names
        .longest(text)
        .flatMap(
            head ->
                choose(head.value(), around)
                    .map(r -> new Found(r, head.length(), isFull(r, text, head.length()))));
  }

  /** A former name of a county is as full as its present one. */
  private static boolean isFull(Region region, String text, int length) {
    return region.name().length() == length
        || (length > 2 && "市县区旗".indexOf(text.charAt(length - 1)) >= 0);
  }

  private Optional<Region> choose(List<Region> bearers, Optional<Region> around) {
    List<Region> near =
        bearers.stream().filter(r -> around.isPresent() && tree.isWithin(r, around.get())).toList();
    List<Region> from = near.isEmpty() ? bearers : near;
    boolean one = from.size() == 1 || from.get(0).level() != from.get(1).level();
    return one ? Optional.of(from.get(0)) : Optional.empty();
  }

  /** The region's name; a district's behind its city's, as one prints it: 北京市朝阳区. */
  String unmistaken(Region region) {
    boolean shared = names.exact(region.name()).map(List::size).orElse(0) > 1;
    boolean district = region.name().endsWith("区") && region.name().length() <= DISTRICT;
    return region.level() == RegionLevel.COUNTY && (shared || district)
        ? tree.parent(region).map(Region::name).orElse("") + region.name()
        : region.name();
  }

  /** 省, 自治区 or 市 at the start, where the province is one. */
  Optional<Found> relative(String text, Optional<Region> province) {
    return RELATIVE.stream()
        .filter(w -> text.startsWith(w) && text.length() > w.length())
        .filter(w -> province.isPresent() && province.get().name().endsWith(w))
        .findFirst()
        .flatMap(w -> province.map(p -> new Found(p, w.length(), true)));
  }

  /** See {@link RegionTree#isWithin}. */
  boolean isWithin(Region inner, Region outer) {
    return tree.isWithin(inner, outer);
  }

  /** See {@link RegionTree#province}. */
  Optional<Region> province(Region region) {
    return tree.province(region);
  }
}
