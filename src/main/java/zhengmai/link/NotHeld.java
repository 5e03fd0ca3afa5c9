package zhengmai.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Documents that no source speaks of, made from those who cite them: one for each number, and one
 * for each title and region where no number is known.
 */
final class NotHeld {
  /** 实施细则 without a body, in a province's text, is the province's own. */
  private static final Pattern LOCAL_FORM =
      Pattern.compile(".*(?:实施细则|实施方案|实施办法|实施意见|具体措施|若干措施|工作要点)(?:\\([^()]*\\))*$");

  private final NameIndex index;
  private final Ladder ladder;
  private final Bodies bodies;
  private int next;

  NotHeld(NameIndex index, Ladder ladder, Bodies bodies, int next) {
    this.index = index;
    this.ladder = ladder;
    this.bodies = bodies;
    this.next = next;
  }

  /**
   * Numbers that no record bears. Where those who cite one name with it the title of exactly one
   * known document without a number, it is that document's; where they name a regulation that is
   * known by another order of its body, it is an edition of it; else it gets a document of its own.
   *
   * @param editions the regulations known, by {@link OrderEditions#key}
   */
  List<PolicyCandidate> byNumber(
      Collection<NormalizedCitation> all, Map<String, PolicyCandidate> editions) {
    Map<String, PolicyCandidate> lines = new TreeMap<>(editions);
    Map<String, List<NormalizedCitation>> groups = new TreeMap<>();
    for (NormalizedCitation c : all) {
      c.fullNumber()
          .filter(k -> index.byNumber(k.key()).isEmpty())
          .ifPresent(k -> groups.computeIfAbsent(k.key(), x -> new ArrayList<>()).add(c));
    }
    Map<String, PolicyCandidate> owners = owners(groups);
    List<PolicyCandidate> made = new ArrayList<>();
    groups.forEach(
        (key, group) -> {
          Optional<String> line = edition(group);
          PolicyCandidate doc = owners.get(key);
          if (doc == null) {
            doc = line.map(lines::get).orElse(null);
          }
          if (doc == null) {
            doc = new PolicyCandidate(next++, List.of());
            made.add(doc);
          }
          PolicyCandidate edited = doc;
          line.ifPresent(l -> lines.putIfAbsent(l, edited));
          for (NormalizedCitation c : group) {
            addName(doc, c);
          }
        });
    return made;
  }

  /** The regulation of which all who cite the order say that it is an edition. */
  private static Optional<String> edition(List<NormalizedCitation> group) {
    Set<Optional<String>> all = new LinkedHashSet<>();
    group.forEach(c -> all.add(OrderEditions.key(c)));
    return all.size() == 1 ? all.iterator().next() : Optional.empty();
  }

  /** The known documents without a number that others cite by title with just one number. */
  private Map<String, PolicyCandidate> owners(Map<String, List<NormalizedCitation>> groups) {
    Map<PolicyCandidate, Set<String>> learnt = new LinkedHashMap<>();
    groups.forEach(
        (key, group) -> {
          Set<PolicyCandidate> found = new LinkedHashSet<>();
          for (NormalizedCitation c : group) {
            ladder.byTitle(c, d -> d.isKnown() && mayBear(d, c)).doc().ifPresent(found::add);
          }
          if (found.size() == 1) {
            learnt.computeIfAbsent(found.iterator().next(), d -> new TreeSet<>()).add(key);
          }
        });
    Map<String, PolicyCandidate> owners = new HashMap<>();
    learnt.forEach(
        (doc, keys) -> {
          if (keys.size() == 1) {
            owners.put(keys.iterator().next(), doc);
          }
        });
    return owners;
  }

  /** A document without a full number, whose partial one, if any, does not speak against it. */
  private static boolean mayBear(PolicyCandidate d, NormalizedCitation c) {
    NumberKey wanted = c.fullNumber().orElseThrow();
    return d.numbers.values().stream().allMatch(n -> !n.full() && wanted.mayBe(n));
  }

  private void addName(PolicyCandidate doc, NormalizedCitation c) {
    NumberKey key = c.fullNumber().orElseThrow();
    boolean earlier = !doc.isKnown() && doc.number != null;
    if (doc.number == null || (earlier && OrderEditions.byCount().compare(key, doc.number) < 0)) {
      doc.number = key;
    }
    doc.editedBefore |=
        doc.isKnown()
            && !key.equals(doc.number)
            && OrderEditions.byCount().compare(key, doc.number) < 0;
    doc.numbers.put(key.key(), key);
    index.addNumber(key.key(), doc);
    describe(doc, c);
  }

  private void describe(PolicyCandidate doc, NormalizedCitation c) {
    c.telling()
        .ifPresent(
            t -> {
              doc.bases.add(t.base());
              if (t.shell()) {
                doc.issued.add(t.base());
              }
              index.addTitle(t, doc);
            });
    if (!doc.isKnown()) {
      Optional<String> byCode = c.fullNumber().flatMap(k -> bodies.regionOfCode(k.number().code()));
      byCode.or(c::scope).ifPresent(doc.regions::add);
      doc.issuers.addAll(c.issuers());
      if (c.isRepeated()) {
        doc.citedDay = c.day().orElse(null);
      }
    }
  }

  /**
   * Titles that nothing bears, one document for each title and region. A title without a region
   * joins the only one that it may be; where there are two, it stays open.
   */
  Map<CitationRef, Ladder.Step> byTitle(List<NormalizedCitation> open, List<PolicyCandidate> made) {
    Map<String, List<NormalizedCitation>> groups = new TreeMap<>();
    for (NormalizedCitation c : open) {
      c.telling()
          .filter(t -> !isBody(t))
          .flatMap(t -> name(t, c))
          .ifPresent(t -> groups.computeIfAbsent(t, k -> new ArrayList<>()).add(c));
    }
    Map<CitationRef, Ladder.Step> steps = new HashMap<>();
    groups.values().forEach(g -> ofOneTitle(g, steps, made));
    return steps;
  }

  /** What names it; nothing for a title that needs body and day, where those are not told. */
  private static Optional<String> name(TitleParts t, NormalizedCitation c) {
    if (!t.repeated()) {
      return Optional.of(t.base());
    }
    return c.day()
        .filter(d -> !c.issuers().isEmpty())
        .map(
            d ->
                String.join(
                    "|", t.base(), String.join("+", Bodies.sorted(c.issuers())), d.toString()));
  }

  private void ofOneTitle(
      List<NormalizedCitation> group,
      Map<CitationRef, Ladder.Step> steps,
      List<PolicyCandidate> made) {
    TreeMap<String, PolicyCandidate> byScope = new TreeMap<>();
    for (NormalizedCitation c : group) {
      scope(c).ifPresent(s -> byScope.computeIfAbsent(s, k -> make(k, made)));
    }
    Set<String> said = Set.copyOf(byScope.keySet());
    for (NormalizedCitation c : group) {
      List<String> fit = scope(c).map(List::of).orElseGet(() -> possible(c, said));
      if (fit.size() > 1) {
        steps.put(
            c.ref(), Ladder.Step.open(fit.stream().map(byScope::get).toList(), "two-candidates"));
        continue;
      }
      String scope = fit.isEmpty() ? "" : fit.get(0);
      PolicyCandidate doc = byScope.computeIfAbsent(scope, k -> make(k, made));
      describe(doc, c);
      Rung rung =
          c.telling().map(TitleParts::shell).orElse(false)
              ? Rung.FULL_TITLE
              : Rung.INSTRUMENT_TITLE;
      steps.put(c.ref(), Ladder.Step.of(doc, rung, scope.isEmpty() ? 0.8 : 0.85));
    }
  }

  private static List<String> possible(NormalizedCitation c, Set<String> said) {
    return said.stream()
        .filter(s -> s.equals(Bodies.NATION) || c.regions().contains(s))
        .sorted()
        .toList();
  }

  private PolicyCandidate make(String scope, List<PolicyCandidate> made) {
    PolicyCandidate doc = new PolicyCandidate(next++, List.of());
    if (!scope.isEmpty()) {
      doc.regions.add(scope);
    }
    made.add(doc);
    return doc;
  }

  /**
   * The region that the words tell, or that the title of a province's text forces: 健康湖北2030行动纲要 in
   * a text of 湖北省, and 实施细则 without a body.
   */
  Optional<String> scope(NormalizedCitation c) {
    boolean local = c.regions().size() == 1 && !c.regions().contains(Bodies.NATION);
    if (c.scope().isPresent() || !local || c.telling().isEmpty()) {
      return c.scope();
    }
    TitleParts t = c.telling().get();
    String own = c.regions().get(0);
    if (bodies.names(t.base(), own)) {
      return Optional.of(own);
    }
    boolean form = !t.shell() && LOCAL_FORM.matcher(t.base()).matches();
    return form && !bodies.namesProvince(t.base()) ? Optional.of(own) : Optional.empty();
  }

  /** A bare name of a body is no document. */
  private boolean isBody(TitleParts t) {
    return bodies.endsAsBody(t.full()) && bodies.resolve(t.full(), Optional.empty()).isPresent();
  }
}
