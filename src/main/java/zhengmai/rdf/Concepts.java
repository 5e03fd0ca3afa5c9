package zhengmai.rdf;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The IRIs that the reference files give to the words of their schemes: topic {@code DRG} is {@code
 * id/topic/DRG-DIP支付方式}.
 */
public final class Concepts {
  /** No reference files: every word is named after itself. */
  public static final Concepts NONE = new Concepts(Map.of(), Map.of());

  private final Map<Key, String> iris;
  private final Map<Key, String> names;

  /** A kind and a name or IRI of that kind. */
  private record Key(String kind, String text) {}

  private Concepts(Map<Key, String> iris, Map<Key, String> names) {
    this.iris = Map.copyOf(iris);
    this.names = Map.copyOf(names);
  }

  /** The concept's IRI, where a reference file has it. */
  public Optional<String> iri(String kind, String name) {
    return Optional.ofNullable(iris.get(new Key(kind, name)));
  }

  /** The concept's first name, where a reference file has it. */
  Optional<String> name(String kind, String iri) {
    return Optional.ofNullable(names.get(new Key(kind, iri)));
  }

  /** Collects names; the first concept that has a name keeps it. */
  static final class Builder {
    private final Map<Key, String> iris = new HashMap<>();
    private final Map<Key, String> names = new HashMap<>();

    void put(String kind, String name, String iri) {
      iris.putIfAbsent(new Key(kind, name), iri);
      names.putIfAbsent(new Key(kind, iri), name);
    }

    Concepts build() {
      return new Concepts(iris, names);
    }
  }
}
