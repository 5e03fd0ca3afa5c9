package zhengmai.model;

import java.util.Objects;

/**
 * A correction that a person made, one row of {@code data/curation}: the alias 双通道意见 is
 * 医保发〔2021〕28号.
 *
 * <p>A policy is named by its number or a title of it, a record by {@code file:line}.
 *
 * @param kind what is corrected
 * @param subject the alias; one of two policies; the record to be kept apart; the citing record;
 *     the policy to be corrected
 * @param field the field, for a correction; else empty
 * @param object the policy that the alias means; the other policy; the record it is not; the policy
 *     wrongly linked; the right value
 * @param who who says so
 * @param when on which day
 * @param why for what reason
 * @param file where the row stands
 * @param line on which line
 */
public record Curation(
    Kind kind,
    String subject,
    String field,
    String object,
    String who,
    String when,
    String why,
    String file,
    int line) {
  /** What a row corrects. */
  public enum Kind {
    /** A title that means a policy. */
    ALIAS("alias", "别名"),
    /** Two policies are one. */
    SAME_AS("same-as", "同一文件"),
    /** A record does not speak of the policy it was put to. */
    DIFFERENT("different", "不是同一文件"),
    /** A citation does not mean the policy it was put to. */
    WRONG_LINK("wrong-link", "错连"),
    /** The value of a field. */
    CORRECTION("correction", "更正");

    private final String code;
    private final String zh;

    Kind(String code, String zh) {
      this.code = code;
      this.zh = zh;
    }

    /** The word in files and graph: {@code same-as}. */
    public String code() {
      return code;
    }

    /** The Chinese word, which files may use too. */
    public String zh() {
      return zh;
    }
  }

  public Curation {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(object, "object");
  }
}
