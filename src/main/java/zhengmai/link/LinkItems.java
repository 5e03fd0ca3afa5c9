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
import org.jspecify.annotations.Nullable;
import zhengmai.model.Curation;
import zhengmai.model.DocumentNumber;

/**
 * Connected components of what is to be linked. Items are notices and citations; items that share a
 * name are in one component, for only they can mean each other, be versions or counterparts of each
 * other, or claim one id. 医保发〔2021〕48号, all who cite it, and its regional counterparts are one.
 *
 * <p>Beside shared names, a citation that ends or changes another document joins its own notice,
 * for what is known of that notice tells from when; and all that rows of curation name is one
 * component, since a row may join anything with anything.
 */
final class LinkItems {
  private final List<NormalizedNotice> notices;
  private final List<OrderedSources.Naming> namings;
  private final NameKeys keys;
  private final Map<RecordRef, Integer> noticeAt = new HashMap<>();
  private final Partition components;

  /** Notices that may be of one policy; what is cited plays no part. */
  private final Partition kin;

  /** The component of all that curation names; -1 where it names nothing. */
  private int curated = -1;

  private LinkItems(OrderedSources reading, NameKeys keys) {
    this.keys = keys;
    notices = reading.notices();
    namings = reading.namings();
    components = new Partition(notices.size() + namings.size());
    kin = new Partition(notices.size());
    for (int i = 0; i < notices.size(); i++) {
      noticeAt.put(notices.get(i).ref(), i);
    }
  }

  /** The components of these sources. */
  static LinkItems of(
      OrderedSources reading, List<Curation> curation, Titles titles, Bodies bodies) {
    LinkItems items = new LinkItems(reading, NameKeys.of(reading, titles, bodies));
    items.join(titles, bodies, names(curation, titles));
    return items;
  }

  private void join(Titles titles, Bodies bodies, Set<String> curation) {
    Map<Object, Integer> first = new HashMap<>();
    for (int i = 0; i < notices.size(); i++) {
      NormalizedNotice n = notices.get(i);
      Set<Object> names = new HashSet<>(keys.records().getOrDefault(n.ref(), Set.of()));
      names.addAll(ids(n));
      for (Object name : names) {
        join(first.putIfAbsent(name, i), i);
      }
      if (!curation.isEmpty()) {
        curate(i, named(n), curation);
      }
    }
    CitedMaker maker = new CitedMaker(titles, bodies);
    for (int i = 0; i < namings.size(); i++) {
      OrderedSources.Naming naming = namings.get(i);
      int at = notices.size() + i;
      for (Object key : keys.citations().getOrDefault(naming.ref(), Set.of())) {
        join(first.putIfAbsent(key, at), at);
      }
      Optional<Integer> own = citing(i);
      if (own.isPresent() && NameKeys.leadToCiting(naming.citation().type())) {
        components.join(own.get(), at);
      }
      if (!curation.isEmpty()) {
        curate(at, named(maker.of(naming)), curation);
      }
    }
  }

  private void join(@Nullable Integer other, int at) {
    if (other != null) {
      components.join(other, at);
      if (other < notices.size() && at < notices.size()) {
        kin.join(other, at);
      }
    }
  }

  /** Names that are too general to be looked up, and still may give two documents one id. */
  private static Set<Object> ids(NormalizedNotice n) {
    Set<Object> all = new HashSet<>();
    List<TitleParts> titles = new ArrayList<>(n.instruments());
    n.title().ifPresent(titles::add);
    n.otherTitle().ifPresent(titles::add);
    String day = n.signed().or(n::published).map(Object::toString).orElse("");
    titles.forEach(t -> all.add(t.core() + "|" + n.record().regions() + "|" + day));
    titles.stream()
        .filter(TitleParts::generic)
        .forEach(t -> all.add(Derivation.lineageKey(t.base()) + "|" + n.regionKey()));
    if (titles.isEmpty()) {
      n.record().documentNumber().ifPresent(d -> all.add(d + "|" + n.record().regions()));
    }
    return all;
  }

  private void curate(int at, Set<String> names, Set<String> curation) {
    if (names.stream().noneMatch(curation::contains)) {
      return;
    }
    if (curated < 0) {
      curated = at;
    }
    components.join(curated, at);
    if (curated < notices.size() && at < notices.size()) {
      kin.join(curated, at);
    }
  }

  /** All that rows of curation may mean by a name: a number, a title in its forms, a place. */
  private static Set<String> names(List<Curation> curation, Titles titles) {
    Set<String> all = new HashSet<>();
    for (Curation row : curation) {
      for (String name : List.of(row.subject(), row.object())) {
        all.add(name);
        DocumentNumber.parse(name).ifPresent(n -> all.add(n.print()));
        TitleParts t = titles.of(name);
        all.add(t.full());
        all.add(t.base());
      }
    }
    all.remove("");
    return all;
  }

  private static Set<String> named(NormalizedNotice n) {
    Set<String> all = new HashSet<>(Set.of(n.ref().toString()));
    n.number().ifPresent(k -> all.add(k.number().print()));
    n.doubtful().ifPresent(k -> all.add(k.number().print()));
    n.orders().forEach(k -> all.add(k.number().print()));
    n.record().documentNumber().ifPresent(d -> all.add(d.print()));
    n.title().ifPresent(t -> all.addAll(List.of(t.full(), t.base())));
    n.otherTitle().ifPresent(t -> all.addAll(List.of(t.full(), t.base())));
    n.instruments().forEach(t -> all.addAll(List.of(t.full(), t.base())));
    return all;
  }

  private static Set<String> named(NormalizedCitation c) {
    Set<String> all = new HashSet<>(Set.of(c.ref().record().toString()));
    c.number().ifPresent(k -> all.add(k.number().print()));
    c.title().ifPresent(t -> all.addAll(List.of(t.full(), t.base())));
    return all;
  }

  private Optional<Integer> citing(int naming) {
    return Optional.ofNullable(noticeAt.get(namings.get(naming).ref().record()));
  }

  /**
   * One of the parts to be linked by itself.
   *
   * @param reading its own notices and citations, and beside them the notices that make the citing
   *     policies whole
   * @param beside the latter: of another part, which concludes what they are
   * @param isCurated whether what rows of curation name is here
   */
  record Part(OrderedSources reading, Set<RecordRef> beside, boolean isCurated) {}

  /** Whole components, dealt out to so many parts, the largest first, each to the smallest part. */
  List<Part> parts(int count) {
    Map<Integer, Integer> partOf = new HashMap<>();
    int[] sizes = new int[count];
    for (List<Integer> component : largestFirst()) {
      int smallest = 0;
      for (int p = 1; p < count; p++) {
        smallest = sizes[p] < sizes[smallest] ? p : smallest;
      }
      sizes[smallest] += component.size();
      partOf.put(components.root(component.get(0)), smallest);
    }
    Map<Integer, List<Integer>> kinOf = new HashMap<>();
    for (int i = 0; i < notices.size(); i++) {
      kinOf.computeIfAbsent(kin.root(i), k -> new ArrayList<>()).add(i);
    }
    int curatedPart = curated < 0 ? 0 : partOf.getOrDefault(components.root(curated), 0);
    List<Part> parts = new ArrayList<>();
    for (int p = 0; p < count; p++) {
      parts.add(part(p, partOf, kinOf, p == curatedPart));
    }
    return parts;
  }

  private Part part(
      int p, Map<Integer, Integer> partOf, Map<Integer, List<Integer>> kinOf, boolean isCurated) {
    Set<Integer> own = new LinkedHashSet<>();
    for (int i = 0; i < notices.size(); i++) {
      if (partOf.getOrDefault(components.root(i), -1) == p) {
        own.add(i);
      }
    }
    List<OrderedSources.Naming> cited = new ArrayList<>();
    Set<Integer> beside = new LinkedHashSet<>();
    for (int i = 0; i < namings.size(); i++) {
      if (partOf.getOrDefault(components.root(notices.size() + i), -1) == p) {
        cited.add(namings.get(i));
        citing(i)
            .filter(n -> !own.contains(n))
            .ifPresent(n -> beside.addAll(kinOf.getOrDefault(kin.root(n), List.of())));
      }
    }
    beside.removeAll(own);
    List<NormalizedNotice> all = new ArrayList<>();
    Set<RecordRef> besideRefs = new HashSet<>();
    own.forEach(i -> all.add(notices.get(i)));
    for (int i : beside) {
      all.add(notices.get(i));
      besideRefs.add(notices.get(i).ref());
    }
    return new Part(OrderedSources.of(all, cited), besideRefs, isCurated);
  }

  private List<List<Integer>> largestFirst() {
    List<List<Integer>> all = new ArrayList<>(components.groups());
    all.sort(Comparator.<List<Integer>>comparingInt(List::size).reversed());
    return all;
  }

  /** The names by which they meet. */
  NameKeys keys() {
    return keys;
  }

  /** How many notices and citations there are. */
  int size() {
    return notices.size() + namings.size();
  }

  /** The largest components, each with its size and the first name in it. */
  List<LinkedParts.Component> largest(int most) {
    return largestFirst().stream()
        .limit(most)
        .map(c -> new LinkedParts.Component(c.size(), name(c.get(0))))
        .toList();
  }

  private String name(int item) {
    if (item < notices.size()) {
      NormalizedNotice n = notices.get(item);
      return n.record().title().orElse(n.ref().toString());
    }
    OrderedSources.Naming naming = namings.get(item - notices.size());
    return naming.citation().title().orElse(naming.ref().record().toString());
  }
}
