package zhengmai.link;

/** The rungs of the ladder from a citation to a policy, the surest first. */
public enum Rung {
  /** By its number: 医保发〔2021〕48号. */
  NUMBER("number"),
  /** By its full title: 国家医疗保障局关于印发DRG/DIP支付方式改革三年行动计划的通知. */
  FULL_TITLE("full-title"),
  /** By the title of what it issues: DRG/DIP支付方式改革三年行动计划. */
  INSTRUMENT_TITLE("instrument-title"),
  /** By a name that a person has entered for it: 国谈药双通道文件. */
  ALIAS("alias"),
  /** By its title without issuer and shell, region, issuer and date agreeing. */
  BARE_TITLE("bare-title"),
  /** Not resolved: nothing fits, too much fits, or a person said that it is wrong. */
  NONE("none");

  private final String code;

  Rung(String code) {
    this.code = code;
  }

  /** The word printed in graph and tables: {@code full-title}. */
  public String code() {
    return code;
  }
}
