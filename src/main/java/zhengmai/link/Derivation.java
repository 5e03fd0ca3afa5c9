package zhengmai.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhengmai.model.Relation;
import zhengmai.model.Stage;
import zhengmai.text.Stages;

/**
 * Versions of one document, told by their titles: the same but for stage and edition, of the same
 * region and issuer, one after the other.
 */
final class Derivation {
  /** （征求意见稿）, （试行）, （2021年版）, （修订）. */
  private static final Pattern MARK =
      Pattern.compile(
          "\\([^()]*(?:征求意见|草案|送审|试行|试点试用|暂行|修订|修正|版|\\d{4}年)[^()]*\\)|^\\d{4}年(?=.{4})|暂行(?=办法|规定|条例|细则|规程|标准)");

  private static final Pattern EDITION = Pattern.compile("(?:19|20)\\d{2}");
  private static final int SHORTEST = 6;
  private static final int MOST_VERSIONS = 60;

  private Derivation() {}

  /** A document under the title that it shares with its other versions. */
  private record Version(
      PolicyCandidate doc, String base, Stage stage, Optional<LocalDate> date, int edition) {
    /** Its day, else the first day of the year that its edition or number tells. */
    Optional<LocalDate> when() {
      int year = edition > 0 ? edition : doc.numberYear();
      return date.or(() -> year > 1948 ? Optional.of(LocalDate.of(year, 1, 1)) : Optional.empty());
    }
  }

  /** The title without stage and edition. */
  static String lineageKey(String base) {
    return MARK.matcher(base).replaceAll("");
  }

  static List<DerivedRelation> versions(List<PolicyCandidate> docs) {
    Map<String, List<Version>> groups = new TreeMap<>();
    for (PolicyCandidate doc : docs) {
      if (doc.regions.isEmpty()) {
        continue;
      }
      for (String base : names(doc)) {
        String key = lineageKey(base);
        if (key.length() >= SHORTEST) {
          groups
              .computeIfAbsent(String.join("+", doc.regions) + "|" + key, k -> new ArrayList<>())
              .add(version(doc, base));
        }
      }
    }
    Set<DerivedRelation> all = new LinkedHashSet<>();
    groups.values().stream()
        .filter(g -> g.size() > 1 && g.size() <= MOST_VERSIONS)
        .forEach(g -> ofOneTitle(g, all));
    return List.copyOf(all);
  }

  /** What it issues; where it issues nothing, the letter itself. */
  private static Set<String> names(PolicyCandidate doc) {
    if (!doc.isKnown()) {
      return doc.bases;
    }
    Set<String> names = new LinkedHashSet<>();
    for (NormalizedNotice n : doc.notices) {
      n.instruments().stream().filter(t -> !t.generic()).forEach(t -> names.add(t.base()));
    }
    return names.isEmpty() ? doc.bases : names;
  }

  private static Version version(PolicyCandidate doc, String base) {
    Stage stage = Stages.of(base);
    boolean draft = doc.isKnown() && doc.stage() == Stage.DRAFT;
    Matcher m = EDITION.matcher(base);
    int edition = 0;
    while (m.find()) {
      edition = Math.max(edition, Integer.parseInt(m.group()));
    }
    return new Version(doc, base, draft ? Stage.DRAFT : stage, doc.earliest(), edition);
  }

  private static void ofOneTitle(List<Version> group, Set<DerivedRelation> all) {
    List<Version> sorted =
        group.stream()
            .filter(v -> v.when().isPresent())
            .sorted(
                Comparator.<Version, LocalDate>comparing(v -> v.when().orElseThrow())
                    .thenComparing(v -> v.doc().ordinal))
            .toList();
    for (int i = 0; i < sorted.size(); i++) {
      Version earlier = sorted.get(i);
      next(sorted, i).ifPresent(later -> relation(earlier, later).ifPresent(all::add));
    }
  }

  /** The nearest later version by the same body that is no draft. */
  private static Optional<Version> next(List<Version> sorted, int i) {
    Version earlier = sorted.get(i);
    return sorted.stream()
        .skip(i + 1L)
        .filter(v -> v.doc() != earlier.doc() && v.stage() != Stage.DRAFT)
        .filter(v -> Bodies.agree(v.doc().issuers, earlier.doc().issuers))
        .filter(v -> v.when().orElseThrow().isAfter(earlier.when().orElseThrow()))
        .findFirst();
  }

  private static Optional<DerivedRelation> relation(Version earlier, Version later) {
    boolean trial = earlier.stage() == Stage.TRIAL || earlier.stage() == Stage.INTERIM;
    if (earlier.stage() == Stage.DRAFT) {
      return Optional.of(make(Relation.DRAFT_OF, earlier, later, earlier, later));
    }
    if (trial && later.stage() == Stage.FINAL) {
      return Optional.of(make(Relation.FORMALISES, later, earlier, earlier, later));
    }
    boolean edition = !earlier.base().equals(later.base()) || isInstrument(earlier.doc());
    return edition
        ? Optional.of(make(Relation.SUPERSEDES, later, earlier, earlier, later))
        : Optional.empty();
  }

  /** A letter that is sent each year with the same words supersedes nothing. */
  private static boolean isInstrument(PolicyCandidate doc) {
    return doc.notices.stream().anyMatch(n -> !n.instruments().isEmpty());
  }

  private static DerivedRelation make(
      Relation kind, Version from, Version to, Version earlier, Version later) {
    boolean dated = earlier.date().isPresent() && later.date().isPresent();
    String method = dated ? "same-title" : "same-title-edition";
    double sure = dated ? 0.9 : 0.75;
    return new DerivedRelation(
        kind, from.doc().id(), to.doc().id(), method, sure, Optional.empty(), Optional.empty());
  }
}
