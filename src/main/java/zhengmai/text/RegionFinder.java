package zhengmai.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zhengmai.model.ReferenceData;
import zhengmai.model.ReferenceData.Agency;
import zhengmai.model.ReferenceData.RegionLevel;

/**
 * The province-level regions that names, titles and texts speak of, in full: 天津：关于… is 天津市, 国家医疗保障局
 * is 全国, 南京市卫生健康委员会 is 江苏省.
 *
 * <p>The longest name wins (海南藏族自治州 is of 青海省), and words that only seem to hold a name (黄河南岸,
 * 珠江西岸) do not count.
 */
public final class RegionFinder {
  static final String NATION = "全国";

  /**
   * A region's name in a text.
   *
   * @param provinces the province-level regions that it means, mostly one
   * @param start where it begins
   * @param end behind its last character
   * @param full whether it is a full name (江苏省, 南京市), not a short one (江苏)
   * @param level the rank of what it names
   */
  public record Found(List<String> provinces, int start, int end, boolean full, RegionLevel level) {
    public Found {
      provinces = List.copyOf(provinces);
    }
  }

  private final PlaceNames names;
  private final LabelTrie<Boolean> central = new LabelTrie<>();

  /** Regions as these reference data tell them. */
  public RegionFinder(ReferenceData data) {
    this.names = new PlaceNames(data);
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

  /** All names of regions in a text, in its order, none inside another. */
  public List<Found> find(CharSequence text) {
    return names.find(text);
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
    return new ArticleRegions(names).of(title, summary, text);
  }
}
