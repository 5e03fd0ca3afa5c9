package zhengmai.compare;

/**
 * A stretch of a pair.
 *
 * @param kind whether both texts have it
 * @param text the characters
 */
public record Span(Kind kind, String text) {
  /** Which of the texts has it. */
  public enum Kind {
    /** Both. */
    KEPT,
    /** Only the first. */
    OUT,
    /** Only the second. */
    IN
  }
}
