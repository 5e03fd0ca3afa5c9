package zhengmai.link;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The keys by which records can touch others. */
final class TouchedKeys {
  private TouchedKeys() {}

  static Set<String> of(Reading reading, Titles titles, Bodies bodies) {
    Set<String> keys = new TreeSet<>();
    for (Notice n : reading.notices()) {
      keys.addAll(n.claimed());
      n.title().ifPresent(t -> title(t, bodies, keys));
      n.otherTitle().ifPresent(t -> title(t, bodies, keys));
      n.instruments().forEach(t -> title(t, bodies, keys));
    }
    CitedMaker maker = new CitedMaker(titles, bodies);
    for (Reading.Naming n : reading.namings()) {
      Cited c = maker.of(n.ref(), n.citation(), Optional.empty(), n.regions(), n.latest());
      c.number().ifPresent(k -> keys.add(k.key()));
      c.telling().ifPresent(t -> title(t, bodies, keys));
    }
    return keys;
  }

  private static void title(TitleParts t, Bodies bodies, Set<String> keys) {
    if (!t.generic()) {
      keys.add(t.base());
      keys.add(bodies.withoutProvince(Derivation.lineageKey(t.base())));
    }
  }
}
