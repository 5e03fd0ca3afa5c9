package zhengmai.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhengmai.model.ReferenceData;
import zhengmai.model.ReferenceData.Region;
import zhengmai.model.ReferenceData.RegionLevel;
import zhengmai.text.RegionFinder.Found;

/** The names of regions, full and short, and where they stand as names: not 海南 in 海南藏族自治州. */
final class PlaceNames {
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
  private static final String WORDS_BEFORE = "在由和与及是对从到赴往如为以于经让据省区市州团部的内自向发布";

  /** What stands behind a name makes it another word: 三明医改, 长治久安, 北京市场, 河北区域. */
  private static final Map<String, String> NOT_BEFORE =
      Map.ofEntries(
          Map.entry("三明", "医经模"),
          Map.entry("长治", "久"),
          Map.entry("大同", "小世"),
          Map.entry("阿里", "巴健云"),
          Map.entry("日照", "料护顾射"),
          Map.entry("来宾", "们、，。"),
          Map.entry("开封", "后前"),
          Map.entry("通化", "验"),
          Map.entry("市", "场"),
          Map.entry("县", "域级"),
          Map.entry("区", "域间块别分位"));

  /** A county's name of three characters may be a piece of other words: it stands apart. */
  private static final int UNMISTAKABLE = 4;

  private record Name(List<String> provinces, boolean full, RegionLevel level) {}

  private final LabelTrie<Name> names = new LabelTrie<>();

  PlaceNames(ReferenceData data) {
    RegionTree tree = new RegionTree(data.regions());
    Set<String> seen = new HashSet<>();
    // The higher levels come first, and keep their names.
    for (Region region : data.regions()) {
      tree.province(region).ifPresent(p -> add(region, p.name(), seen));
    }
    GROUPS.forEach(
        (word, provinces) -> names.put(word, new Name(provinces, false, RegionLevel.PROVINCE)));
  }

  private void add(Region region, String province, Set<String> seen) {
    Name full = new Name(List.of(province), true, region.level());
    if (!region.onlyBehindParent() && seen.add(region.name())) {
      names.put(region.name(), full);
    }
    if (region.level() == RegionLevel.COUNTY) {
      return;
    }
    Name brief = new Name(List.of(province), false, region.level());
    for (String name : region.shortNames()) {
      if (name.length() > 1 && seen.add(name)) {
        names.put(name, brief);
      }
    }
  }

  /** See {@link RegionFinder#find}. */
  List<Found> find(CharSequence text) {
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
              longest[0] = new Found(name.provinces(), start, end, name.full(), name.level());
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
    boolean county = name.level() == RegionLevel.COUNTY && word.length() < UNMISTAKABLE;
    if ((name.full() && !county) || start == 0 || start == before) {
      return true;
    }
    char last = text.charAt(start - 1);
    if (name.level() == RegionLevel.PROVINCE) {
      return NOT_AFTER.getOrDefault(word.charAt(0), "").indexOf(last) < 0;
    }
    return !Chars.isHan(last) || WORDS_BEFORE.indexOf(last) >= 0;
  }
}
