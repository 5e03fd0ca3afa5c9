package zhengmai.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhengmai.model.ReferenceData;
import zhengmai.model.ReferenceData.Agency;
import zhengmai.model.ReferenceData.Region;
import zhengmai.model.ReferenceData.RegionLevel;

/**
 * The province-level regions that names, titles and texts speak of, in full: 天津：关于… is 天津市, 国家医疗保障局
 * is 全国, 南京市卫生健康委员会 is 江苏省.
 *
 * <p>The longest name wins (海南藏族自治州 is of 青海省), and words that only seem to hold a name (黄河南岸,
 * 珠江西岸) do not count.
 */
public final class RegionFinder {
  private static final String NATION = "全国";

  /** Groups of provinces that go by one name. */
  private static final Map<String, List<String>> GROUPS =
      Map.of(
          "京津冀", List.of("北京市", "天津市", "河北省"),
          "长三角", List.of("上海市", "江苏省", "浙江省", "安徽省"),
          "长江三角洲", List.of("上海市", "江苏省", "浙江省", "安徽省"),
          "川渝", List.of("重庆市", "四川省"),
          "成渝", List.of("重庆市", "四川省"),
          "粤港澳", List.of("广东省", "香港特别行政区", "澳门特别行政区"));

  /** What stands before a province's short name makes it a piece of another word: 黄河南岸, 推广西医. */
  private static final Map<Character, String> NOT_AFTER =
      Map.of(
          '河', "黄淮漳沿运银清辽红渭",
          '江', "长珠浙镇湘九靖阳",
          '湖', "庭阳太芜芦",
          '山', "中唐鞍泰黄华佛舟",
          '海', "上青北珠渤东南黄",
          '广', "推");

  /**
   * A prefecture's short name is a piece of a word, unless one of these or no Han character stands
   * before it.
   */
  private static final String WORDS_BEFORE = "在由和与及是对从到赴往如为以于经让据省区市州团部的内自向";

  /** What stands behind a name makes it another word: 三明医改, 长治久安, 北京市场, 河北区域. */
  private static final Map<String, String> NOT_BEFORE =
      Map.of(
          "三明", "医经模", "长治", "久", "大同", "小世", "阿里", "巴健云", "日照", "料护顾射", "来宾", "们、，。", "开封", "后前",
          "通化", "验", "市", "场", "区", "域间块别分位");

  /** Districts whose name other cities have too, or that begins a plain word. */
  private static final Set<String> AMBIGUOUS =
      Set.of("朝阳区", "和平区", "河东区", "河西区", "河北区", "宝山区", "普陀区", "江北区", "通州区", "东城区", "西城区", "城口县");

  private static final int COMPANY_REACH = 16;

  /** So many times more is spoken of the nation than of provinces: they are but examples. */
  private static final int NATION_RULES = 2;

  /** From this share of the provinces' on, the nation is a matter of the text too. */
  private static final double NATION_SHARE = 0.4;

  private static final int OFTEN = 5;

  private static final List<String> AUTHORITIES =
      List.of("国", "局", "卫健委", "卫生健康委", "政府", "部门", "政策");

  /**
   * In a text this long a region must be named twice to be its matter, in twice as long thrice …
   */
  private static final int BRIEF = 150;

  private static final int IN_SUMMARY = 4;

  private record Name(List<String> provinces, boolean full, boolean province) {}

  /**
   * A region's name in a text.
   *
   * @param provinces the province-level regions that it means, mostly one
   * @param start where it begins
   * @param end behind its last character
   * @param full whether it is a full name (江苏省, 南京市), not a short one (江苏)
   */
  public record Found(List<String> provinces, int start, int end, boolean full) {
    public Found {
      provinces = List.copyOf(provinces);
    }
  }

  private final LabelTrie<Name> names = new LabelTrie<>();
  private final LabelTrie<Boolean> central = new LabelTrie<>();

  /** Regions as these reference data tell them. */
  public RegionFinder(ReferenceData data) {
    Map<String, Region> byCode = new HashMap<>();
    data.regions().forEach(r -> byCode.put(r.code(), r));
    Set<String> seen = new LinkedHashSet<>();
    for (RegionLevel level : RegionLevel.values()) {
      for (Region region : data.regions()) {
        if (region.level() == level && level != RegionLevel.NATION) {
          province(region, byCode).ifPresent(p -> add(region, p, seen));
        }
      }
    }
    GROUPS.forEach((word, provinces) -> names.put(word, new Name(provinces, false, true)));
    for (Agency agency : data.agencies()) {
      central.put(agency.name(), true);
      agency.shortNames().forEach(n -> central.put(n, true));
      agency.formerNames().forEach(n -> central.put(n, true));
      agency.officeNames().forEach(n -> central.put(n, true));
    }
    for (String word : List.of("国家", "国务院", "中共中央", "全国", "中华人民共和国", "党中央")) {
      central.put(word, true);
    }
  }

  private void add(Region region, String province, Set<String> seen) {
    boolean own = region.level() == RegionLevel.PROVINCE;
    Name full = new Name(List.of(province), true, own);
    if (!AMBIGUOUS.contains(region.name()) && seen.add(region.name())) {
      names.put(region.name(), full);
    }
    if (region.level() == RegionLevel.COUNTY) {
      return;
    }
    Name brief = new Name(List.of(province), false, own);
    for (String name : region.shortNames()) {
      if (name.length() > 1 && seen.add(name)) {
        names.put(name, brief);
      }
    }
  }

  private static Optional<String> province(Region region, Map<String, Region> byCode) {
    Optional<Region> at = Optional.of(region);
    for (int steps = 0; steps < 4 && at.isPresent(); steps++) {
      if (at.get().level() == RegionLevel.PROVINCE) {
        return at.map(Region::name);
      }
      at = at.get().parent().flatMap(code -> Optional.ofNullable(byCode.get(code)));
    }
    return Optional.empty();
  }

  /** All names of regions in a text, in its order, none inside another. */
  public List<Found> find(CharSequence text) {
    List<Found> found = new ArrayList<>();
    Found[] longest = new Found[1];
    for (int at = 0; at < text.length(); at++) {
      longest[0] = null;
      int before = found.isEmpty() ? -1 : found.get(found.size() - 1).end();
      names.at(
          text,
          at,
          (name, start, end) -> {
            if (isName(text, name, start, end, before)) {
              longest[0] = new Found(name.provinces(), start, end, name.full());
            }
          });
      Found f = longest[0];
      if (f != null) {
        found.add(f);
        at = f.end() - 1;
      }
    }
    return found;
  }

  /**
   * Whether a name stands there as a name.
   *
   * @param before the end of the region's name that stands before
   */
  private static boolean isName(CharSequence text, Name name, int start, int end, int before) {
    String word = text.subSequence(start, end).toString();
    String key = name.full() ? word.substring(word.length() - 1) : word;
    char next = end < text.length() ? text.charAt(end) : ' ';
    if (NOT_BEFORE.getOrDefault(key, "").indexOf(next) >= 0) {
      return false;
    }
    if (name.full() || start == 0 || start == before) {
      return true;
    }
    char last = text.charAt(start - 1);
    if (name.province()) {
      return NOT_AFTER.getOrDefault(word.charAt(0), "").indexOf(last) < 0;
    }
    return !Chars.isHan(last) || WORDS_BEFORE.indexOf(last) >= 0;
  }

  /** The regions of a body's name: 全国 for a central body, nothing for 省医保局. */
  public List<String> ofBody(String name) {
    String s = Chars.squeeze(name);
    int[] head = new int[1];
    if (!s.isEmpty()) {
      central.at(s, 0, (yes, start, end) -> head[0] = end);
    }
    List<Found> places = find(s);
    if (head[0] > 0) {
      // 国家税务总局湖北省税务局 is of the province; 国家卫生健康委员会 of the nation.
      return places.isEmpty() ? List.of(NATION) : places.get(0).provinces();
    }
    boolean leads = !places.isEmpty() && places.get(0).start() <= 2;
    return leads ? places.get(0).provinces() : List.of();
  }

  /**
   * The regions of bodies, each once, in their order. Where the first body that tells one is
   * central, 全国; a central body behind a province's signs along with it.
   */
  public List<String> ofBodies(List<String> bodies) {
    Set<String> all = new LinkedHashSet<>();
    for (String body : bodies) {
      List<String> regions = ofBody(body);
      if (all.isEmpty() && regions.contains(NATION)) {
        return List.of(NATION);
      }
      all.addAll(regions);
    }
    all.remove(NATION);
    return List.copyOf(all);
  }

  /**
   * The regions of a title: of the place or the bodies before 关于 or the colon ({@code 天津：关于…},
   * {@code 北京市医疗保障局 天津市医疗保障局关于…}), else of the first place in it.
   */
  public List<String> ofTitle(String title) {
    int about = title.indexOf("关于");
    String head = about > 0 ? title.substring(0, about) : "";
    Set<String> all = new LinkedHashSet<>();
    find(head).forEach(f -> all.addAll(f.provinces()));
    if (!all.isEmpty()) {
      return List.copyOf(all);
    }
    if (!head.isEmpty() && ofBody(head).equals(List.of(NATION))) {
      return List.of(NATION);
    }
    List<Found> anywhere = find(title);
    return anywhere.isEmpty() ? List.of() : anywhere.get(0).provinces();
  }

  /**
   * The regions of a notice. What its body shows counts before what its header says: signature,
   * body's title, issuers, header's title; the first that tells one. Issuers that hold all regions
   * of the signature add theirs.
   */
  public List<String> ofNotice(
      List<String> signatories,
      Optional<String> titleInBody,
      List<String> issuers,
      Optional<String> title) {
    List<String> signed = ofBodies(signatories);
    List<String> issued = ofBodies(issuers);
    if (!signed.isEmpty()) {
      // A signature that a page break cut short names some of the issuers.
      return issued.containsAll(signed) ? issued : signed;
    }
    List<String> regions = titleInBody.map(this::ofTitle).orElse(List.of());
    if (regions.isEmpty()) {
      regions = issued;
    }
    return regions.isEmpty() && title.isPresent() ? ofTitle(title.get()) : regions;
  }

  /**
   * The regions that an article is about: those its title names; else those that its summary and
   * text speak of often enough to be its matter, and 全国 where it speaks of the nation as often.
   *
   * @param text its running text
   */
  public List<String> ofArticle(String title, Optional<String> summary, String text) {
    Map<String, Integer> inTitle = count(title);
    if (!inTitle.isEmpty()) {
      return List.copyOf(inTitle.keySet());
    }
    Map<String, Integer> inSummary = count(summary.orElse(""));
    String all = text.isEmpty() ? summary.orElse("") : text;
    Map<String, Integer> counts = count(all);
    int total = counts.values().stream().mapToInt(n -> n).sum();
    int nation = nation(all);
    if (total == 0 && isOfNowhere(title) && isOfNowhere(all)) {
      return List.of();
    }
    if (total == 0 || nation >= NATION_RULES * total) {
      return List.of(NATION);
    }
    int most = counts.values().stream().mapToInt(n -> n).max().orElse(0);
    List<String> regions = new ArrayList<>();
    counts.entrySet().stream()
        .filter(e -> isMatter(e.getValue(), most, total, all.length(), inSummary.get(e.getKey())))
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .forEach(e -> regions.add(e.getKey()));
    boolean ofNation = nation >= NATION_SHARE * total && nation * 1000 >= 2 * all.length();
    if (regions.isEmpty() || ofNation || nation(title) > 0) {
      regions.add(0, NATION);
    }
    return List.copyOf(regions);
  }

  /** Whether a province is the matter of a text that speaks of it {@code n} times. */
  private static boolean isMatter(
      int n, int most, int total, int length, @Nullable Integer inSummary) {
    if (inSummary != null && n >= IN_SUMMARY) {
      return true;
    }
    // A brief report names its place once or twice.
    int often = Math.min(OFTEN, 1 + length / BRIEF);
    return n >= often && n >= 0.4 * most && n >= 0.2 * total && n * 1000 >= length;
  }

  /** Whether a text speaks neither of the nation nor of any authority: a hospital's own matters. */
  private static boolean isOfNowhere(String text) {
    return AUTHORITIES.stream().noneMatch(text::contains);
  }

  private static int nation(String text) {
    int n = 0;
    for (int i = 0; i + 1 < text.length(); i++) {
      char c = text.charAt(i);
      char d = text.charAt(i + 1);
      boolean state = c == '国' && d == '家';
      n += state || ((c == '全' || c == '我') && d == '国') ? 1 : 0;
    }
    return n;
  }

  /** How often a text speaks of each province, companies and their kind left out. */
  Map<String, Integer> count(String text) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Found f : find(text)) {
      if (!isCompany(text, f.end())) {
        f.provinces().forEach(p -> counts.merge(p, 1, Integer::sum));
      }
    }
    return counts;
  }

  /** 上海医药集团, 北京先锋公司: a company's seat is not what the text speaks of. */
  private static boolean isCompany(String text, int end) {
    int to = Math.min(text.length(), end + COMPANY_REACH);
    for (int i = end; i < to; i++) {
      char c = text.charAt(i);
      if ("，。、；：\n《》（）()“”".indexOf(c) >= 0) {
        return false;
      }
      if (text.startsWith("公司", i) || text.startsWith("集团", i) || text.startsWith("药业", i)) {
        return true;
      }
    }
    return false;
  }
}
