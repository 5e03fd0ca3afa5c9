package zhengmai.link;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import zhengmai.model.DocumentNumber;
import zhengmai.model.Instrument;
import zhengmai.text.TitleKeys;

/** Writes down what a document in the making has become. */
final class PolicyMaker {
  private PolicyMaker() {}

  static Policy of(Doc doc, List<Curation> corrections) {
    TreeSet<PolicyId> former = new TreeSet<>(doc.titleIds);
    former.remove(doc.id());
    return new Policy(
        doc.id(),
        List.copyOf(former),
        doc.isHeld(),
        doc.notices.stream().map(Notice::ref).sorted().toList(),
        numbers(doc),
        titles(doc),
        instruments(doc),
        Corrections.apply(FactsMaker.of(doc), corrections),
        List.of());
  }

  private static List<DocumentNumber> numbers(Doc doc) {
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
  private static List<String> titles(Doc doc) {
    Map<String, String> byKey = new TreeMap<>();
    Stream<String> printed =
        doc.notices.stream()
            .flatMap(
                n ->
                    Stream.concat(
                        n.record().titleInBody().or(n.record()::title).stream(),
                        n.otherTitle().flatMap(t -> n.record().title()).stream()));
    Stream<String> cited = doc.cited.stream().flatMap(c -> c.citation().title().stream());
    Stream.concat(printed, cited)
        .filter(Objects::nonNull)
        .forEach(t -> byKey.putIfAbsent(TitleKeys.key(t), t));
    return List.copyOf(byKey.values());
  }

  private static List<Instrument> instruments(Doc doc) {
    Map<String, Instrument> byKey = new LinkedHashMap<>();
    for (Notice n : doc.notices) {
      n.record().instruments().forEach(i -> byKey.putIfAbsent(TitleKeys.key(i.title()), i));
    }
    return List.copyOf(byKey.values());
  }
}
