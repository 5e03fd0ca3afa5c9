package zhengmai.link;

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
    ALIAS,
    /** Two policies are one. */
    SAME_AS,
    /** A record does not speak of the policy it was put to. */
    DIFFERENT,
    /** A citation does not mean the policy it was put to. */
    WRONG_LINK,
    /** The value of a field. */
    CORRECTION
  }

  public Curation {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(object, "object");
  }
}
