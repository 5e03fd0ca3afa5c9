package zhengmai.link;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zhengmai.model.Relation;
import zhengmai.model.Stage;

/**
 * Provinces' documents whose title, without the region, is a national document's:
 * 内蒙古自治区DRG/DIP支付方式改革三年行动计划. Nobody says that they belong together, so this is kept apart from what
 * texts state.
 */
final class Counterparts {
  private static final Pattern FORM =
      Pattern.compile("的?(?:若干|实施|指导|具体|工作)?(?:意见|措施|方案|计划|办法|细则|规定|政策)$");

  private static final int SHORTEST = 8;
  private static final double SAME_TITLE = 0.8;
  private static final double OTHER_FORM = 0.6;

  private final Bodies bodies;
  private final Map<String, Set<PolicyCandidate>> national = new TreeMap<>();
  private final Map<String, Set<PolicyCandidate>> nationalCores = new TreeMap<>();

  private Counterparts(Bodies bodies) {
    this.bodies = bodies;
  }

  static List<DerivedRelation> of(List<PolicyCandidate> docs, Bodies bodies) {
    Counterparts c = new Counterparts(bodies);
    docs.stream().filter(d -> d.regions.contains(Bodies.NATION)).forEach(c::addNational);
    List<DerivedRelation> all = new ArrayList<>();
    for (PolicyCandidate doc : docs) {
      if (doc.isKnown() && !doc.regions.isEmpty() && !doc.regions.contains(Bodies.NATION)) {
        c.counterpart(doc).ifPresent(all::add);
      }
    }
    return all;
  }

  private void addNational(PolicyCandidate doc) {
    if (doc.stage() == Stage.DRAFT) {
      return;
    }
    for (String base : doc.bases) {
      String key = Derivation.lineageKey(base);
      if (key.length() >= SHORTEST) {
        national.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(doc);
        nationalCores.computeIfAbsent(core(key), k -> new LinkedHashSet<>()).add(doc);
      }
    }
  }

  /** Without 的实施方案, 若干意见 … at its end. */
  static String core(String key) {
    return FORM.matcher(key).replaceFirst("");
  }

  /** What a province's title would be called if it were the nation's. */
  static String nationalKey(String base, Bodies bodies) {
    String key = bodies.withoutProvince(Derivation.lineageKey(base));
    return key.startsWith("关于") ? key.substring(2) : key;
  }

  private Optional<DerivedRelation> counterpart(PolicyCandidate doc) {
    for (String base : doc.bases) {
      String bare = nationalKey(base, bodies);
      Optional<PolicyCandidate> same = only(national.get(bare), doc);
      if (same.isPresent()) {
        return Optional.of(make(doc, same.get(), "title-without-region", SAME_TITLE));
      }
      String core = core(bare);
      Optional<PolicyCandidate> like =
          core.length() >= SHORTEST ? only(nationalCores.get(core), doc) : Optional.empty();
      if (like.isPresent()) {
        return Optional.of(make(doc, like.get(), "title-without-region-and-form", OTHER_FORM));
      }
    }
    return Optional.empty();
  }

  /** The one national document that is not later. */
  private static Optional<PolicyCandidate> only(
      @Nullable Set<PolicyCandidate> found, PolicyCandidate provincial) {
    if (found == null) {
      return Optional.empty();
    }
    List<PolicyCandidate> fit = found.stream().filter(n -> !isLater(n, provincial)).toList();
    return fit.size() == 1 ? Optional.of(fit.get(0)) : Optional.empty();
  }

  private static boolean isLater(PolicyCandidate national, PolicyCandidate provincial) {
    if (provincial.latest().isEmpty()) {
      return false;
    }
    return national
        .earliest()
        .map(d -> d.isAfter(provincial.latest().get()))
        .orElse(national.numberYear() > provincial.latest().get().getYear());
  }

  private static DerivedRelation make(
      PolicyCandidate from, PolicyCandidate to, String method, double sure) {
    return new DerivedRelation(
        Relation.COUNTERPART_OF,
        from.id(),
        to.id(),
        method,
        sure,
        Optional.empty(),
        Optional.empty());
  }
}
