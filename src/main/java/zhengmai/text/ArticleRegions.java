package zhengmai.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhengmai.text.RegionFinder.Found;

/** Weighs how often an article speaks of each province, and of the nation. */
final class ArticleRegions {
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

  private final PlaceNames names;

  ArticleRegions(PlaceNames names) {
    this.names = names;
  }

  /** See {@link RegionFinder#ofArticle}. */
  List<String> of(String title, Optional<String> summary, String text) {
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
      return List.of(RegionFinder.NATION);
    }
    int most = counts.values().stream().mapToInt(n -> n).max().orElse(0);
    List<String> regions = new ArrayList<>();
    counts.entrySet().stream()
        .filter(e -> isMatter(e.getValue(), most, total, all.length(), inSummary.get(e.getKey())))
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .forEach(e -> regions.add(e.getKey()));
    boolean ofNation = nation >= NATION_SHARE * total && nation * 1000 >= 2 * all.length();
    if (regions.isEmpty() || ofNation || nation(title) > 0) {
      regions.add(0, RegionFinder.NATION);
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
  private Map<String, Integer> count(String text) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Found f : names.find(text)) {
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
