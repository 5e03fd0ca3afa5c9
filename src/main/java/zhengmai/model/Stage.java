package zhengmai.model;

/**
 * How far a text has come: 征求意见稿, 试行, 暂行, or the formal text. Apart from force: a trial rule is in
 * force.
 */
public enum Stage {
  DRAFT("draft"),
  TRIAL("trial"),
  INTERIM("interim"),
  FINAL("final");

  private final String code;

  Stage(String code) {
    this.code = code;
  }

  /** The word of the record format: {@code draft}. */
  public String code() {
    return code;
  }
}
