package zhengmai.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import zhengmai.link.Conclusions;
import zhengmai.link.Policy;
import zhengmai.model.DocumentNumber;
import zhengmai.model.Instrument;
import zhengmai.text.TitleKeys;

/**
 * Finds a policy by what people call it: its number, one of its titles, what it issues, or words of
 * a title.
 */
final class PolicyNames {
  private PolicyNames() {}

  /** The policies that a name means: by number, else by whole title, else by a part of one. */
  static List<Policy> find(Conclusions conclusions, String name) {
    Optional<DocumentNumber> number = DocumentNumber.parse(name);
    if (number.isPresent()) {
      List<Policy> found = all(conclusions, p -> p.numbers().contains(number.get()));
      if (!found.isEmpty()) {
        return found;
      }
    }
    String key = TitleKeys.key(name);
    List<Policy> whole = all(conclusions, p -> titles(p).anyMatch(key::equals));
    return !whole.isEmpty() || key.length() < 2
        ? whole
        : all(conclusions, p -> titles(p).anyMatch(t -> t.contains(key)));
  }

  private static List<Policy> all(Conclusions conclusions, Predicate<Policy> test) {
    return conclusions.policies().stream().filter(test).toList();
  }

  private static Stream<String> titles(Policy p) {
    return Stream.concat(p.titles().stream(), p.instruments().stream().map(Instrument::title))
        .map(TitleKeys::key);
  }
}
