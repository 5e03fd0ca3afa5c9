package zhengmai.link;

import java.util.List;
import java.util.Optional;

/**
 * Policies and the typed relations between them, wherever they are kept. Policies are named by
 * their IRIs: {@code https://w3id.org/zhengmai/id/policy/医保发-2021-48}.
 */
public interface PolicyGraph {
  /** The policy with this IRI, or that had it before its number or date was learnt. */
  Optional<PolicyCard> card(String iri);

  /** What a policy stands on, replaces or ends, in order; nothing for an unknown IRI. */
  List<Edge> up(String iri);

  /** What came of a policy, in order; nothing for an unknown IRI. */
  List<Edge> down(String iri);

  /**
   * The policies that a name means, in the order of their IRIs: those with this IRI; else with this
   * number; else with this title, or the title of what they issue; else with these words in one.
   *
   * @param name {@code 医保发〔2021〕48号}, {@code DRG/DIP支付方式改革三年行动计划}
   */
  List<PolicyCard> find(String name);
}
