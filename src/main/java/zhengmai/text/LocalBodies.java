package zhengmai.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import zhengmai.model.Level;
import zhengmai.model.ReferenceData.BodySystem;
import zhengmai.model.ReferenceData.Region;
import zhengmai.model.ReferenceData.RegionLevel;
import zhengmai.text.BodyNames.Resolved;

/** Bodies of provinces, cities and counties: a region and a line of work, 湖北省 + 医疗保障局. */
final class LocalBodies {
  /** Places that the list of regions does not hold end in one of these. */
  private static final String PLACE_ENDS = "市县区旗州盟镇乡";

  /** Words that end as a place and name none. */
  private static final Set<String> NO_PLACES =
      Set.of("自治区", "本市", "我市", "全市", "各市", "本区", "我区", "全区", "各区", "各县", "市县", "县区", "市区");

  /** What follows a region in the name of its Party committee. */
  private static final Set<String> COMMITTEES = Set.of("委员会", "党委", "委");

  private final SystemForms systems;
  private final RegionNames regions;
  private final List<String> suffixes;

  LocalBodies(SystemForms systems, RegionNames regions, List<String> suffixes) {
    this.systems = systems;
    this.regions = regions;
    this.suffixes = suffixes;
  }

  /** 北京市医疗保障局, 湖北省医保局, 河北省石家庄市医疗保障局. */
  Optional<Resolved> ofRegion(String n, Optional<Region> context) {
    return regions
        .longest(n, context)
        .flatMap(
            found -> {
              String rest = n.substring(found.length());
              Optional<Resolved> direct = byRest(found.region(), rest, found.full());
              if (direct.isPresent()) {
                return direct;
              }
              return ofUnlistedPlace(found.region().name(), rest, regions.province(found.region()));
            });
  }

  private Optional<Resolved> byRest(Region region, String rest, boolean full) {
    if (isCommittee(rest, full)) {
      String name = BodyNames.PARTY + regions.unmistaken(region) + "委员会";
      return Optional.of(at(name, region, systems.ofForm("党委")));
    }
    Optional<BodySystem> system = systems.exact(rest);
    if (system.isPresent()) {
      String name = regions.unmistaken(region) + systems.formFor(system.get(), region, rest);
      return Optional.of(at(name, region, Optional.of(system.get().name())));
    }
    // 河北省石家庄市医疗保障局: the nearer place is the body's.
    Optional<RegionNames.Found> inner =
        regions.longest(rest, Optional.of(region)).filter(RegionNames.Found::full);
    if (inner.isPresent()
        && regions.province(inner.get().region()).equals(regions.province(region))) {
      Optional<Resolved> nearer =
          byRest(inner.get().region(), rest.substring(inner.get().length()), true);
      if (nearer.isPresent()) {
        return nearer;
      }
    }
    boolean other = full && !rest.isEmpty() && isBody(rest) && !startsWithPlace(rest);
    return other
        ? Optional.of(at(regions.unmistaken(region) + rest, region, Optional.empty()))
        : Optional.empty();
  }

  /** 省医保局, 自治区人民政府, 市医疗保障局: of the region that the text speaks of. */
  Optional<Resolved> relative(String n, Optional<Region> context) {
    return regions
        .relative(n, context)
        .flatMap(p -> byRest(p.region(), n.substring(p.length()), true));
  }

  /** 正定县医疗保障局: no region of the list, and still a place and a line of work. */
  Optional<Resolved> ofUnlistedPlace(String above, String n, Optional<Region> province) {
    return systems
        .last(n)
        .filter(tail -> tail.start() >= 2 && endsAsPlace(n, tail.start()))
        .filter(tail -> !NO_PLACES.contains(n.substring(0, tail.start())))
        .map(
            tail -> {
              String form = systems.longForm(tail.value(), n.substring(tail.start()));
              String name = above + n.substring(0, tail.start()) + form;
              return new Resolved(
                  name,
                  Level.SUB_PROVINCIAL,
                  province.map(Region::name),
                  province.map(Region::code),
                  Optional.of(tail.value().name()));
            });
  }

  /** 省委, 党委, 省委办公厅; but 湖北委 is no body's name. */
  private static boolean isCommittee(String rest, boolean full) {
    boolean said = full || rest.startsWith("党委");
    String office = BodyNames.OFFICES.stream().filter(rest::endsWith).findFirst().orElse("");
    return said && COMMITTEES.contains(rest.substring(0, rest.length() - office.length()));
  }

  Resolved at(String name, Region region, Optional<String> system) {
    Level level = region.level() == RegionLevel.PROVINCE ? Level.PROVINCIAL : Level.SUB_PROVINCIAL;
    return new Resolved(
        name,
        level,
        regions.province(region).map(Region::name),
        Optional.of(region.code()),
        system);
  }

  private boolean startsWithPlace(String rest) {
    for (int i = 2; i < Math.min(rest.length() - 1, 8); i++) {
      if (endsAsPlace(rest, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsAsPlace(String n, int end) {
    return PLACE_ENDS.indexOf(n.charAt(end - 1)) >= 0;
  }

  private boolean isBody(String n) {
    return suffixes.stream().anyMatch(n::endsWith);
  }
}
