package zhengmai.source.harvest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of {@code sources.csv}; a head names them in Chinese, in English, or both. */
enum ListingColumn {
  NAME("来源"),
  LISTING("列表页"),
  LINKS("链接"),
  NEXT("下一页"),
  PAGES("页数"),
  SINCE("起"),
  UNTIL("止"),
  DELAY("间隔"),
  ENABLED("启用"),
  /** For people; it is read over. */
  NOTE("说明");

  private final String zh;

  ListingColumn(String zh) {
    this.zh = zh;
  }

  String zh() {
    return zh;
  }

  String en() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The column that a head cell names. */
  static Optional<ListingColumn> of(String head) {
    List<String> words = Arrays.asList(head.strip().split("[\\s\u3000]+", -1));
    return Arrays.stream(values())
        .filter(c -> words.stream().allMatch(w -> w.equals(c.zh) || w.equalsIgnoreCase(c.en())))
        .findFirst();
  }
}
