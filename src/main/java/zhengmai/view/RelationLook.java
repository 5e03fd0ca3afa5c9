package zhengmai.view;

import java.util.Arrays;

/**
 * How a relation is named and drawn: 依据, blue. The colours can be told apart by people who do not
 * see red and green, and the names stand beside the lines for prints without colour.
 */
enum RelationLook {
  REPEALS("repeals", "废止", "repeals", "#c0392b"),
  AMENDS("amends", "修改", "amends", "#d98200"),
  EXTENDS("extends", "延续", "extends", "#8d5524"),
  FORWARDS("forwards", "转发", "forwards", "#aa4499"),
  INTERPRETS("interprets", "解读", "interprets", "#6b6b00"),
  IMPLEMENTS("implements", "落实", "implements", "#117a4d"),
  BASED_ON("basedOn", "依据", "based on", "#0b62a8"),
  FOLLOWS("follows", "参照", "follows", "#3a9bc1"),
  REFERS_TO("refersTo", "提及", "refers to", "#7f7f7f"),
  DRAFT_OF("draftOf", "为其征求意见稿", "draft of", "#a67c00"),
  FORMALISES("formalises", "转为正式", "formalises", "#44761a"),
  SUPERSEDES("supersedes", "替代", "supersedes", "#882255"),
  COUNTERPART_OF("counterpartOf", "对应", "counterpart of", "#5b5fc7"),
  OTHER("", "其他", "other", "#444444");

  private final String code;
  private final String zh;
  private final String en;
  private final String colour;

  RelationLook(String code, String zh, String en, String colour) {
    this.code = code;
    this.zh = zh;
    this.en = en;
    this.colour = colour;
  }

  String zh() {
    return zh;
  }

  String en() {
    return en;
  }

  String colour() {
    return colour;
  }

  /** The look of the relation with this code; that of others where none has it. */
  static RelationLook of(String code) {
    return Arrays.stream(values()).filter(r -> r.code.equals(code)).findFirst().orElse(OTHER);
  }
}
