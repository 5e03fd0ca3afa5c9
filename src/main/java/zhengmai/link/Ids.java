package zhengmai.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhengmai.model.DocumentNumber.Form;

/** Gives every document its id; of two with one number, the less certain one gets a suffix. */
final class Ids {
  private final Bodies bodies;
  private final Findings findings;

  Ids(Bodies bodies, Findings findings) {
    this.bodies = bodies;
    this.findings = findings;
  }

  void assign(List<PolicyCandidate> docs) {
    Map<PolicyId, List<PolicyCandidate>> groups = new HashMap<>();
    for (PolicyCandidate doc : docs) {
      groups.computeIfAbsent(plain(doc), k -> new ArrayList<>()).add(doc);
    }
    groups.forEach(
        (id, group) -> {
          List<PolicyCandidate> sorted = group.stream().sorted(surestFirst()).toList();
          sorted.get(0).id = id;
          for (PolicyCandidate doc : sorted.subList(1, sorted.size())) {
            doc.id = apart(id, doc);
            if (id.number().isPresent()) {
              findings.sharedNumber(sorted.get(0), doc, id.number().get().print());
            }
          }
        });
  }

  /** By each order that promulgated a later edition a document can be found too. */
  static void alsoKnown(List<PolicyCandidate> docs) {
    Set<PolicyId> given = new HashSet<>();
    docs.forEach(d -> given.add(d.id()));
    for (PolicyCandidate doc : docs) {
      doc.numbers.values().stream()
          .filter(k -> k.full() && k.number().form() == Form.ORDER)
          .map(k -> PolicyId.of(k.number()))
          .filter(id -> !given.contains(id))
          .forEach(doc.titleIds::add);
    }
  }

  private static Comparator<PolicyCandidate> surestFirst() {
    return Comparator.<PolicyCandidate, Boolean>comparing(d -> d.numberDoubtful)
        .thenComparing(d -> !d.isKnown())
        .thenComparing(d -> d.earliest().map(Object::toString).orElse("9"))
        .thenComparing(Ids::titleKey)
        .thenComparingInt(d -> d.ordinal);
  }

  private static PolicyId apart(PolicyId id, PolicyCandidate doc) {
    boolean numbered = id.number().isPresent();
    String where = doc.isKnown() ? doc.notices.get(0).ref().toString() : "";
    return id.apart(numbered ? titleKey(doc) : titleKey(doc) + where);
  }

  private static String titleKey(PolicyCandidate doc) {
    for (NormalizedNotice n : doc.notices) {
      if (n.title().isPresent()) {
        return n.title().get().core();
      }
    }
    return doc.bases.isEmpty() ? "" : doc.bases.iterator().next();
  }

  private PolicyId plain(PolicyCandidate doc) {
    if (doc.number != null) {
      return PolicyId.of(doc.number.number());
    }
    if (!doc.isKnown()) {
      Optional<String> region = doc.regions.stream().findFirst();
      Optional<LocalDate> day = Optional.ofNullable(doc.citedDay);
      List<String> by = day.isPresent() ? Bodies.sorted(doc.issuers) : List.of();
      return PolicyId.of(region, day, by, titleKey(doc));
    }
    NormalizedNotice best = doc.notices.get(0);
    Optional<String> region = best.record().regions().stream().findFirst();
    List<String> by =
        NoticeMaker.issuers(best.record()).stream()
            .limit(1)
            .map(i -> bodies.canonical(i, region))
            .toList();
    String title = titleKey(doc);
    String what = title.isEmpty() ? numberOrPlace(best) : title;
    return PolicyId.of(region, best.signed().or(best::published), by, what);
  }

  private static String numberOrPlace(NormalizedNotice n) {
    return n.record().documentNumber().map(Object::toString).orElse(n.ref().toString());
  }
}
