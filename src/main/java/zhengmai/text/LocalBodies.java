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
      return Optional.of(committee(region, rest));
    }
    Optional<BodySystem> system = systems.exact(rest);
    if (system.isPresent()) {
      return Optional.of(ofSystem(system.get(), region, rest, full));
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

  private Resolved committee(Region region, String rest) {
    String place = BodyNames.PARTY + regions.unmistaken(region);
    Resolved body = at(place + "委员会", region, systems.ofForm("党委"));
    boolean office = !COMMITTEES.contains(rest);
    return office
        ? body.named(ofParty(regions.unmistaken(region), rest), Optional.of(body.own()))
        : body;
  }

  /** 中共山东省委宣传部, printed 中国共产党山东省委员会宣传部 too; 新疆维吾尔自治区党委办公厅 has no 中共 in front. */
  private static String ofParty(String place, String form) {
    if (!form.startsWith("委")) {
      return place + form;
    }
    String organ = form.startsWith("委员会") ? form.substring("委员会".length()) : form.substring(1);
    return BodyNames.PARTY + place + "委" + organ;
  }

  private Resolved ofSystem(BodySystem system, Region region, String form, boolean full) {
    String place = regions.unmistaken(region);
    Resolved body =
        at(place + systems.formFor(system, region, form), region, Optional.of(system.name()));
    if (system.asPrinted() && !full) {
      String brief = region.shortNames().stream().findFirst().orElse(place);
      return body.named(brief + form, Optional.empty());
    }
    SystemForms.Own own = systems.own(system, form);
    return body.named(ofParty(place, own.form()), own.parent().map(place::concat));
  }

  /**
   * 卫生健康委, 人社厅: a form alone, in a row of bodies of this region or in its document.
   *
   * @param region of the body that stands before it, or of the text
   */
  Optional<Resolved> bare(String n, Region region) {
    return systems
        .exact(n)
        .filter(s -> n.length() > SystemForms.BARE)
        .map(s -> ofSystem(s, region, n, true));
  }

  /** 广东省卫生健康: a province's body, whose name a source cut short. */
  Optional<Resolved> cut(String n) {
    return regions
        .longest(n, Optional.empty())
        .filter(f -> f.full() && f.region().level() == RegionLevel.PROVINCE)
        .flatMap(
            f ->
                systems
                    .named(n.substring(f.length()))
                    .map(s -> ofSystem(s, f.region(), s.bodyForms().get(0), true)));
  }

  /** 山东省: whose document it is, where no body is named. */
  Optional<Resolved> place(String n) {
    Optional<Region> region = regions.exact(n).filter(r -> r.name().equals(n));
    return region
        .or(() -> regions.longest(n, Optional.empty()).flatMap(f -> inner(n, f)))
        .map(r -> at(n, r, Optional.empty()));
  }

  /** 丹阳市 in 江苏省丹阳市. */
  private Optional<Region> inner(String n, RegionNames.Found outer) {
    return regions
        .exact(n.substring(outer.length()))
        .filter(r -> n.endsWith(r.name()) && regions.isWithin(r, outer.region()));
  }

  /** 阜蒙县健康促进工作领导小组办公室: a place that is not listed, in a document of its province. */
  Optional<Resolved> unlisted(String n, Optional<Region> province) {
    boolean local = isBody(n) && startsWithPlace(n);
    return province
        .filter(p -> local && p.level() == RegionLevel.PROVINCE)
        .map(
            p ->
                new Resolved(
                    n,
                    n,
                    Level.SUB_PROVINCIAL,
                    Optional.of(p.name()),
                    Optional.of(p.code()),
                    Optional.empty(),
                    Optional.empty()));
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
              String form = n.substring(tail.start());
              String place = above + n.substring(0, tail.start());
              SystemForms.Own own = systems.own(tail.value(), form);
              return new Resolved(
                  place + systems.longForm(tail.value(), form),
                  place + own.form(),
                  Level.SUB_PROVINCIAL,
                  province.map(Region::name),
                  province.map(Region::code),
                  Optional.of(tail.value().name()),
                  own.parent().map(place::concat));
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
        name,
        level,
        regions.province(region).map(Region::name),
        Optional.of(region.code()),
        system,
        Optional.empty());
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
