package zhengmai.rdf;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import zhengmai.link.Conclusions;
import zhengmai.link.DerivedRelation;
import zhengmai.link.Editions;
import zhengmai.link.NameKeys;
import zhengmai.link.Policy;
import zhengmai.link.PolicyId;
import zhengmai.link.ResolvedCitation;
import zhengmai.model.Finding;
import zhengmai.model.Relation;
import zhengmai.provision.PinpointReader;

/**
 * Conclusions as triples of the graph {@link Iris#CONCLUSIONS}: {@code
 * id/source/3fa9c01b77de/notice/160} is a record of {@code id/policy/医保发-2021-48}, and 甘肃's plan
 * {@code zm:basedOn} it.
 *
 * <p>A pure function: equal conclusions give equal triples, whatever order they come in. Bodies and
 * words are only named here; the graphs of the sources describe them.
 */
public final class ConclusionsRdf {
  private final Names names;

  /** With the words of these reference files. */
  public ConclusionsRdf(Reference reference) {
    names = new Names(reference.data(), reference.concepts());
  }

  /**
   * The triples.
   *
   * @param conclusions of all records, or of those around a change
   * @param known IRIs of policies whose own records are only partly among those linked
   */
  public Set<Triple> triples(Conclusions conclusions, Map<PolicyId, String> known) {
    GraphBuilder out = new GraphBuilder();
    Function<PolicyId, Node> policy =
        id -> GraphBuilder.iri(known.getOrDefault(id, Iris.policy(id)));
    conclusions
        .policyOf()
        .forEach(
            (ref, id) ->
                out.link(GraphBuilder.iri(Iris.record(ref)), Zm.RECORD_OF, policy.apply(id)));
    PolicyRdf policies = new PolicyRdf(names, policy, out);
    for (Policy p : conclusions.policies()) {
      policies.add(policy.apply(p.id()), p);
    }
    Map<PolicyId, Policy> byId = conclusions.byId();
    for (ResolvedCitation c : conclusions.citations()) {
      citation(c, policy, out);
      version(c, byId, policy, out);
    }
    relations(conclusions.citations(), policy, out);
    conclusions.derived().forEach(d -> derived(d, policy, out));
    conclusions.applied().forEach(a -> policies.curated(a));
    conclusions.findings().forEach(f -> finding(f, out));
    return new HashSet<>(out.graph().find().toList());
  }

  /** The keys under which records and citations are found again when a source comes or goes. */
  public static Set<Triple> keys(NameKeys keys) {
    Set<Triple> all = new HashSet<>();
    keys.records().forEach((ref, k) -> keys(Iris.record(ref), k, all));
    keys.citations().forEach((ref, k) -> keys(Iris.citation(ref), k, all));
    return all;
  }

  private static void keys(String subject, Set<Long> keys, Set<Triple> all) {
    Node node = GraphBuilder.iri(subject);
    keys.forEach(k -> all.add(Triple.create(node, Zm.NAME_KEY, key(k))));
  }

  /** A key as it stands in the graph. */
  public static Node key(long key) {
    return NodeFactory.createLiteralDT(Long.toString(key), XSDDatatype.XSDinteger);
  }

  private static void citation(
      ResolvedCitation c, Function<PolicyId, Node> policy, GraphBuilder out) {
    Node node = GraphBuilder.iri(Iris.citation(c.ref()));
    c.citing().ifPresent(p -> out.link(node, Zm.CITING_POLICY, policy.apply(p)));
    out.string(node, Zm.RUNG, c.rung().code());
    c.policy()
        .ifPresent(
            p ->
                out.link(node, Zm.CITES_POLICY, policy.apply(p))
                    .typed(
                        node,
                        Zm.CONFIDENCE,
                        Double.toString(c.confidence()),
                        XSDDatatype.XSDdouble));
    c.policy()
        .ifPresent(
            p ->
                c.citation().provision().map(PinpointReader::paths).orElse(List.of()).stream()
                    .map(path -> Iris.provision(policy.apply(p), path))
                    .forEach(provision -> out.link(node, Zm.CITES_PROVISION, provision)));
    c.candidates().forEach(p -> out.link(node, Zm.CANDIDATE, policy.apply(p)));
  }

  /** Which version of the cited document held when it was cited. */
  private static void version(
      ResolvedCitation c,
      Map<PolicyId, Policy> byId,
      Function<PolicyId, Node> policy,
      GraphBuilder out) {
    Optional<Policy> cited = c.policy().map(byId::get);
    Optional<LocalDate> day = c.citing().map(byId::get).flatMap(Policy::date);
    cited
        .flatMap(p -> Editions.meant(p, c.citation(), day))
        .ifPresent(
            i ->
                out.link(
                    GraphBuilder.iri(Iris.citation(c.ref())),
                    Zm.CITES_VERSION,
                    Iris.part(policy.apply(c.policy().orElseThrow()), VersionRdf.VERSION, i)));
  }

  /** One for each pair of documents, the strongest; an article's with the article. */
  private static void relations(
      List<ResolvedCitation> citations, Function<PolicyId, Node> policy, GraphBuilder out) {
    Map<List<Node>, Relation> strongest = new HashMap<>();
    for (ResolvedCitation c : citations) {
      if (c.policy().isEmpty() || c.citing().equals(c.policy())) {
        continue;
      }
      Node from =
          c.citing().map(policy).orElseGet(() -> GraphBuilder.iri(Iris.record(c.ref().record())));
      if (c.citing().isPresent() || !c.ref().record().isNotice()) {
        strongest.merge(
            List.of(from, policy.apply(c.policy().get())),
            c.citation().type(),
            Relation::strongest);
      }
    }
    strongest.forEach((pair, type) -> out.link(pair.get(0), Zm.relation(type), pair.get(1)));
  }

  private static void derived(
      DerivedRelation d, Function<PolicyId, Node> policy, GraphBuilder out) {
    Node from = policy.apply(d.from());
    Node to = policy.apply(d.to());
    Node property = Zm.relation(d.kind());
    String tail = to.getURI().substring((Iris.BASE + "policy/").length());
    Node node = GraphBuilder.iri(from.getURI() + "/concluded/" + d.kind().code() + "/" + tail);
    out.link(from, property, to)
        .link(node, Std.TYPE, Zm.Type.CONCLUDED_RELATION)
        .link(node, Zm.SUBJECT_POLICY, from)
        .link(node, Zm.RELATION, property)
        .link(node, Zm.OBJECT_POLICY, to)
        .string(node, Zm.METHOD, d.method())
        .typed(node, Zm.CONFIDENCE, Double.toString(d.confidence()), XSDDatatype.XSDdouble)
        .date(node, Zm.HOLDS_FROM, d.day());
    d.evidence().ifPresent(c -> out.link(node, Zm.RESTS_ON, GraphBuilder.iri(Iris.citation(c))));
  }

  private static void finding(Finding f, GraphBuilder out) {
    Node at = GraphBuilder.iri(Iris.linkFinding(f));
    out.string(at, Zm.FILE_NAME, f.file());
    FindingRdf.add(at, f, out);
  }
}
