package zhengmai.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhengmai.model.ReferenceData;
import zhengmai.model.ReferenceData.Region;
import zhengmai.model.ReferenceData.RegionLevel;
import zhengmai.text.BodyNames;
import zhengmai.text.RegionTree;

/**
 * Bodies and their provinces, each name looked up once: 市医保局 in 天津市 is 天津市医疗保障局 of 天津市, and 医保发 is
 * a code of the nation's.
 */
final class Bodies {
  static final String NATION = "全国";
  private static final int LONGEST_PLACE = 8;

  private final BodyNames names;
  private final List<String> suffixes;
  private final Set<String> centralCodes = new HashSet<>();
  private final Set<String> localCodes = new HashSet<>();
  private final Map<String, String> provinceByName = new HashMap<>();
  private final Map<String, List<String>> shortNames = new HashMap<>();
  private final Map<Character, String> provinceByCharacter = new HashMap<>();
  private final Map<String, Optional<BodyNames.Resolved>> seen = new HashMap<>();
  private final Map<String, Optional<BodyNames.Resolved>> leads = new HashMap<>();

  Bodies(ReferenceData data) {
    names = BodyNames.of(data);
    suffixes = data.bodySuffixes();
    data.agencies().forEach(a -> centralCodes.addAll(a.documentCodes()));
    data.systems().forEach(s -> localCodes.addAll(s.documentCodes()));
    RegionTree tree = new RegionTree(data.regions());
    for (Region region : data.regions()) {
      tree.province(region).ifPresent(p -> add(region, p.name()));
    }
  }

  private void add(Region region, String province) {
    if (!region.onlyBehindParent()) {
      provinceByName.putIfAbsent(region.name(), province);
    }
    if (region.level() == RegionLevel.PROVINCE) {
      shortNames.put(province, region.shortNames());
      region.shortNames().forEach(n -> provinceByName.put(n, province));
      region.abbreviations().forEach(a -> provinceByCharacter.put(a.charAt(0), province));
    }
  }

  /** The body that a name means in a text of this region. */
  Optional<BodyNames.Resolved> resolve(String name, Optional<String> region) {
    return seen.computeIfAbsent(
        region.orElse("") + "|" + name,
        k -> names.resolve(name, region.filter(r -> !r.equals(NATION))));
  }

  /** The one name of its line of bodies; as printed where it is not known. */
  String canonical(String name, Optional<String> region) {
    return resolve(name, region).map(BodyNames.Resolved::name).orElse(name);
  }

  /**
   * Its name in a number: short names become the full one, and a predecessor keeps its own name, as
   * 卫生部令第53号 and 国家卫生健康委员会令第53号 are of two rows. An office numbers with its body.
   */
  String inNumber(String name, Optional<String> region) {
    return resolve(name, region).map(r -> r.officeOf().orElse(r.own())).orElse(name);
  }

  /**
   * The names of their own of a row of bodies, each once; as printed where a body is not known.
   *
   * @param whose see {@link BodyNames#row}
   */
  List<String> own(List<String> printed, Optional<String> region, Optional<String> whose) {
    List<String> single = printed.stream().flatMap(n -> names.apart(n).stream()).toList();
    List<Optional<BodyNames.Resolved>> row = names.row(single, region, whose);
    Set<String> own = new LinkedHashSet<>();
    for (int i = 0; i < single.size(); i++) {
      own.add(row.get(i).map(BodyNames.Resolved::own).orElse(single.get(i).strip()));
    }
    return List.copyOf(own);
  }

  /** The first body of a row of names: 国家医疗保障局财政部 begins with 国家医疗保障局. */
  Optional<BodyNames.Resolved> lead(String row, Optional<String> region) {
    return leads.computeIfAbsent(
        region.orElse("") + "|" + row,
        k -> {
          for (int n = 2; n <= row.length(); n++) {
            String head = row.substring(0, n);
            if (n == row.length() || endsAsBody(head)) {
              Optional<BodyNames.Resolved> found = resolve(head, region);
              if (found.isPresent()) {
                return found;
              }
            }
          }
          return Optional.empty();
        });
  }

  /** Whether a text ends as the name of a body does. */
  boolean endsAsBody(String s) {
    return suffixes.stream().anyMatch(s::endsWith) || s.endsWith("国务院") || s.endsWith("中央");
  }

  /** The province whose full or short name a title begins with: 内蒙古自治区DRG/DIP…. */
  Optional<String> provinceAtStart(String title) {
    return placeAtStart(title).map(provinceByName::get);
  }

  /** The title without the province's name at its start. */
  String withoutProvince(String title) {
    String rest = placeAtStart(title).map(p -> title.substring(p.length())).orElse(title);
    // 贵州省级 is no more of 贵州省 than 省级 is.
    return rest.startsWith("省") || rest.startsWith("市") ? rest.substring(1) : rest;
  }

  private Optional<String> placeAtStart(String title) {
    for (int n = Math.min(LONGEST_PLACE + 2, title.length() - 1); n >= 2; n--) {
      if (provinceByName.containsKey(title.substring(0, n))) {
        return Optional.of(title.substring(0, n));
      }
    }
    return Optional.empty();
  }

  /** The province with this full or short name. */
  Optional<String> province(String name) {
    return Optional.ofNullable(provinceByName.get(name));
  }

  /** Whether a title names this province, in full or short. */
  boolean names(String title, String province) {
    return shortNames.getOrDefault(province, List.of()).stream().anyMatch(title::contains);
  }

  /** Whether a title names any province. */
  boolean namesProvince(String title) {
    return shortNames.keySet().stream().anyMatch(p -> names(title, p));
  }

  /** Whether an agency code is one of a central body. */
  boolean isCentralCode(String code) {
    return centralCodes.contains(code);
  }

  /** Whether the data hold a code: 医保发, and 晋医保发 behind its region's character. */
  boolean isListed(String code) {
    return centralCodes.contains(code)
        || (code.length() > 2 && localCodes.contains(code.substring(1)));
  }

  /** The region that an agency code tells: 晋医保发 is of 山西省, 医保发 and 国办发 of the nation. */
  Optional<String> regionOfCode(String code) {
    if (code.isEmpty()) {
      return Optional.empty();
    }
    if (centralCodes.contains(code) || code.startsWith("国")) {
      return Optional.of(NATION);
    }
    return Optional.ofNullable(provinceByCharacter.get(code.charAt(0)));
  }

  /** Canonical names, each once. */
  Set<String> canonical(List<String> printed, Optional<String> region) {
    Set<String> all = new HashSet<>();
    printed.forEach(n -> all.add(canonical(n, region)));
    return all;
  }

  /** Whether two lists of canonical names share a body; an office counts as its body. */
  static boolean agree(Set<String> a, Set<String> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return true;
    }
    for (String x : a) {
      for (String y : b) {
        if (x.startsWith(y) || y.startsWith(x)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Sorted copy, so that no order of arrival shows. */
  static List<String> sorted(Set<String> names) {
    List<String> all = new ArrayList<>(names);
    all.sort(String::compareTo);
    return all;
  }
}
