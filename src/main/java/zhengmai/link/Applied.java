package zhengmai.link;

import java.util.Objects;
import java.util.Optional;
import zhengmai.model.Curation;

/**
 * A row of curation and what it changed: the date of 医保发〔2021〕48号, or what a citation means.
 *
 * @param row the row
 * @param policy the policy of which something else is said now
 * @param citation the citation that means something else now
 */
public record Applied(Curation row, Optional<PolicyId> policy, Optional<CitationRef> citation) {
  public Applied {
    Objects.requireNonNull(row, "row");
  }
}
