package zhengmai.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import zhengmai.model.Level;
import zhengmai.model.ReferenceData;
import zhengmai.model.ReferenceData.Agency;
import zhengmai.model.ReferenceData.BodySystem;
import zhengmai.model.ReferenceData.Region;

/**
 * Which body a printed name means. 内蒙古医保局, 内蒙古自治区医保局 and 内蒙古自治区医疗保障局办公室 are all 内蒙古自治区医疗保障局; 自治区医保局
 * is too, when the text is known to be of 内蒙古自治区. A name is looked up by its first words (a central
 * body, a region) and its last ones (a line of work); no list of all offices is needed.
 */
public final class BodyNames {
  /** Offices that speak for the body whose name they follow; the longer first. */
  static final List<String> OFFICES = List.of("办公厅秘书局", "秘书行政司", "办公厅", "办公室", "综合司", "综合处", "秘书处");

  static final String PARTY = "中共";
  private static final String STATE = "中华人民共和国";
  private static final Set<String> NATION_WORDS = Set.of("国家", "中国", "全国", "国务院", "中共中央");

  private final PrefixTable<Agency> central = new PrefixTable<>();
  private final SystemForms systems;
  private final RegionNames regions;
  private final List<String> suffixes;
  private final LocalBodies local;

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
    local = new LocalBodies(systems, regions, suffixes);
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
    // 中共湖北省委组织部 is 湖北省委组织部.
    String m = n.startsWith(PARTY) ? n.substring(PARTY.length()) : n;
    if (found.isEmpty()) {
      found = local.ofRegion(m, context);
    }
    if (found.isEmpty()) {
      found = local.relative(m, context);
    }
    if (found.isEmpty()) {
      found = local.ofUnlistedPlace("", n, context);
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
              return local.at(name, place.region(), system.map(BodySystem::name));
            });
  }

  private Optional<Resolved> unlistedNational(String n) {
    boolean nation = NATION_WORDS.stream().anyMatch(n::startsWith);
    return nation && isBody(n) ? Optional.of(national(n)) : Optional.empty();
  }

  private boolean isBody(String n) {
    return suffixes.stream().anyMatch(n::endsWith);
  }

  private static String squeeze(String name) {
    StringBuilder b = new StringBuilder(name.length());
    name.codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .forEach(b::appendCodePoint);
    return b.toString();
  }
}
