package zhengmai.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import zhengmai.model.DocumentNumber;
import zhengmai.model.DocumentNumber.Form;
import zhengmai.model.Relation;
import zhengmai.model.Version;
import zhengmai.model.Version.Event;
import zhengmai.text.TitleKeys;

/**
 * Editions of one regulation under orders of their own: 《医疗器械监督管理条例》 is promulgated anew by
 * 国务院令第739号 after 国务院令第680号. They are versions of one document, as the lines under its title would
 * tell. An order that repeals the document of its own title is no edition of it: it begins another.
 */
final class OrderEditions {
  private static final Pattern REGULATION = Pattern.compile(".*(?:条例|规定|办法|细则|规则)$");

  /** Bodies that promulgate a regulation again when they revise it, and repeal one otherwise. */
  private static final Pattern GOVERNMENT = Pattern.compile(".*(?:国务院|人民政府)令$");

  private static final Pattern AMENDING =
      Pattern.compile("^(?:修改|修订|修正)(?:中华人民共和国)?(.+?)(?:的?部分条款)?的?决定$");

  private OrderEditions() {}

  /** Under what editions meet: 国务院令|医疗器械监督管理条例; nothing for what has no editions. */
  private static Optional<String> key(NumberKey number, TitleParts title) {
    DocumentNumber n = number.number();
    boolean order = number.full() && n.form() == Form.ORDER && !n.code().endsWith("主席令");
    boolean named = !title.generic() && !title.repeated() && !title.shell();
    return order && named && REGULATION.matcher(title.base()).matches()
        ? Optional.of(n.code() + "|" + title.base())
        : Optional.empty();
  }

  private static Optional<String> key(NormalizedNotice n) {
    Optional<NumberKey> number = n.number().or(() -> n.orders().stream().findFirst());
    return number.flatMap(k -> n.title().flatMap(t -> key(k, t)));
  }

  /** Under what a citation of an order and those of its sister editions meet. */
  static Optional<String> key(NormalizedCitation c) {
    return c.citation().type() == Relation.REPEALS
        ? Optional.empty()
        : c.fullNumber()
            .filter(k -> GOVERNMENT.matcher(k.number().code()).matches())
            .flatMap(k -> c.telling().flatMap(t -> key(k, t)));
  }

  /** The known documents that have editions, where exactly one has that name. */
  static Map<String, PolicyCandidate> known(Collection<PolicyCandidate> docs) {
    Map<String, Set<PolicyCandidate>> all = new TreeMap<>();
    for (PolicyCandidate doc : docs) {
      doc.notices.forEach(
          n -> key(n).ifPresent(k -> all.computeIfAbsent(k, x -> new HashSet<>()).add(doc)));
    }
    Map<String, PolicyCandidate> only = new TreeMap<>();
    all.forEach(
        (k, found) -> {
          PolicyCandidate doc = found.iterator().next();
          if (found.size() == 1 && doc.notices.stream().noneMatch(OrderEditions::beginsAnew)) {
            only.put(k, doc);
          }
        });
    return only;
  }

  /** Records of one regulation, those of one line of editions together, in the order of days. */
  static List<List<Integer>> lines(List<NormalizedNotice> notices) {
    Map<String, List<Integer>> groups = new LinkedHashMap<>();
    for (int i = 0; i < notices.size(); i++) {
      int at = i;
      key(notices.get(i))
          .ifPresent(
              k ->
                  groups
                      .computeIfAbsent(
                          k + "|" + notices.get(at).regionKey(), x -> new ArrayList<>())
                      .add(at));
    }
    List<List<Integer>> lines = new ArrayList<>();
    for (List<Integer> group : groups.values()) {
      group.sort(
          Comparator.<Integer, LocalDate>comparing(i -> day(notices.get(i)))
              .thenComparingInt(i -> i));
      List<Integer> line = new ArrayList<>();
      for (int i : group) {
        if (beginsAnew(notices.get(i)) && !line.isEmpty()) {
          lines.add(line);
          line = new ArrayList<>();
        }
        line.add(i);
      }
      lines.add(line);
    }
    return lines.stream().filter(l -> l.size() > 1).toList();
  }

  private static LocalDate day(NormalizedNotice n) {
    return n.earliest().orElse(LocalDate.MAX);
  }

  /** 1987年发布的《X条例》同时废止, in the X条例 itself. */
  private static boolean beginsAnew(NormalizedNotice n) {
    Optional<String> own = n.title().map(TitleParts::base);
    return n.record().citations().stream()
        .filter(c -> c.type() == Relation.REPEALS && c.provision().isEmpty())
        .flatMap(c -> c.title().stream())
        .map(TitleKeys::documentKey)
        .anyMatch(t -> own.filter(t::equals).isPresent());
  }

  /** Of the numbers of a document, the order that came first; nothing where it has one only. */
  static Optional<NumberKey> first(PolicyCandidate doc) {
    if (doc.notices.size() < 2) {
      return Optional.empty();
    }
    Map<String, LocalDate> days = new TreeMap<>();
    Map<String, NumberKey> keys = new TreeMap<>();
    for (NormalizedNotice n : doc.notices) {
      if (key(n).isPresent()) {
        n.number()
            .ifPresent(
                k -> {
                  keys.put(k.key(), k);
                  days.merge(k.key(), day(n), (a, b) -> a.isBefore(b) ? a : b);
                });
      }
    }
    return keys.size() < 2
        ? Optional.empty()
        : keys.values().stream()
            .min(
                Comparator.<NumberKey, LocalDate>comparing(
                        k -> days.getOrDefault(k.key(), LocalDate.MAX))
                    .thenComparing(OrderEditions::serial));
  }

  /** Orders of one body are counted through. */
  static Comparator<NumberKey> byCount() {
    return Comparator.comparing(OrderEditions::serial);
  }

  private static int serial(NumberKey key) {
    String digits = key.number().serial().replaceAll("\\D", "");
    return digits.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(digits);
  }

  /** The records of the first edition, where there are several; else all. */
  static List<NormalizedNotice> ofFirst(List<NormalizedNotice> notices, PolicyCandidate doc) {
    if (first(doc).isEmpty() || doc.number == null) {
      return notices;
    }
    String key = doc.number.key();
    return notices.stream()
        .filter(n -> n.number().map(NumberKey::key).filter(k -> !k.equals(key)).isEmpty())
        .toList();
  }

  /** With a version for each order that the text's own history does not tell. */
  static List<Version> with(List<Version> told, PolicyCandidate doc) {
    if (first(doc).isEmpty()) {
      return told;
    }
    List<Version> all = new ArrayList<>(told);
    for (NormalizedNotice n : doc.notices) {
      Optional<DocumentNumber> order = n.number().map(NumberKey::number);
      boolean known = all.stream().anyMatch(v -> v.order().equals(order));
      if (!known && n.record().versions().isEmpty()) {
        n.earliest().ifPresent(day -> all.add(version(n, day, order)));
      }
    }
    all.sort(Comparator.comparing(Version::date));
    return all;
  }

  private static Version version(
      NormalizedNotice n, LocalDate day, Optional<DocumentNumber> order) {
    Optional<LocalDate> from =
        n.record().effectiveDate().flatMap(e -> e.date().or(() -> Optional.of(day)));
    return new Version(
        Event.PROMULGATED, day, n.published(), n.issuers().stream().findFirst(), order, from);
  }

  /** Whether it is 国务院关于修改《X条例》的决定, and X条例 is the title that is cited. */
  static boolean amends(PolicyCandidate act, TitleParts cited) {
    return act.bases.stream()
        .anyMatch(b -> AMENDING.matcher(b).replaceFirst("$1").equals(cited.base()));
  }
}
