package zhengmai.link;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import zhengmai.text.Fold;

/**
 * From a citation to a document, rung by rung. The first rung on which anything fits decides: one
 * document is the answer, two are none. A title that only contains the cited one never fits, nor
 * does a document that is dated after the citing one, nor the citing one itself.
 */
final class Ladder {
  private static final double SAME_AT_ALL = 0.5;
  private static final double CLEARLY = 0.1;

  private final NameIndex index;

  Ladder(NameIndex index) {
    this.index = index;
  }

  /**
   * Where a citation came to rest.
   *
   * @param doc the document, where exactly one fits
   * @param candidates all that fit on the rung; where the number and the title tell of two
   *     documents, those two
   * @param code of the finding that it gives rise to; empty for none
   */
  record Step(
      Optional<PolicyCandidate> doc,
      Rung rung,
      List<PolicyCandidate> candidates,
      double confidence,
      String code) {
    static final Step NOTHING = new Step(Optional.empty(), Rung.NONE, List.of(), 0, "");

    /** Whether nothing at all fits. */
    boolean isNothing() {
      return doc.isEmpty() && candidates.isEmpty() && code.isEmpty();
    }

    static Step of(PolicyCandidate doc, Rung rung, double confidence) {
      return new Step(Optional.of(doc), rung, List.of(), confidence, "");
    }

    static Step open(List<PolicyCandidate> candidates, String code) {
      List<PolicyCandidate> sorted =
          candidates.stream().sorted(Comparator.comparingInt(d -> d.ordinal)).toList();
      return new Step(Optional.empty(), Rung.NONE, sorted, 0, code);
    }
  }

  /** The whole ladder. */
  Step climb(NormalizedCitation c) {
    if (c.fullNumber().isPresent()) {
      return byNumber(c, c.fullNumber().get());
    }
    return byTitle(c, d -> partialNumberAgrees(c, d));
  }

  private Step byNumber(NormalizedCitation c, NumberKey key) {
    List<PolicyCandidate> found = index.byNumber(key.key());
    if (found.isEmpty()) {
      return Step.NOTHING;
    }
    List<PolicyCandidate> fit = found.stream().filter(d -> isOther(c, d)).toList();
    if (fit.isEmpty()) {
      return Step.open(List.of(), "self-citation");
    }
    PolicyCandidate doc = fit.size() == 1 ? fit.get(0) : sharedNumber(c, fit);
    if (doc == null) {
      return Step.open(fit, "shared-number");
    }
    if (!isBefore(c, doc)) {
      return Step.open(List.of(doc), "cites-later");
    }
    return againstTitle(c, doc);
  }

  /** Of documents that bear one number, the one whose title it is. */
  private static @Nullable PolicyCandidate sharedNumber(
      NormalizedCitation c, List<PolicyCandidate> fit) {
    if (c.title().isEmpty()) {
      return null;
    }
    TitleParts t = c.title().get();
    List<PolicyCandidate> named =
        fit.stream()
            .filter(d -> likeness(t, d) > SAME_AT_ALL)
            .sorted(Comparator.comparingDouble(d -> -likeness(t, d)))
            .toList();
    if (named.isEmpty()) {
      return null;
    }
    boolean clear =
        named.size() == 1 || likeness(t, named.get(0)) > likeness(t, named.get(1)) + CLEARLY;
    return clear ? named.get(0) : null;
  }

  /** The number is right and the title garbled, unless the title is another document's. */
  private Step againstTitle(NormalizedCitation c, PolicyCandidate doc) {
    Optional<TitleParts> title = c.telling();
    if (title.isEmpty()) {
      return Step.of(doc, Rung.NUMBER, c.title().isEmpty() ? 1 : 0.95);
    }
    if (doc.bases.contains(title.get().base())) {
      return Step.of(doc, Rung.NUMBER, 1);
    }
    if (OrderEditions.amends(doc, title.get())) {
      return byTitle(c, d -> d != doc);
    }
    if (doc.isKnown() && likeness(title.get(), doc) < SAME_AT_ALL) {
      Step other = byTitle(c, PolicyCandidate::isKnown);
      if (other.doc().isPresent() && other.doc().get() != doc) {
        return Step.open(List.of(doc, other.doc().get()), "number-against-title");
      }
    }
    return Step.of(doc, Rung.NUMBER, 0.95);
  }

  private static double likeness(TitleParts t, PolicyCandidate d) {
    return d.bases.stream().mapToDouble(b -> Fold.likeness(t.base(), b)).max().orElse(0);
  }

  /** The rungs below the number. */
  Step byTitle(NormalizedCitation c, Predicate<PolicyCandidate> filter) {
    if (c.telling().isEmpty()) {
      return c.title().map(t -> byAlias(c, t)).orElse(Step.NOTHING);
    }
    TitleParts t = c.telling().get();
    Step step = rung(c, index.byFull(t.full()), filter, Rung.FULL_TITLE, 0.97);
    if (step.isNothing() && !t.shell()) {
      step = rung(c, index.byInstrument(t.base()), filter, Rung.INSTRUMENT_TITLE, 0.96);
    }
    if (step.isNothing()) {
      step = byAlias(c, t);
    }
    if (step.isNothing()) {
      Predicate<PolicyCandidate> both = filter.and(d -> Bodies.agree(c.issuers(), d.issuers));
      List<PolicyCandidate> found = index.byBase(t.base());
      step =
          rung(
              c,
              found.isEmpty() ? index.byInstrument(t.base()) : found,
              both,
              Rung.BARE_TITLE,
              c.scope().isPresent() ? 0.93 : 0.9);
    }
    return step;
  }

  private Step byAlias(NormalizedCitation c, TitleParts t) {
    List<PolicyCandidate> found = index.byAlias(t.full());
    return rung(c, found.isEmpty() ? index.byAlias(t.base()) : found, d -> true, Rung.ALIAS, 0.99);
  }

  private static Step rung(
      NormalizedCitation c,
      List<PolicyCandidate> found,
      Predicate<PolicyCandidate> filter,
      Rung rung,
      double confidence) {
    List<PolicyCandidate> fit =
        found.stream()
            .filter(
                d ->
                    isOther(c, d)
                        && isBefore(c, d)
                        && isOfRegion(c, d)
                        && isTold(c, d)
                        && filter.test(d))
            .toList();
    if (fit.size() > 1) {
      return Step.open(fit, "two-candidates");
    }
    if (fit.isEmpty()) {
      return Step.NOTHING;
    }
    boolean issued = c.title().map(t -> isIssued(t, fit.get(0))).orElse(false);
    return Step.of(
        fit.get(0), issued && rung != Rung.ALIAS ? Rung.INSTRUMENT_TITLE : rung, confidence);
  }

  /** A title that its body passes again and again names a document with body and day only. */
  private static boolean isTold(NormalizedCitation c, PolicyCandidate d) {
    return !c.isRepeated()
        || (!c.issuers().isEmpty()
            && !d.issuers.isEmpty()
            && Bodies.agree(c.issuers(), d.issuers)
            && c.day().map(d::isOf).orElse(false));
  }

  /** The letter is cited by what it issues. */
  private static boolean isIssued(TitleParts t, PolicyCandidate doc) {
    return !t.shell() && doc.issued.contains(t.base());
  }

  private static boolean isOther(NormalizedCitation c, PolicyCandidate d) {
    return c.by().isEmpty() || c.by().get() != d;
  }

  /** Never a document dated after the citing one. */
  private static boolean isBefore(NormalizedCitation c, PolicyCandidate d) {
    if (c.latest().isEmpty() || d.editedBefore) {
      return true;
    }
    LocalDate latest = c.latest().get();
    if (d.earliest().isPresent()) {
      return !d.earliest().get().isAfter(latest);
    }
    return d.numberYear() <= latest.getYear();
  }

  /** The region that the citation tells; else the citing document's own or the nation's. */
  static boolean isOfRegion(NormalizedCitation c, PolicyCandidate d) {
    if (d.regions.isEmpty()) {
      return true;
    }
    if (c.scope().isPresent()) {
      return d.regions.contains(c.scope().get());
    }
    return d.regions.contains(Bodies.NATION) || c.regions().stream().anyMatch(d.regions::contains);
  }

  /** 〔2021〕2号 may be 国医改发〔2021〕2号, and is not 国医改发〔2021〕3号. */
  private static boolean partialNumberAgrees(NormalizedCitation c, PolicyCandidate d) {
    return c.number().isEmpty()
        || d.numbers.isEmpty()
        || d.numbers.values().stream().anyMatch(n -> n.mayBe(c.number().get()));
  }
}
