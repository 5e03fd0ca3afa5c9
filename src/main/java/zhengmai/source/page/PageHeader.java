package zhengmai.source.page;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import zhengmai.text.Dates;
import zhengmai.text.Label;

/** A page's header: what its information table says, and its metas where the table is silent. */
final class PageHeader {
  private static final Set<Label> DATES = EnumSet.of(Label.SIGNED, Label.PUBLISHED);

  /** What is printed where there is nothing. */
  private static final Pattern NONE = Pattern.compile("[-—_/.…无]*");

  /** Another label behind a value, of a field that no notice has: {@code 国务院办公厅　字体：大 中 小}. */
  private static final Pattern OTHER = Pattern.compile("[\\s\\u00a0\\u3000]+[^\\s：:]{1,8}[：:].*");

  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u3000]+");

  private PageHeader() {}

  /** The fields of a page, each on one line. */
  static Map<Label, String> of(InfoTable table, Metas metas) {
    Map<Label, String> header = new EnumMap<>(Label.class);
    table.values().forEach((label, value) -> put(header, label, value));
    metas.title().ifPresent(t -> put(header, Label.TITLE, t));
    metas.first("PubDate").ifPresent(d -> put(header, Label.PUBLISHED, d));
    metas.first("ContentSource").ifPresent(s -> put(header, Label.ORIGIN, s));
    metas
        .first("Keywords")
        .filter(k -> metas.first("ArticleTitle").isPresent())
        .ifPresent(k -> put(header, Label.KEYWORDS, k));
    return header;
  }

  private static void put(Map<Label, String> header, Label label, String printed) {
    String value = SPACES.matcher(printed).replaceAll(" ").strip();
    if (label == Label.KEYWORDS) {
      value = value.replace(' ', '、').replaceAll("([、，,；;])、", "$1");
    } else if (DATES.contains(label)) {
      value = date(value).orElse(value);
    } else if (label != Label.TITLE) {
      value = OTHER.matcher(value).replaceFirst("");
    }
    if (!NONE.matcher(value).matches()) {
      header.putIfAbsent(label, value);
    }
  }

  /** The day without the hour: {@code 2021-12-03 10:20}. */
  private static Optional<String> date(String value) {
    return Dates.next(value, 0).map(d -> value.substring(d.start(), d.end()));
  }
}
