package zhengmai.source;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The columns of a catalogue. A head cell names its column in Chinese, in English or in both, the
 * one beside the other: {@code 标题}, {@code title}, {@code 标题 title}.
 */
enum CatalogColumn {
  TITLE("标题", "title"),
  TITLE_IN_BODY("正文标题", "titleInBody"),
  DOCUMENT_NUMBER("发文字号", "documentNumber"),
  ISSUERS("发文机关", "issuers"),
  ISSUERS_OPEN("机关未列全", "issuersOpen"),
  DATE_SIGNED("成文日期", "dateSigned"),
  DATE_PUBLISHED("发布日期", "datePublished"),
  EFFECTIVE_DATE("施行日期", "effectiveDate"),
  EXPIRES("失效日期", "expires"),
  COMMENT_DEADLINE("征求意见截止", "commentDeadline"),
  CATEGORY("类别", "category"),
  KEYWORDS("关键字", "keywords"),
  LEVEL("层级", "level"),
  REGIONS("地区", "regions"),
  GENRE("文种", "genre"),
  STATUS("阶段", "status"),
  INSTRUMENTS("所发文件", "instruments"),
  TOPICS("主题", "topics"),
  CITATIONS("引用", "citations"),
  /** For people; it is read over. */
  NOTE("说明", "note");

  private static final Map<String, CatalogColumn> BY_WORD = new HashMap<>();

  static {
    for (CatalogColumn column : values()) {
      BY_WORD.put(column.zh, column);
      BY_WORD.put(column.code, column);
    }
  }

  private final String zh;
  private final String code;

  CatalogColumn(String zh, String code) {
    this.zh = zh;
    this.code = code;
  }

  /** The record format's name of the field: {@code dateSigned}. */
  String code() {
    return code;
  }

  /** What all columns are called, for messages. */
  static String words() {
    return Stream.of(values()).map(c -> c.zh + " " + c.code).collect(Collectors.joining("、"));
  }

  /** The column that a head cell names; nothing when its words name none, or two. */
  static Optional<CatalogColumn> of(String head) {
    CatalogColumn found = null;
    for (String word : head.strip().split("[\\s\u3000\u00a0]+", -1)) {
      CatalogColumn column = BY_WORD.get(word);
      if (column == null || (found != null && found != column)) {
        return Optional.empty();
      }
      found = column;
    }
    return Optional.ofNullable(found);
  }
}
