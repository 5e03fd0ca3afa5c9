package zhengmai.link;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zhengmai.model.Citation;

/**
 * A citation made ready for comparison.
 *
 * @param by the citing document; nothing for an article
 * @param regions of the citing record
 * @param latest the last day on which the citing record can have been written
 * @param scope the province, or 全国, that its title or the bodies named with it tell
 * @param issuers canonical names of the bodies named with it
 * @param day the day that stands before it: 2016年2月6日《国务院关于修改部分行政法规的决定》
 */
record NormalizedCitation(
    CitationRef ref,
    Citation citation,
    Optional<PolicyCandidate> by,
    List<String> regions,
    Optional<LocalDate> latest,
    Optional<TitleParts> title,
    Optional<NumberKey> number,
    Optional<String> scope,
    Set<String> issuers,
    Optional<LocalDate> day) {

  /** The title, where it can tell one document from another. */
  Optional<TitleParts> telling() {
    return title.filter(t -> !t.generic());
  }

  /** Whether its title needs a body and a day to tell one document from another. */
  boolean isRepeated() {
    return title.map(TitleParts::repeated).orElse(false);
  }

  /** The number, where it alone names one document. */
  Optional<NumberKey> fullNumber() {
    return number.filter(NumberKey::full);
  }
}
