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
import zhengmai.link.Curation.Kind;
import zhengmai.model.DocumentNumber;
import zhengmai.model.Finding.Severity;

/**
 * Puts people's corrections to work. A row that names nothing is a finding with its file and line.
 */
final class Curated {
  private final List<Curation> rows;
  private final Titles titles;
  private final Findings findings;

  /** Documents by their numbers and titles, once they are known. */
  private Map<String, Set<Doc>> byName = Map.of();

  Curated(List<Curation> rows, Titles titles, Findings findings) {
    this.rows = rows.stream().sorted(Comparator.comparing(Curation::toString)).toList();
    this.titles = titles;
    this.findings = findings;
  }

  private List<Curation> of(Kind kind) {
    return rows.stream().filter(r -> r.kind() == kind).toList();
  }

  private void refuse(Curation row, String zh, String en) {
    findings.add(Severity.ERROR, row.file(), row.line(), "curation", zh, en);
  }

  private void unknown(Curation row, String key) {
    refuse(row, "找不到“" + key + "”", "nothing is called '" + key + "'");
  }

  /** Records that are to stand for themselves. */
  Set<RecordRef> apart(List<Notice> notices) {
    Set<RecordRef> all = new HashSet<>();
    for (Curation row : of(Kind.DIFFERENT)) {
      Optional<Notice> found =
          notices.stream().filter(n -> n.ref().toString().equals(row.subject())).findFirst();
      found.ifPresentOrElse(n -> all.add(n.ref()), () -> unknown(row, row.subject()));
    }
    return all;
  }

  /** The groups, those joined that a person says are one. */
  List<List<Notice>> merge(List<List<Notice>> groups) {
    List<Curation> same = of(Kind.SAME_AS);
    if (same.isEmpty()) {
      return groups;
    }
    Partition partition = new Partition(groups.size());
    for (Curation row : same) {
      Set<Integer> a = named(groups, row.subject());
      Set<Integer> b = named(groups, row.object());
      if (a.size() != 1 || b.size() != 1) {
        unknown(row, a.size() == 1 ? row.object() : row.subject());
      } else if (numbersDiffer(groups.get(first(a)), groups.get(first(b)))) {
        refuse(row, "两件的文号不同，不能合并", "their numbers differ, so they are not merged");
      } else {
        partition.join(first(a), first(b));
      }
    }
    List<List<Notice>> merged = new ArrayList<>();
    for (List<Integer> members : partition.groups()) {
      List<Notice> all = new ArrayList<>();
      members.forEach(i -> all.addAll(groups.get(i)));
      merged.add(all);
    }
    return merged;
  }

  private static int first(Set<Integer> one) {
    return one.iterator().next();
  }

  private Set<Integer> named(List<List<Notice>> groups, String key) {
    Set<Integer> found = new LinkedHashSet<>();
    for (int i = 0; i < groups.size(); i++) {
      if (groups.get(i).stream().anyMatch(n -> isNamed(n, key))) {
        found.add(i);
      }
    }
    return found;
  }

  private boolean isNamed(Notice n, String key) {
    boolean number =
        n.number()
            .map(k -> DocumentNumber.parse(key).equals(Optional.of(k.number())))
            .orElse(false);
    String full = titles.of(key).full();
    return number
        || n.ref().toString().equals(key)
        || n.title().map(t -> t.full().equals(full)).orElse(false)
        || n.instruments().stream().anyMatch(t -> t.full().equals(full));
  }

  private static boolean numbersDiffer(List<Notice> a, List<Notice> b) {
    Set<String> x = numbers(a);
    Set<String> y = numbers(b);
    return !x.isEmpty() && !y.isEmpty() && x.stream().noneMatch(y::contains);
  }

  private static Set<String> numbers(List<Notice> group) {
    Set<String> all = new TreeSet<>();
    group.forEach(n -> n.number().filter(NumberKey::full).ifPresent(k -> all.add(k.key())));
    return all;
  }

  /** Names that people have entered. */
  void aliases(List<Doc> docs, NameIndex index) {
    byName = rows.isEmpty() ? Map.of() : names(docs);
    for (Curation row : of(Kind.ALIAS)) {
      Set<Doc> found = called(row.object());
      if (found.size() == 1) {
        index.addAlias(titles.of(row.subject()), found.iterator().next());
      } else {
        unknown(row, row.object());
      }
    }
  }

  private Map<String, Set<Doc>> names(List<Doc> docs) {
    Map<String, Set<Doc>> map = new HashMap<>();
    for (Doc doc : docs) {
      doc.numbers.values().forEach(n -> add(map, n.number().print(), doc));
      doc.notices.forEach(n -> n.title().ifPresent(t -> add(map, t.full(), doc)));
      doc.notices.forEach(n -> n.instruments().forEach(t -> add(map, t.full(), doc)));
      doc.bases.forEach(b -> add(map, b, doc));
    }
    return map;
  }

  private static void add(Map<String, Set<Doc>> map, String name, Doc doc) {
    map.computeIfAbsent(name, k -> new LinkedHashSet<>()).add(doc);
  }

  /** The documents with this number or title. */
  private Set<Doc> called(String key) {
    Optional<DocumentNumber> number = DocumentNumber.parse(key);
    if (number.isPresent()) {
      return byName.getOrDefault(number.get().print(), Set.of());
    }
    TitleParts t = titles.of(key);
    return byName.getOrDefault(t.full(), byName.getOrDefault(t.base(), Set.of()));
  }

  /** Takes back links that people found wrong. */
  void wrongLinks(List<Cited> cited, Map<CitationRef, Ladder.Step> steps) {
    for (Curation row : of(Kind.WRONG_LINK)) {
      Set<Doc> from = called(row.subject());
      Set<Doc> to = called(row.object());
      boolean found = false;
      for (Cited c : cited) {
        Optional<Doc> doc = Optional.ofNullable(steps.get(c.ref())).flatMap(Ladder.Step::doc);
        boolean citing =
            c.by().map(from::contains).orElse(false)
                || c.ref().record().toString().equals(row.subject());
        if (citing && doc.map(to::contains).orElse(false)) {
          steps.put(c.ref(), Ladder.Step.open(List.of(doc.get()), "curated"));
          found = true;
        }
      }
      if (!found) {
        unknown(row, row.subject() + " → " + row.object());
      }
    }
  }

  /** The corrections of fields, by document. */
  Map<Doc, List<Curation>> corrections() {
    Map<Doc, List<Curation>> all = new HashMap<>();
    for (Curation row : of(Kind.CORRECTION)) {
      Set<Doc> found = called(row.subject());
      if (found.isEmpty()) {
        unknown(row, row.subject());
      }
      found.forEach(d -> all.computeIfAbsent(d, k -> new ArrayList<>()).add(row));
    }
    return all;
  }
}
