package zhengmai.link;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import zhengmai.model.Finding;

/**
 * All that follows from a set of records.
 *
 * @param policies in the order of their keys: 医保发-2021-48
 * @param citations in the order of the sources
 * @param derived relations that follow from titles, dates and regions
 * @param findings what somebody should look at
 * @param policyOf the policy of each notice record
 * @param applied what people's corrections changed
 */
public record Conclusions(
    List<Policy> policies,
    List<ResolvedCitation> citations,
    List<DerivedRelation> derived,
    List<Finding> findings,
    Map<RecordRef, PolicyId> policyOf,
    List<Applied> applied) {
  public Conclusions {
    policies = List.copyOf(policies);
    citations = List.copyOf(citations);
    derived = List.copyOf(derived);
    findings = List.copyOf(findings);
    applied = List.copyOf(applied);
    policyOf = Collections.unmodifiableMap(new TreeMap<>(policyOf));
  }

  /** The policy with this id. */
  public Optional<Policy> policy(PolicyId id) {
    return policies.stream().filter(p -> p.id().equals(id)).findFirst();
  }

  /** Policies by id, for many look-ups. */
  public Map<PolicyId, Policy> byId() {
    Map<PolicyId, Policy> map = new LinkedHashMap<>();
    policies.forEach(p -> map.put(p.id(), p));
    return map;
  }
}
