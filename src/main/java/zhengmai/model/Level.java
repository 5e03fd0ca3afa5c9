package zhengmai.model;

/** The level of the body that issues a document: 国家级, 省级, or below. */
public enum Level {
  NATIONAL("national"),
  PROVINCIAL("provincial"),
  SUB_PROVINCIAL("sub-provincial");

  private final String code;

  Level(String code) {
    this.code = code;
  }

  /** The word of the record format: {@code sub-provincial}. */
  public String code() {
    return code;
  }
}
