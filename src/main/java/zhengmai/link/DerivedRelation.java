package zhengmai.link;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import zhengmai.model.Relation;

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
    Relation kind,
    PolicyId from,
    PolicyId to,
    String method,
    double confidence,
    Optional<LocalDate> day,
    Optional<CitationRef> evidence) {
  public DerivedRelation {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
  }
}
