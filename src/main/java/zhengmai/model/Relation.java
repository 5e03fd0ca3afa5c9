package zhengmai.model;

/**
 * What a text does to a document that it names, the strongest first: a text that names a document
 * more than once has the strongest relation to it. {@link #CITES} and {@link #SUBJECT} belong to
 * digest articles alone.
 */
public enum Relation {
  /** 《X》同时废止: the other document ends. */
  REPEALS("repeals"),
  /** 修订《X》, done and not planned. */
  AMENDS("amends"),
  /** 《X》有效期延长至2025年12月31日, 《X》继续执行: the other document runs on. */
  EXTENDS("extends"),
  /** 转发《X》. */
  FORWARDS("forwards"),
  /** 《X》政策解读: an explanation, which carries nothing out. */
  INTERPRETS("interprets"),
  /** 贯彻落实《X》. */
  IMPLEMENTS("implements"),
  /** 根据《X》. */
  BASED_ON("basedOn"),
  /** 参照《X》执行. */
  FOLLOWS("follows"),
  /** Any other naming. */
  REFERS_TO("refersTo"),
  /** An article is about the document. */
  SUBJECT("subject"),
  /** An article names the document. */
  CITES("cites");

  private final String code;

  Relation(String code) {
    this.code = code;
  }

  /** The word of the record format, which is also the ontology's local name: {@code basedOn}. */
  public String code() {
    return code;
  }

  /** The stronger of two relations. */
  public Relation strongest(Relation other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /**
   * The relation with this code.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Relation of(String code) {
    for (Relation r : values()) {
      if (r.code.equals(code)) {
        return r;
      }
    }
    throw new IllegalArgumentException("no relation '" + code + "'");
  }
}
