package zhengmai.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import zhengmai.model.Level;
import zhengmai.model.ReferenceData;
import zhengmai.model.ReferenceData.Agency;
import zhengmai.model.ReferenceData.BodySystem;
import zhengmai.model.ReferenceData.Region;
import zhengmai.model.ReferenceData.RegionLevel;

/**
 * Which body a printed name means. 内蒙古医保局, 内蒙古自治区医保局 and 内蒙古自治区医疗保障局办公室 are all 内蒙古自治区医疗保障局; 自治区医保局
 * is too, when the text is known to be of 内蒙古自治区. A name is looked up by its first words (a central
 * body, a region) and its last ones (a line of work); no list of all offices is needed.
 */
public final class BodyNames {
  /** Offices that speak for the body whose name they follow; the longer first. */
  private static final List<String> OFFICES =
      List.of("办公厅秘书局", "秘书行政司", "办公厅", "办公室", "综合司", "综合处", "秘书处");

  /** Places that the list of regions does not hold end in one of these. */
  private static final String PLACE_ENDS = "市县区旗州盟镇乡";

  /** What follows a region in the name of its Party committee; the longer first. */
  private static final List<String> COMMITTEES = List.of("委员会", "党委", "委");

  private static final String PARTY = "中共";
  private static final String STATE = "中华人民共和国";
  private static final Set<String> NATION_WORDS = Set.of("国家", "中国", "全国", "国务院", "中共中央");

  private final PrefixTable<Agency> central = new PrefixTable<>();
  private final SystemForms systems;
  private final RegionNames regions;
  private final List<String> suffixes;

  /**
   * What a name means.
   *
   * @param name the body's one full name: {@code 内蒙古自治区医疗保障局}
   * @param level its level
   * @param province the province-level region it belongs to, {@code 全国} for central bodies; nothing
   *     where the name does not tell
   * @param regionCode six digits of the nearest listed region
   * @param system its line of work: {@code 医疗保障}
   */
  public record Resolved(
      String name,
      Level level,
      Optional<String> province,
      Optional<String> regionCode,
      Optional<String> system) {}

  private BodyNames(ReferenceData data) {
    for (Agency agency : data.agencies()) {
      central.put(agency.name(), agency);
      agency.shortNames().forEach(n -> central.put(n, agency));
      agency.formerNames().forEach(n -> central.put(n, agency));
      agency.officeNames().forEach(n -> central.put(n, agency));
    }
    systems = new SystemForms(data.systems());
    regions = new RegionNames(data.regions());
    suffixes = data.bodySuffixes();
  }

  /** Names as these reference data tell them. */
  public static BodyNames of(ReferenceData data) {
    return new BodyNames(data);
  }

  /** The body, from its name alone: 省医保局 tells none. */
  public Optional<Resolved> resolve(String name) {
    return resolve(name, Optional.empty());
  }

  /**
   * The body, in a text of this province-level region, so that 省医保局 and 自治区医保局 tell one.
   *
   * @param province full or short name of the region
   */
  public Optional<Resolved> resolve(String name, Optional<String> province) {
    String n = squeeze(name);
    if (n.startsWith(STATE) && n.length() > STATE.length()) {
      n = n.substring(STATE.length());
    }
    Optional<Region> context = province.flatMap(regions::exact);
    Optional<Resolved> found = whole(n, context);
    return found.isPresent() ? found : withoutOffice(n, context);
  }

  private Optional<Resolved> withoutOffice(String n, Optional<Region> context) {
    for (String office : OFFICES) {
      if (n.endsWith(office) && n.length() > office.length() + 1) {
        return whole(n.substring(0, n.length() - office.length()), context);
      }
    }
    return Optional.empty();
  }

  private Optional<Resolved> whole(String n, Optional<Region> context) {
    Optional<Agency> agency = central.exact(n);
    if (agency.isPresent()) {
      return Optional.of(national(agency.get().name()));
    }
    Optional<Resolved> found = branchOfCentral(n);
    if (found.isEmpty()) {
      found = partyCommittee(n, context);
    }
    if (found.isEmpty()) {
      found = ofRegion(n, context);
    }
    if (found.isEmpty()) {
      found = relative(n, context);
    }
    if (found.isEmpty()) {
      found = ofUnlistedPlace("", n, context);
    }
    return found.isPresent() ? found : unlistedNational(n);
  }

  private static Resolved national(String name) {
    return new Resolved(
        name, Level.NATIONAL, Optional.of("全国"), Optional.of("100000"), Optional.empty());
  }

  /** 国家税务总局湖北省税务局 is 湖北省税务局; 国家统计局湖北调查总队 has no other name. */
  private Optional<Resolved> branchOfCentral(String n) {
    Optional<PrefixTable.Head<Agency>> head = central.longest(n);
    String rest = head.map(h -> n.substring(h.length())).orElse("");
    return regions
        .longest(rest, Optional.empty())
        .filter(place -> isBody(rest))
        .map(
            place -> {
              String tail = rest.substring(place.length());
              String body = head.map(h -> h.value().name()).orElse("");
              Optional<BodySystem> system =
                  systems
                      .ofNational(body)
                      .filter(s -> tail.equals("监管局") || s.bodyForms().contains(tail));
              String name =
                  system
                      .map(s -> place.region().name() + systems.formFor(s, place.region(), tail))
                      .orElse(body + rest);
              return at(name, place.region(), system.map(BodySystem::name));
            });
  }

  /** 中共湖北省委, 湖北省委办公厅, 自治区党委. */
  private Optional<Resolved> partyCommittee(String n, Optional<Region> context) {
    boolean said = n.startsWith(PARTY);
    String name = said ? n.substring(PARTY.length()) : n;
    return place(name, context)
        .flatMap(
            place -> {
              String rest = name.substring(place.length());
              // 湖北委 is no body's name; 湖北省委 and 内蒙古党委 are.
              boolean full = said || place.full() || rest.startsWith("党委");
              if (!full || !COMMITTEES.contains(rest)) {
                return Optional.empty();
              }
              String whole = PARTY + place.region().name() + "委员会";
              return Optional.of(at(whole, place.region(), systems.ofForm("委员会")));
            });
  }

  /** 北京市医疗保障局, 湖北省医保局, 河北省石家庄市医疗保障局. */
  private Optional<Resolved> ofRegion(String n, Optional<Region> context) {
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
    Optional<BodySystem> system = systems.exact(rest);
    if (system.isPresent()) {
      String name = region.name() + systems.formFor(system.get(), region, rest);
      return Optional.of(at(name, region, Optional.of(system.get().name())));
    }
    // 河北省石家庄市医疗保障局: the nearer place is the body's.
    Optional<RegionNames.Found> inner =
        regions.longest(rest, regions.province(region)).filter(RegionNames.Found::full);
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
        ? Optional.of(at(region.name() + rest, region, Optional.empty()))
        : Optional.empty();
  }

  /** 省医保局, 自治区人民政府, 市医疗保障局: of the region that the text speaks of. */
  private Optional<Resolved> relative(String n, Optional<Region> context) {
    return place(n, context).flatMap(p -> byRest(p.region(), n.substring(p.length()), true));
  }

  /** The region that a name begins with, said in full, in short, or by 省, 自治区, 市 alone. */
  private Optional<RegionNames.Found> place(String n, Optional<Region> context) {
    Optional<RegionNames.Found> found = regions.longest(n, context);
    return found.isPresent() ? found : regions.relative(n, context);
  }

  /** 正定县医疗保障局: no region of the list, and still a place and a line of work. */
  private Optional<Resolved> ofUnlistedPlace(String above, String n, Optional<Region> province) {
    return systems
        .last(n)
        .filter(tail -> tail.start() >= 2 && endsAsPlace(n, tail.start()))
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

  private Optional<Resolved> unlistedNational(String n) {
    boolean nation = NATION_WORDS.stream().anyMatch(n::startsWith);
    return nation && isBody(n) ? Optional.of(national(n)) : Optional.empty();
  }

  private Resolved at(String name, Region region, Optional<String> system) {
    Level level = region.level() == RegionLevel.PROVINCE ? Level.PROVINCIAL : Level.SUB_PROVINCIAL;
    return new Resolved(
        name,
        level,
        regions.province(region).map(Region::name),
        Optional.of(region.code()),
        system);
  }

  private boolean isBody(String n) {
    return suffixes.stream().anyMatch(n::endsWith);
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

  private static String squeeze(String name) {
    StringBuilder b = new StringBuilder(name.length());
    name.codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .forEach(b::appendCodePoint);
    return b.toString();
  }
}
