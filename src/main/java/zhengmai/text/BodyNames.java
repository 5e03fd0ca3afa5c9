package zhengmai.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import zhengmai.model.Level;
import zhengmai.model.ReferenceData;
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
  private static final String NATION = "全国";
  private static final Pattern JOINED = Pattern.compile("^(?:会?同|[、和])");

  /** 中国共产党山东省委员会 is 中共山东省委员会. */
  private static final String PARTY_IN_FULL = "中国共产党";

  /** What stands between a place and an organ of its Party committee. */
  private static final Pattern ORGAN = Pattern.compile("(?<=[省市区县州盟旗])委员会(?=.*(?:部|办公室|办公厅)$)");

  private static final String STATE = "中华人民共和国";
  private static final Set<String> NATION_WORDS = Set.of("国家", "中国", "全国", "国务院", "中共中央", "中央");

  private final CentralBodies central;
  private final SystemForms systems;
  private final RegionNames regions;
  private final List<String> suffixes;
  private final LocalBodies local;

  /**
   * What a name means.
   *
   * @param name the one name of the line of bodies, by which documents are compared: {@code
   *     国家卫生健康委员会} for 卫生部 and for 国家卫生健康委办公厅; never shown
   * @param own the body's own name in full, as sources print it: {@code 卫生部}, {@code 国家卫生健康委员会办公厅}
   * @param level its level
   * @param province the province-level region it belongs to, {@code 全国} for central bodies; nothing
   *     where the name does not tell
   * @param regionCode six digits of the nearest listed region
   * @param system its line of work: {@code 医疗保障}
   * @param officeOf own name of the body whose office it is
   */
  public record Resolved(
      String name,
      String own,
      Level level,
      Optional<String> province,
      Optional<String> regionCode,
      Optional<String> system,
      Optional<String> officeOf) {
    private static final String NATION_CODE = "100000";

    static Resolved national(String line, String own) {
      return new Resolved(
          line,
          own,
          Level.NATIONAL,
          Optional.of(NATION),
          Optional.of(NATION_CODE),
          Optional.empty(),
          Optional.empty());
    }

    /** Its office: 国家医疗保障局办公室. */
    Resolved office(String office) {
      return new Resolved(
          name,
          own + office,
          level,
          province,
          regionCode,
          system,
          officeOf.or(() -> Optional.of(own)));
    }

    Resolved named(String ownName, Optional<String> parent) {
      return new Resolved(name, ownName, level, province, regionCode, system, parent);
    }
  }

  private BodyNames(ReferenceData data) {
    central = new CentralBodies(data.agencies());
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

  /**
   * The bodies of a row of names, in their order. A form alone (卫生健康委, 人社厅) is of the region of the
   * body before it, else of the first that tells one, else of the text; where none does, it is
   * known by its short name only.
   *
   * @param province full or short name of the region that the text is of, by which 省医保局 tells one
   * @param whose the region whose bodies a form alone may be, where no body of the row tells: 湖北省,
   *     全国
   */
  public List<Optional<Resolved>> row(
      List<String> names, Optional<String> province, Optional<String> whose) {
    Optional<String> context = province.filter(p -> !p.equals(NATION));
    List<Optional<Resolved>> alone = names.stream().map(n -> resolve(n, context)).toList();
    Optional<String> code =
        alone.stream()
            .flatMap(Optional::stream)
            .flatMap(r -> r.regionCode().stream())
            .findFirst()
            .or(() -> whose.flatMap(this::code));
    List<Optional<Resolved>> row = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      Optional<String> around = code;
      String name = squeeze(names.get(i));
      Optional<Resolved> body =
          alone
              .get(i)
              .or(() -> around.flatMap(c -> bare(name, c)))
              .or(() -> local.cut(name))
              .or(() -> local.place(name))
              .or(() -> local.unlisted(name, context.flatMap(regions::exact)));
      code = body.flatMap(Resolved::regionCode).or(() -> around);
      row.add(body);
    }
    return List.copyOf(row);
  }

  /** The bodies that one printed name holds: 中共中央国务院, 国家卫生健康委同国家中医药局 are two each. */
  public List<String> apart(String printed) {
    String name = squeeze(printed);
    Optional<CentralBodies.Head> head =
        central.exact(name).isPresent() ? Optional.empty() : central.head(name);
    String rest =
        head.map(h -> JOINED.matcher(name.substring(h.length())).replaceFirst("")).orElse("");
    return central.exact(rest).isPresent()
        ? List.of(name.substring(0, head.orElseThrow().length()), rest)
        : List.of(printed);
  }

  /** Whether a name is only a form, 人社厅: whose it is must be told by what stands around it. */
  public boolean isFormOnly(String name) {
    return systems.exact(squeeze(name)).isPresent();
  }

  private Optional<String> code(String region) {
    return region.equals(NATION)
        ? Optional.of(Resolved.NATION_CODE)
        : regions.exact(region).map(Region::code);
  }

  private Optional<Resolved> bare(String name, String code) {
    return code.equals(Resolved.NATION_CODE)
        ? central.bare(name)
        : regions.byCode(code).flatMap(r -> local.bare(name, r));
  }

  private Optional<Resolved> withoutOffice(String n, Optional<Region> context) {
    for (String office : OFFICES) {
      if (n.endsWith(office) && n.length() > office.length() + 1) {
        return whole(n.substring(0, n.length() - office.length()), context)
            .map(body -> body.office(office));
      }
    }
    return Optional.empty();
  }

  private Optional<Resolved> whole(String n, Optional<Region> context) {
    Optional<Resolved> listed = central.exact(n);
    if (listed.isPresent()) {
      return listed;
    }
    Optional<Resolved> found = branchOfCentral(n);
    // 中共湖北省委组织部 is 湖北省委组织部, and so is 中国共产党湖北省委员会组织部.
    String m =
        Stream.of(PARTY, PARTY_IN_FULL)
            .filter(n::startsWith)
            .findFirst()
            .map(p -> ORGAN.matcher(n.substring(p.length())).replaceFirst("委"))
            .orElse(n);
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

  /** 国家税务总局湖北省税务局 is 湖北省税务局; 国家统计局湖北调查总队 has no other name. */
  private Optional<Resolved> branchOfCentral(String n) {
    Optional<CentralBodies.Head> head = central.head(n);
    return head.flatMap(h -> branch(h, n.substring(h.length())));
  }

  private Optional<Resolved> branch(CentralBodies.Head head, String rest) {
    return regions
        .longest(rest, Optional.empty())
        .filter(place -> isBody(rest))
        .map(
            place -> {
              String tail = rest.substring(place.length());
              Optional<BodySystem> system =
                  systems
                      .ofNational(head.line())
                      .filter(s -> tail.equals("监管局") || s.bodyForms().contains(tail));
              String name =
                  system
                      .map(s -> place.region().name() + systems.formFor(s, place.region(), tail))
                      .orElse(head.line() + rest);
              boolean joined = system.filter(s -> s.bodyForms().contains(tail)).isPresent();
              String own = joined ? place.region().name() + tail : head.own() + rest;
              return local
                  .at(name, place.region(), system.map(BodySystem::name))
                  .named(own, Optional.empty());
            });
  }

  private Optional<Resolved> unlistedNational(String n) {
    boolean nation = NATION_WORDS.stream().anyMatch(n::startsWith);
    return nation && isBody(n) ? Optional.of(Resolved.national(n, n)) : Optional.empty();
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
