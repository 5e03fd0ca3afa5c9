package zhengmai.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import zhengmai.model.Curation;
import zhengmai.model.Curation.Kind;
import zhengmai.model.DocumentNumber;

/**
 * Puts people's corrections to work. A row that names nothing, contradicts another or would merge
 * two documents with different numbers is a finding with its file and line, and changes nothing.
 */
final class Curated {
  private final List<Curation> rows;
  private final Titles titles;
  private final Bodies bodies;
  private final CurationFaults faults;
  private final boolean told;
  private final List<Change> changes = new ArrayList<>();

  /** Documents by their numbers and titles, once they are known. */
  private Map<String, Set<PolicyCandidate>> byName = Map.of();

  /** What a row changed, while documents have no ids yet. */
  private record Change(
      Curation row,
      Optional<RecordRef> record,
      Optional<PolicyCandidate> doc,
      Optional<CitationRef> cited) {}

  /**
   * With these rows.
   *
   * @param told whether what they changed, and why some change nothing, is told here
   */
  Curated(List<Curation> rows, Titles titles, Bodies bodies, Findings findings, boolean told) {
    this.told = told;
    this.titles = titles;
    this.bodies = bodies;
    this.faults = new CurationFaults(findings, titles, told);
    this.rows =
        faults.withoutContradictions(
            rows.stream().sorted(Comparator.comparing(Curation::toString)).toList());
  }

  private List<Curation> of(Kind kind) {
    return rows.stream().filter(r -> r.kind() == kind).toList();
  }

  private void changed(Curation row, PolicyCandidate doc) {
    changes.add(new Change(row, Optional.empty(), Optional.of(doc), Optional.empty()));
  }

  /** What the rows changed, once documents have their ids. */
  List<Applied> applied(Map<RecordRef, PolicyId> policyOf) {
    return !told
        ? List.of()
        : changes.stream()
            .map(
                c ->
                    new Applied(
                        c.row(),
                        c.doc().map(PolicyCandidate::id).or(() -> c.record().map(policyOf::get)),
                        c.cited()))
            .distinct()
            .toList();
  }

  /** Records that are to stand for themselves. */
  Set<RecordRef> apart(List<NormalizedNotice> notices) {
    Set<RecordRef> all = new HashSet<>();
    for (Curation row : of(Kind.DIFFERENT)) {
      Optional<RecordRef> found =
          notices.stream()
              .map(NormalizedNotice::ref)
              .filter(r -> r.toString().equals(row.subject()))
              .findFirst();
      found.ifPresentOrElse(
          r -> {
            all.add(r);
            changes.add(new Change(row, found, Optional.empty(), Optional.empty()));
          },
          () -> faults.unknown(row, row.subject()));
    }
    return all;
  }

  /** The groups, those joined that a person says are one. */
  List<List<NormalizedNotice>> merge(List<List<NormalizedNotice>> groups) {
    List<Curation> same = of(Kind.SAME_AS);
    if (same.isEmpty()) {
      return groups;
    }
    Partition partition = new Partition(groups.size());
    for (Curation row : same) {
      Set<Integer> a = named(groups, row.subject());
      Set<Integer> b = named(groups, row.object());
      if (a.size() != 1 || b.size() != 1) {
        faults.unknown(row, a.size() == 1 ? row.object() : row.subject());
      } else if (numbersDiffer(groups.get(first(a)), groups.get(first(b)))) {
        faults.refuse(row, "两件的文号不同，不能合并", "their numbers differ, so they are not merged");
      } else {
        partition.join(first(a), first(b));
        RecordRef at = groups.get(first(a)).get(0).ref();
        changes.add(new Change(row, Optional.of(at), Optional.empty(), Optional.empty()));
      }
    }
    List<List<NormalizedNotice>> merged = new ArrayList<>();
    for (List<Integer> members : partition.groups()) {
      List<NormalizedNotice> all = new ArrayList<>();
      members.forEach(i -> all.addAll(groups.get(i)));
      merged.add(all);
    }
    return merged;
  }

  private static int first(Set<Integer> one) {
    return one.iterator().next();
  }

  private Set<Integer> named(List<List<NormalizedNotice>> groups, String key) {
    Name name = new Name(key);
    Set<Integer> found = new LinkedHashSet<>();
    for (int i = 0; i < groups.size(); i++) {
      if (groups.get(i).stream().anyMatch(name::means)) {
        found.add(i);
      }
    }
    return found;
  }

  /** A number, a title or a place, as a row writes it. */
  private final class Name {
    final String key;
    final Optional<DocumentNumber> number;
    final String full;

    Name(String key) {
      this.key = key;
      number = DocumentNumber.parse(key);
      full = titles.of(key).full();
    }

    boolean means(NormalizedNotice n) {
      boolean numbered = number.isPresent() && n.number().map(NumberKey::number).equals(number);
      return numbered
          || n.ref().toString().equals(key)
          || n.title().map(t -> t.full().equals(full)).orElse(false)
          || n.instruments().stream().anyMatch(t -> t.full().equals(full));
    }
  }

  private static boolean numbersDiffer(List<NormalizedNotice> a, List<NormalizedNotice> b) {
    Set<String> x = numbers(a);
    Set<String> y = numbers(b);
    return !x.isEmpty() && !y.isEmpty() && x.stream().noneMatch(y::contains);
  }

  private static Set<String> numbers(List<NormalizedNotice> group) {
    Set<String> all = new TreeSet<>();
    group.forEach(n -> n.number().filter(NumberKey::full).ifPresent(k -> all.add(k.key())));
    return all;
  }

  /** Numbers that people have put right, before anything is looked up by them. */
  void numbers(PolicyCandidate doc) {
    for (Curation row : of(Kind.CORRECTION)) {
      if (row.field().equals(Corrections.NUMBER)
          && doc.notices.stream().anyMatch(new Name(row.subject())::means)) {
        DocumentNumber.parse(row.object())
            .map(
                n ->
                    NumberKey.of(
                        n,
                        doc.issuers.stream().sorted().findFirst(),
                        doc.regions.stream().findFirst(),
                        Optional.empty(),
                        bodies))
            .ifPresent(
                k -> {
                  doc.number = k;
                  doc.numberDoubtful = false;
                  doc.numbers.put(k.key(), k);
                });
      }
    }
  }

  /** Names that people have entered. */
  void aliases(List<PolicyCandidate> docs, NameIndex index) {
    byName = rows.isEmpty() ? Map.of() : names(docs);
    for (Curation row : of(Kind.ALIAS)) {
      Set<PolicyCandidate> found = called(row.object());
      if (found.size() == 1) {
        index.addAlias(titles.of(row.subject()), found.iterator().next());
        changed(row, found.iterator().next());
      } else {
        faults.unknown(row, row.object());
      }
    }
  }

  private Map<String, Set<PolicyCandidate>> names(List<PolicyCandidate> docs) {
    Map<String, Set<PolicyCandidate>> map = new HashMap<>();
    for (PolicyCandidate doc : docs) {
      doc.numbers.values().forEach(n -> add(map, n.number().print(), doc));
      doc.notices.forEach(n -> add(map, n.ref().toString(), doc));
      doc.notices.forEach(n -> n.title().ifPresent(t -> add(map, t.full(), doc)));
      doc.notices.forEach(n -> n.instruments().forEach(t -> add(map, t.full(), doc)));
      doc.bases.forEach(b -> add(map, b, doc));
    }
    return map;
  }

  private static void add(Map<String, Set<PolicyCandidate>> map, String name, PolicyCandidate doc) {
    map.computeIfAbsent(name, k -> new LinkedHashSet<>()).add(doc);
  }

  /** The documents with this number, title or place. */
  private Set<PolicyCandidate> called(String key) {
    Optional<DocumentNumber> number = DocumentNumber.parse(key);
    if (number.isPresent()) {
      return byName.getOrDefault(number.get().print(), Set.of());
    }
    TitleParts t = titles.of(key);
    Set<PolicyCandidate> named =
        byName.getOrDefault(t.full(), byName.getOrDefault(t.base(), Set.of()));
    return byName.getOrDefault(key, named);
  }

  /** Takes back links that people found wrong. */
  void wrongLinks(List<NormalizedCitation> cited, Map<CitationRef, Ladder.Step> steps) {
    for (Curation row : of(Kind.WRONG_LINK)) {
      Set<PolicyCandidate> from = called(row.subject());
      Set<PolicyCandidate> to = called(row.object());
      boolean found = false;
      for (NormalizedCitation c : cited) {
        Optional<PolicyCandidate> doc =
            Optional.ofNullable(steps.get(c.ref())).flatMap(Ladder.Step::doc);
        boolean citing =
            c.by().map(from::contains).orElse(false)
                || c.ref().record().toString().equals(row.subject());
        if (citing && doc.map(to::contains).orElse(false)) {
          steps.put(c.ref(), Ladder.Step.open(List.of(doc.get()), "curated"));
          changes.add(new Change(row, Optional.empty(), Optional.empty(), Optional.of(c.ref())));
          found = true;
        }
      }
      if (!found) {
        faults.unknown(row, row.subject() + " → " + row.object());
      }
    }
  }

  /** The corrections of fields, by document. */
  Map<PolicyCandidate, List<Curation>> corrections() {
    Map<PolicyCandidate, List<Curation>> all = new HashMap<>();
    for (Curation row : of(Kind.CORRECTION)) {
      Set<PolicyCandidate> found = called(row.subject());
      if (found.isEmpty()) {
        faults.unknown(row, row.subject());
      } else if (!Corrections.isValue(row)) {
        faults.refuse(
            row,
            "字段“%s”不能是“%s”".formatted(row.field(), row.object()),
            "the field '%s' cannot be '%s'".formatted(row.field(), row.object()));
      } else {
        found.forEach(d -> all.computeIfAbsent(d, k -> new ArrayList<>()).add(row));
        found.forEach(d -> changed(row, d));
      }
    }
    return all;
  }
}
