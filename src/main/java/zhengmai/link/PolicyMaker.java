package zhengmai.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import zhengmai.model.Curation;
import zhengmai.model.DocumentNumber;
import zhengmai.model.Instrument;
import zhengmai.model.Level;
import zhengmai.model.NoticeRecord;
import zhengmai.model.Version;
import zhengmai.text.TitleKeys;

/** Writes down what a document in the making has become. */
final class PolicyMaker {
  private final Bodies bodies;

  PolicyMaker(Bodies bodies) {
    this.bodies = bodies;
  }

  Policy of(PolicyCandidate doc, List<Curation> corrections) {
    TreeSet<PolicyId> former = new TreeSet<>(doc.titleIds);
    former.remove(doc.id());
    Facts facts = Corrections.apply(FactsMaker.of(doc), corrections);
    return new Policy(
        doc.id(),
        List.copyOf(former),
        doc.isHeld(),
        doc.notices.stream().map(NormalizedNotice::ref).sorted().toList(),
        numbers(doc),
        titles(doc),
        instruments(doc),
        versions(doc),
        issuers(doc, facts),
        printed(doc, n -> n.category().stream().toList()),
        printed(doc, NoticeRecord::keywords),
        facts,
        List.of());
  }

  /** Of the record whose issuers were taken; else of those who cite it. */
  private List<String> issuers(PolicyCandidate doc, Facts facts) {
    Optional<ChosenValue<List<String>>> taken = facts.issuers();
    for (NormalizedNotice n : doc.notices) {
      if (taken.isPresent() && n.ref().equals(taken.get().from())) {
        Optional<String> region = n.record().regions().stream().findFirst();
        Optional<String> whose =
            n.record().level().filter(l -> l != Level.SUB_PROVINCIAL).flatMap(l -> region);
        return bodies.own(taken.get().value(), region, whose);
      }
    }
    return doc.isKnown() ? List.of() : cited(doc);
  }

  /**
   * The bodies that those who cite it name, in the order of the longest row, which begins with the
   * lead: 国家医疗保障局、民政部、财政部. Of spellings of one body, one.
   */
  private List<String> cited(PolicyCandidate doc) {
    Optional<String> whose =
        doc.regions.size() == 1 ? doc.regions.stream().findFirst() : Optional.empty();
    Set<String> all = new LinkedHashSet<>();
    doc.cited.stream()
        .map(c -> bodies.own(c.citation().issuers(), c.regions().stream().findFirst(), whose))
        .sorted(
            Comparator.<List<String>>comparingInt(List::size)
                .reversed()
                .thenComparing(row -> String.join("、", row)))
        .forEach(all::addAll);
    return List.copyOf(all);
  }

  private static List<String> printed(
      PolicyCandidate doc, Function<NoticeRecord, List<String>> field) {
    TreeSet<String> all = new TreeSet<>();
    doc.notices.forEach(n -> all.addAll(field.apply(n.record())));
    return List.copyOf(all);
  }

  private static List<DocumentNumber> numbers(PolicyCandidate doc) {
    Map<String, DocumentNumber> all = new TreeMap<>();
    doc.numbers.forEach((k, n) -> all.put(k, n.number()));
    doc.cited.stream()
        .flatMap(c -> c.number().stream())
        .forEach(n -> all.putIfAbsent(n.key(), n.number()));
    List<DocumentNumber> list = new ArrayList<>();
    if (doc.number != null) {
      list.add(doc.number.number());
    }
    all.values().stream().filter(n -> !list.contains(n)).forEach(list::add);
    return list;
  }

  /** One spelling of each title; of spellings with one key, the first of the text's order. */
  private static List<String> titles(PolicyCandidate doc) {
    Map<String, String> byKey = new TreeMap<>();
    Stream<String> printed =
        doc.notices.stream()
            .flatMap(
                n ->
                    Stream.concat(
                        n.record().titleInBody().or(n.record()::title).stream(),
                        n.otherTitle().flatMap(t -> n.record().title()).stream()));
    List<String> bare =
        doc.notices.stream()
            .flatMap(n -> n.record().title().stream())
            .flatMap(t -> TitleKeys.withoutNation(t).stream())
            .toList();
    Stream<String> cited = doc.cited.stream().flatMap(c -> c.citation().title().stream());
    Stream.of(printed, bare.stream(), cited)
        .flatMap(s -> s)
        .filter(Objects::nonNull)
        .forEach(t -> byKey.putIfAbsent(TitleKeys.key(t), t));
    return List.copyOf(byKey.values());
  }

  /** Those of the source that tells most; of equals the first. */
  private static List<Version> versions(PolicyCandidate doc) {
    List<Version> most = List.of();
    for (NormalizedNotice n : doc.notices) {
      most = n.record().versions().size() > most.size() ? n.record().versions() : most;
    }
    return OrderEditions.with(most, doc);
  }

  private static List<Instrument> instruments(PolicyCandidate doc) {
    Map<String, Instrument> byKey = new LinkedHashMap<>();
    for (NormalizedNotice n : doc.notices) {
      n.record().instruments().forEach(i -> byKey.putIfAbsent(TitleKeys.key(i.title()), i));
    }
    return List.copyOf(byKey.values());
  }
}
