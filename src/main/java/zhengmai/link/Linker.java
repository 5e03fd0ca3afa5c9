package zhengmai.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import zhengmai.model.Curation;
import zhengmai.model.ReferenceData;

/**
 * Concludes from records which documents there are, which of them each citation means, and what
 * follows: the notice of 甘肃 that names only 《DRG/DIP支付方式改革三年行动计划》 and the one of 青海 that names only
 * 医保发〔2021〕48号 are based on one policy.
 *
 * <p>A pure function: sources in any order give the same conclusions, and without a source they are
 * what they were before it came.
 */
public final class Linker {
  static final Comparator<DerivedRelation> BY_KIND_AND_ENDS =
      Comparator.comparing(DerivedRelation::kind)
          .thenComparing(DerivedRelation::from)
          .thenComparing(DerivedRelation::to);

  private final ReferenceData data;
  private final Bodies bodies;
  private final Titles titles;
  private final NameIndex index = new NameIndex();
  private final Ladder ladder = new Ladder(index);
  private final Findings findings;
  private final Set<RecordRef> beside;
  private final boolean isCurated;

  private Linker(ReferenceData data, Set<RecordRef> beside, boolean isCurated) {
    this.data = data;
    this.beside = beside;
    this.isCurated = isCurated;
    findings = new Findings(beside);
    bodies = new Bodies(data);
    titles = new Titles(bodies);
  }

  /**
   * All conclusions from these sources.
   *
   * @param sources in any order; a source given twice counts once
   * @param data bodies, regions and words
   * @param curation corrections that people made
   */
  public static Conclusions link(
      Collection<SourceRecords> sources, ReferenceData data, List<Curation> curation) {
    Linker linker = new Linker(data, Set.of(), true);
    return linker.run(new OrderedSources(sources, linker.titles, linker.bodies), curation);
  }

  /** All conclusions from what was put in order before. */
  static Conclusions link(OrderedSources reading, ReferenceData data, List<Curation> curation) {
    return new Linker(data, Set.of(), true).run(reading, curation);
  }

  /** What follows of a part's own notices and citations; of those beside nothing is told. */
  static Conclusions link(LinkItems.Part part, ReferenceData data, List<Curation> curation) {
    return new Linker(data, part.beside(), part.isCurated()).run(part.reading(), curation);
  }

  private Conclusions run(OrderedSources reading, List<Curation> curation) {
    Curated curated = new Curated(curation, titles, bodies, findings, isCurated);
    List<PolicyCandidate> docs = known(reading.notices(), curated);
    Map<RecordRef, PolicyCandidate> docOf = new HashMap<>();
    docs.forEach(d -> d.notices.forEach(n -> docOf.put(n.ref(), d)));
    reading.notices().forEach(n -> findings.strangeCode(n, bodies));

    List<NormalizedCitation> cited = cited(reading, docOf);
    NotHeld notHeld = new NotHeld(index, ladder, bodies, docs.size());
    docs.addAll(notHeld.byNumber(cited, OrderEditions.known(docs)));
    curated.aliases(docs, index);
    Map<CitationRef, Ladder.Step> steps = climb(cited, notHeld, docs, curated);

    // One that a person found to be the wrong one stays a candidate, though nobody else cites it.
    Set<PolicyCandidate> candidates = new HashSet<>();
    steps.values().forEach(s -> candidates.addAll(s.candidates()));
    docs.removeIf(d -> !d.isKnown() && d.cited.isEmpty() && !candidates.contains(d));
    new Ids(bodies, findings).assign(docs);
    Ids.alsoKnown(docs);
    return conclude(docs, cited, steps, curated);
  }

  private List<PolicyCandidate> known(List<NormalizedNotice> notices, Curated curated) {
    List<PolicyCandidate> docs = new ArrayList<>();
    for (List<NormalizedNotice> group :
        curated.merge(Clusters.of(notices, curated.apart(notices)))) {
      List<NormalizedNotice> best =
          group.stream()
              .sorted(
                  Comparator.comparing(NormalizedNotice::kind).thenComparing(NormalizedNotice::ref))
              .toList();
      PolicyCandidate doc = new PolicyCandidate(docs.size(), best);
      number(doc);
      curated.numbers(doc);
      docs.add(doc);
    }
    docs.forEach(index::addKnown);
    return docs;
  }

  /** The number that most of its records bear; else the doubtful one of a header. */
  private static void number(PolicyCandidate doc) {
    Map<String, Integer> counts = new TreeMap<>();
    for (NormalizedNotice n : doc.notices) {
      n.number().ifPresent(k -> doc.numbers.put(k.key(), k));
      n.orders().forEach(k -> doc.numbers.put(k.key(), k));
      n.number().filter(NumberKey::full).ifPresent(k -> counts.merge(k.key(), 1, Integer::sum));
    }
    Optional<String> best =
        counts.keySet().stream().max(Comparator.comparing(k -> counts.getOrDefault(k, 0)));
    if (best.isPresent()) {
      doc.number = OrderEditions.first(doc).orElse(doc.numbers.get(best.get()));
      return;
    }
    for (NormalizedNotice n : doc.notices) {
      n.doubtful().ifPresent(k -> doc.numbers.put(k.key(), k));
      if (doc.number == null) {
        doc.number = n.doubtful().filter(NumberKey::full).orElse(null);
        doc.numberDoubtful = doc.number != null;
      }
    }
  }

  private List<NormalizedCitation> cited(
      OrderedSources reading, Map<RecordRef, PolicyCandidate> docOf) {
    CitedMaker maker = new CitedMaker(titles, bodies);
    List<NormalizedCitation> all = new ArrayList<>();
    for (OrderedSources.Naming n : reading.namings()) {
      Optional<PolicyCandidate> by = Optional.ofNullable(docOf.get(n.ref().record()));
      all.add(maker.of(n.ref(), n.citation(), by, n.regions(), n.latest()));
    }
    return all;
  }

  private Map<CitationRef, Ladder.Step> climb(
      List<NormalizedCitation> cited,
      NotHeld notHeld,
      List<PolicyCandidate> docs,
      Curated curated) {
    Map<CitationRef, Ladder.Step> steps = new HashMap<>();
    List<NormalizedCitation> open = new ArrayList<>();
    for (NormalizedCitation c : cited) {
      Ladder.Step step = ladder.climb(c);
      steps.put(c.ref(), step);
      if (step.isNothing()) {
        open.add(c);
      }
    }
    steps.putAll(notHeld.byTitle(open, docs));
    curated.wrongLinks(cited, steps);
    for (NormalizedCitation c : cited) {
      Ladder.Step step = steps.getOrDefault(c.ref(), Ladder.Step.NOTHING);
      findings.of(c, step);
      step.doc().ifPresent(d -> give(d, c, notHeld));
    }
    return steps;
  }

  private static void give(PolicyCandidate doc, NormalizedCitation c, NotHeld notHeld) {
    doc.cited.add(c);
    if (c.fullNumber().isEmpty()) {
      c.telling().ifPresent(t -> doc.titleIds.add(titleId(t, c, notHeld)));
    }
  }

  private static PolicyId titleId(TitleParts t, NormalizedCitation c, NotHeld notHeld) {
    return t.repeated()
        ? PolicyId.of(notHeld.scope(c), c.day(), Bodies.sorted(c.issuers()), t.base())
        : PolicyId.of(notHeld.scope(c), Optional.empty(), List.of(), t.base());
  }

  private Conclusions conclude(
      List<PolicyCandidate> docs,
      List<NormalizedCitation> cited,
      Map<CitationRef, Ladder.Step> steps,
      Curated curated) {
    List<ResolvedCitation> citations = new ArrayList<>();
    for (NormalizedCitation c : cited) {
      Ladder.Step step = steps.getOrDefault(c.ref(), Ladder.Step.NOTHING);
      citations.add(
          new ResolvedCitation(
              c.ref(),
              c.citation(),
              c.by().map(PolicyCandidate::id),
              step.doc().map(PolicyCandidate::id),
              step.rung(),
              step.candidates().stream().map(PolicyCandidate::id).toList(),
              step.confidence()));
    }
    Map<RecordRef, PolicyId> policyOf = new TreeMap<>();
    Set<PolicyId> others = new HashSet<>();
    docs.forEach(d -> d.notices.forEach(n -> policyOf.put(n.ref(), d.id())));
    beside.forEach(r -> Optional.ofNullable(policyOf.remove(r)).ifPresent(others::add));
    List<Policy> policies = new ArrayList<>();
    Map<PolicyCandidate, List<Curation>> corrections = curated.corrections();
    PolicyMaker maker = new PolicyMaker(bodies);
    docs.forEach(d -> policies.add(maker.of(d, corrections.getOrDefault(d, List.of()))));

    List<DerivedRelation> derived = new ArrayList<>(Derivation.versions(docs));
    derived.addAll(Counterparts.of(docs, bodies));
    Endings endings = new Endings(policies, data, findings);
    derived.addAll(endings.repeals(citations));
    derived.removeIf(r -> others.contains(r.from()));
    derived.sort(BY_KIND_AND_ENDS);
    TreeMap<String, Policy> ended = new TreeMap<>();
    Editions.onto(endings.onto(derived, citations), citations)
        .forEach(p -> ended.put(p.id().key(), p));
    others.forEach(id -> ended.remove(id.key()));
    return new Conclusions(
        List.copyOf(ended.values()),
        citations,
        derived,
        findings.all(),
        policyOf,
        curated.applied(policyOf));
  }
}
