package zhengmai.source;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhengmai.text.Label;

/** The columns of a catalogue that have rules of their own. */
enum CatalogField implements CatalogColumn {
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

  private static final Set<CatalogField> OF_RECORDS = EnumSet.of(TYPE, ORIGIN, PUBLISHER, SECTION);

  private static final Map<String, CatalogField> BY_WORD = new HashMap<>();

  static {
    for (CatalogField column : values()) {
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
  private static final Map<Label, CatalogField> BY_LABEL =
      new EnumMap<>(
          Map.of(
              Label.TITLE, TITLE,
              Label.NUMBER, DOCUMENT_NUMBER,
              Label.ISSUERS, ISSUERS,
              Label.SIGNED, DATE_SIGNED,
              Label.PUBLISHED, DATE_PUBLISHED,
              Label.GENRE, GENRE,
              Label.ORIGIN, NOTE,
              Label.REGISTERED, NOTE));

  private final String zh;
  private final String code;
  private final String others;

  CatalogField(String zh, String code, String... others) {
    this.zh = zh;
    this.code = code;
    this.others = String.join(",", others);
  }

  @Override
  public boolean isPassedOver() {
    return this == NOTE || isOfRecords();
  }

  @Override
  public boolean isOfRecords() {
    return OF_RECORDS.contains(this);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String word() {
    return zh;
  }

  /** The field of a word: 标题, title, 题名. */
  static Optional<CatalogField> ofWord(String word) {
    return Optional.ofNullable(BY_WORD.get(word))
        .or(() -> Label.of(word).flatMap(l -> Optional.ofNullable(BY_LABEL.get(l))));
  }
}
