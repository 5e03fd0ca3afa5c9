package zhengmai.provision;

/**
 * What a stretch of a text is: a numbered provision ({@link #isNumbered}), a paragraph of one, or a
 * part of the document around them.
 */
public enum ProvisionKind {
  /** 版头: header fields, red head, number, title, salutation. */
  HEAD("版头", "head"),
  /** 通知: the letter that issues an instrument; its provisions are 通知/一. */
  LETTER("通知", "letter"),
  /** 文本: an instrument that the letter issues. */
  INSTRUMENT("文本", "instrument"),
  /** 附件. */
  ANNEX("附件", "annex"),
  /** 编. */
  BOOK("编", "book"),
  /** 章. */
  CHAPTER("章", "chapter"),
  /** 节. */
  SECTION("节", "section"),
  /** 条, of a law or rules. */
  ARTICLE("条", "article"),
  /** 第一部分, or 一、 of a plan. */
  PART("部分", "part"),
  /** （一）: 项 of an article, a section of a plan. */
  ITEM("项", "item"),
  /** 1., 1.1: 目 of an article, a point of a plan. */
  POINT("目", "point"),
  /** （1）, 1）, ①: what is below a point. */
  SUBPOINT("小目", "sub-point"),
  /** 款 of an article; 段 elsewhere. */
  PARAGRAPH("款", "paragraph"),
  /** Rows of a table, as far as a text without cells shows them. */
  TABLE("表", "table"),
  /** A form to be filled in: 申请表. */
  FORM("表单", "form"),
  /** 附件：1.… 2.…, 目录: the list of what is annexed, or of what follows. */
  LIST("清单", "list"),
  /** 落款: bodies and day. */
  SIGNATURE("落款", "signature"),
  /** （此件公开发布）, 抄送, where to download. */
  NOTE("附注", "note");

  private final String zh;
  private final String en;

  ProvisionKind(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** Its name in Chinese. */
  public String zh() {
    return zh;
  }

  /** Its name in English. */
  public String en() {
    return en;
  }

  /** Whether it bears a number of its own: 章, 条, （一）, 1. */
  public boolean isNumbered() {
    return switch (this) {
      case BOOK, CHAPTER, SECTION, ARTICLE, PART, ITEM, POINT, SUBPOINT -> true;
      default -> false;
    };
  }

  /** Whether other provisions stand in it, as in a document of its own. */
  public boolean isBlock() {
    return this == LETTER || this == INSTRUMENT || this == ANNEX;
  }
}
