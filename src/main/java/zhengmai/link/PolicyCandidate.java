package zhengmai.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import zhengmai.model.Stage;
import zhengmai.text.Stages;

/** A policy in the making: what is known of it while citations are being resolved. */
final class PolicyCandidate {
  /** Its place among all, so that candidates have an order. */
  final int ordinal;

  final List<NormalizedNotice> notices;

  /** Its numbers by their keys. */
  final TreeMap<String, NumberKey> numbers = new TreeMap<>();

  /** The number that names it, where it has one. */
  @Nullable NumberKey number;

  /** Whether its number stands only in a header that is in doubt. */
  boolean numberDoubtful;

  final Set<String> regions = new TreeSet<>();
  final Set<String> issuers = new HashSet<>();
  final Set<String> bases = new TreeSet<>();

  /** Base titles of what it issues, as printed or as 关于印发…的通知 tells. */
  final Set<String> issued = new HashSet<>();

  final List<NormalizedCitation> cited = new ArrayList<>();

  /** Base titles and regions by which those who cite it by title alone would name it. */
  final Set<PolicyId> titleIds = new TreeSet<>();

  /** Of a document known by citations only: the day that they give. */
  @Nullable LocalDate citedDay;

  /** Whether others cite an order that promulgated it before those that sources speak of. */
  boolean editedBefore;

  @Nullable PolicyId id;

  PolicyCandidate(int ordinal, List<NormalizedNotice> notices) {
    this.ordinal = ordinal;
    this.notices = notices;
    for (NormalizedNotice n : notices) {
      regions.addAll(n.regions());
      issuers.addAll(n.issuers());
      n.title().ifPresent(t -> bases.add(t.base()));
      n.instruments().forEach(t -> bases.add(t.base()));
      n.instruments().forEach(t -> issued.add(t.base()));
    }
  }

  /** Whether a source speaks of it at all. */
  boolean isKnown() {
    return !notices.isEmpty();
  }

  /** Whether a source holds its text. */
  boolean isHeld() {
    return notices.stream().anyMatch(n -> n.kind() != NormalizedNotice.Kind.TABLE);
  }

  /** Whether it was signed, published or, by those who cite it, passed on this day. */
  boolean isOf(LocalDate day) {
    return day.equals(citedDay)
        || notices.stream()
            .anyMatch(n -> n.days().contains(day) || n.published().filter(day::equals).isPresent());
  }

  Optional<LocalDate> earliest() {
    return notices.stream().flatMap(n -> n.earliest().stream()).min(LocalDate::compareTo);
  }

  Optional<LocalDate> latest() {
    return notices.stream().flatMap(n -> n.latest().stream()).max(LocalDate::compareTo);
  }

  /** The year of its number; 0 where it has none. */
  int numberYear() {
    return number == null ? 0 : number.number().year();
  }

  Stage stage() {
    if (isKnown()) {
      return notices.get(0).record().status();
    }
    return bases.isEmpty() ? Stage.FINAL : Stages.of(bases.iterator().next());
  }

  PolicyId id() {
    if (id == null) {
      throw new IllegalStateException("the policy has no id yet");
    }
    return id;
  }
}
