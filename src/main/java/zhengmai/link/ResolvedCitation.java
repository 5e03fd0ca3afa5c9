package zhengmai.link;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import zhengmai.model.Citation;

/**
 * A citation and the policy that it means: 根据《DRG/DIP支付方式改革三年行动计划》 means 医保发〔2021〕48号.
 *
 * @param ref which citation
 * @param citation what the text says
 * @param citing the policy of the citing notice; nothing for a digest's article
 * @param policy the policy meant, held or not; nothing while that is not certain
 * @param rung how it was found
 * @param candidates policies that it may mean, where it is not certain which
 * @param confidence from 0 to 1
 */
public record ResolvedCitation(
    CitationRef ref,
    Citation citation,
    Optional<PolicyId> citing,
    Optional<PolicyId> policy,
    Rung rung,
    List<PolicyId> candidates,
    double confidence) {
  public ResolvedCitation {
    Objects.requireNonNull(ref, "ref");
    Objects.requireNonNull(citation, "citation");
    candidates = List.copyOf(candidates);
  }

  /** The same, by the policy that its notice is concluded to be of. */
  ResolvedCitation citedBy(Optional<PolicyId> whose) {
    return new ResolvedCitation(ref, citation, whose, policy, rung, candidates, confidence);
  }
}
