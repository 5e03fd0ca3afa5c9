package zhengmai.link;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A relation that no text states and that follows from titles, dates and regions: 江苏's
 * 用药管理实施办法（征求意见稿） is a draft of its 用药管理实施办法.
 *
 * @param kind which relation
 * @param from its subject
 * @param to its object
 * @param method how it was concluded: {@code same-title}
 * @param confidence from 0 to 1
 * @param day the day from which it holds, for a repeal
 * @param evidence the citation that it rests on, for a repeal
 */
public record DerivedRelation(
    Kind kind,
    PolicyId from,
    PolicyId to,
    String method,
    double confidence,
    Optional<LocalDate> day,
    Optional<CitationRef> evidence) {
  /** The relations that are concluded. */
  public enum Kind {
    /** A draft and what it became: draft → adopted text. */
    DRAFT_OF("draftOf"),
    /** Formal text → its trial or interim text. */
    FORMALISES("formalises"),
    /** Later edition → earlier edition. */
    SUPERSEDES("supersedes"),
    /** A document → the one that ends it. */
    REPEALED_BY("repealedBy"),
    /** A province's document → the national one of the same title. */
    COUNTERPART_OF("counterpartOf");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** The ontology's local name: {@code draftOf}. */
    public String code() {
      return code;
    }
  }

  public DerivedRelation {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
  }
}
