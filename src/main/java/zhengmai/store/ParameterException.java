package zhengmai.store;

/**
 * What was given for a question cannot be used. The message is for the user, in Chinese and
 * English: {@code topic=DGR：没有这个主题，相近的有：DRG/DIP支付方式 / topic=DGR: no such topic, near: …}.
 */
public final class ParameterException extends RuntimeException {
  private static final long serialVersionUID = 2L;

  private final String zh;
  private final String en;

  public ParameterException(String zh, String en) {
    super(zh + " / " + en);
    this.zh = zh;
    this.en = en;
  }

  /** What is wrong, in Chinese. */
  public String zh() {
    return zh;
  }

  /** What is wrong, in English. */
  public String en() {
    return en;
  }
}
