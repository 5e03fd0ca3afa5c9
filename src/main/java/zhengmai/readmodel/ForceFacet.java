package zhengmai.readmodel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.roaringbitmap.RoaringBitmap;
import zhengmai.link.ForceState;
import zhengmai.link.ForceState.Status;

/** Policies by whether they hold on a day: 44 有效, 10 已被废止. */
final class ForceFacet {
  private ForceFacet() {}

  /** The key in addresses: {@code in-force} for what texts say outright, else the state's word. */
  static String key(ForceState state) {
    return isPlain(state) ? "in-force" : state.code();
  }

  /** What the key is called in Chinese. */
  static String zh(ForceState state) {
    return isPlain(state) ? Status.IN_FORCE.zh() : state.zh();
  }

  private static String en(ForceState state) {
    return isPlain(state) ? Status.IN_FORCE.en() : state.en();
  }

  private static boolean isPlain(ForceState state) {
    return state == ForceState.STATED || state == ForceState.WITHIN_TERM;
  }

  static Facet of(LocalDate day, Policies policies) {
    Map<ForceState, RoaringBitmap> byState = new EnumMap<>(ForceState.class);
    for (int row = 0; row < policies.size(); row++) {
      if (policies.isArticle(row)) {
        continue;
      }
      byState
          .computeIfAbsent(policies.force(row).on(day).state(), k -> new RoaringBitmap())
          .add(row);
    }
    Map<String, Facet.Value> values = new LinkedHashMap<>();
    byState.forEach(
        (state, set) ->
            values.merge(
                key(state),
                new Facet.Value(key(state), "", zh(state), en(state), set),
                ForceFacet::both));
    List<Facet.Value> all = new ArrayList<>(values.values());
    FacetBuilder.addRest(policies.size(), all);
    return new Facet(FacetName.FORCE, all);
  }

  private static Facet.Value both(Facet.Value a, Facet.Value b) {
    RoaringBitmap set = RoaringBitmap.or(a.policies(), b.policies());
    return new Facet.Value(a.key(), "", a.zh(), a.en(), set);
  }
}
