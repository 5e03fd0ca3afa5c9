package zhengmai.source;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zhengmai.text.Label;

/**
 * The columns of a catalogue. A head cell names its column in Chinese, in English or in both, the
 * one beside the other: {@code 标题}, {@code title}, {@code 标题 title}.
 */
enum CatalogColumn {
  TITLE("标题", "title"),
  TITLE_IN_BODY("正文标题", "titleInBody"),
  DOCUMENT_NUMBER("发文字号", "documentNumber"),
  ISSUERS("发文机关", "issuers"),
  SIGNATORIES("落款机关", "signatories"),
  ISSUERS_OPEN("机关未列全", "issuersOpen"),
  DATE_SIGNED("成文日期", "dateSigned"),
  DATE_PUBLISHED("发布日期", "datePublished"),
  EFFECTIVE_DATE("施行日期", "effectiveDate"),
  EXPIRES("失效日期", "expires", "有效期"),
  COMMENT_DEADLINE("征求意见截止", "commentDeadline"),
  CATEGORY("类别", "category"),
  INDEX_NUMBER("索引号", "indexNumber"),
  SUBJECT("主题分类", "subject"),
  KEYWORDS("关键字", "keywords"),
  LEVEL("层级", "level"),
  REGIONS("地区", "regions"),
  GENRE("文种", "genre"),
  STATUS("阶段", "status"),
  INSTRUMENTS("所发文件", "instruments"),
  TOPICS("主题", "topics"),
  CITATIONS("引用", "citations"),
  /** What the row is: a table of records has notices and articles. */
  TYPE("类型", "type"),
  /** For people; it is read over. */
  NOTE("说明", "note", "备注", "序号"),
  /** Where a record stood before it was a row. */
  ORIGIN("文件", "file", "行", "line", "止行", "endLine"),
  /** Who printed an article; a notice has none. */
  PUBLISHER("来源", "publisher"),
  /** The section of a digest that an article stands under. */
  SECTION("栏目", "section");

  /** Columns of tables of records only; in other tables their plain words mean other things. */
  private static final Set<CatalogColumn> OF_RECORDS = EnumSet.of(TYPE, ORIGIN, PUBLISHER, SECTION);

  private static final Map<String, CatalogColumn> BY_WORD = new HashMap<>();

  static {
    for (CatalogColumn column : values()) {
      BY_WORD.put(column.zh, column);
      BY_WORD.put(column.code, column);
      for (String word : column.others.split(",", -1)) {
        if (!word.isEmpty()) {
          BY_WORD.put(word, column);
        }
      }
    }
  }

  /** The labels over a notice that name a column of facts as well: 文号, 发文单位. */
  private static final Map<Label, CatalogColumn> BY_LABEL =
      new EnumMap<>(
          Map.of(
              Label.TITLE, TITLE,
              Label.NUMBER, DOCUMENT_NUMBER,
              Label.ISSUERS, ISSUERS,
              Label.SIGNED, DATE_SIGNED,
              Label.PUBLISHED, DATE_PUBLISHED,
              Label.GENRE, GENRE,
              Label.VALIDITY, NOTE,
              Label.ORIGIN, NOTE,
              Label.REGISTERED, NOTE));

  private final String zh;
  private final String code;
  private final String others;

  CatalogColumn(String zh, String code, String... others) {
    this.zh = zh;
    this.code = code;
    this.others = String.join(",", others);
  }

  /** Whether nothing of the column goes into a notice. */
  boolean isPassedOver() {
    return this == NOTE || OF_RECORDS.contains(this);
  }

  /** The record format's name of the field: {@code dateSigned}. */
  String code() {
    return code;
  }

  /** What all columns are called, for messages. */
  static String words() {
    return Stream.of(values())
        .filter(c -> !c.isPassedOver() || c == NOTE)
        .map(c -> c.zh + " " + c.code)
        .collect(Collectors.joining("、"));
  }

  /** The column that a head cell names; nothing when its words name none, or two. */
  static Optional<CatalogColumn> of(String head) {
    Set<Optional<CatalogColumn>> named = new HashSet<>();
    for (String word : head.strip().split("[\\s\u3000\u00a0]+", -1)) {
      named.add(ofWord(word));
    }
    Optional<CatalogColumn> column = named.iterator().next();
    // 文件 alone may be a title; 文件 file is where a record stood.
    boolean ours = column.filter(OF_RECORDS::contains).isPresent();
    boolean coded = !ours || head.chars().anyMatch(c -> c < 'z' && Character.isLetter(c));
    return named.size() == 1 && coded ? column : Optional.empty();
  }

  private static Optional<CatalogColumn> ofWord(String word) {
    return Optional.ofNullable(BY_WORD.get(word))
        .or(() -> Label.of(word).flatMap(l -> Optional.ofNullable(BY_LABEL.get(l))));
  }
}
