package zhengmai.link;

import java.util.Arrays;
import java.util.Optional;

/**
 * Which day of a document counts when documents are compared by their days: 国务院令第735号 was signed on
 * one day and published on another, and who was first must be told by one of them on both sides.
 */
public enum DateBasis {
  /** 成文日期, the default. */
  SIGNED("成文", "signed"),
  /** 发布日期. */
  PUBLISHED("发布", "published"),
  /** 施行日期, where it is stated. */
  IN_FORCE("施行", "in force");

  private final String zh;
  private final String en;

  DateBasis(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** {@code 成文}, which is also what a question is asked with. */
  public String zh() {
    return zh;
  }

  /** {@code signed}. */
  public String en() {
    return en;
  }

  /** The basis with this Chinese name. */
  public static Optional<DateBasis> of(String zh) {
    return Arrays.stream(values()).filter(b -> b.zh.equals(zh)).findFirst();
  }
}
