package zhengmai.cli;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import zhengmai.store.SourceWriter;

/**
 * The addresses of files that a store follows: {@code file:///data/policies/2021/48.txt}, and
 * {@code file:///data/policies/2021.zip!/48.txt} for one in an archive. What is read is noted, so
 * that what once stood in the same place and was not read is known to be gone.
 */
final class Standing {
  /** Between an archive and what is in it. */
  private static final String INSIDE = "!/";

  /** Files that are put in for good, from wherever they were. */
  static final Standing NOWHERE = new Standing("", a -> false);

  private final String beginning;
  private final Predicate<String> followed;
  private final Set<String> seen = new HashSet<>();

  private Standing(String beginning, Predicate<String> followed) {
    this.beginning = beginning;
    this.followed = followed;
  }

  /** Everything in the folder. */
  static Standing in(Path folder) {
    return new Standing(uri(folder), a -> true);
  }

  /** These files of the folder, whether they are there or not, and nothing else of it. */
  static Standing of(Path folder, Collection<Path> files) {
    Set<String> uris = new HashSet<>();
    files.forEach(f -> uris.add(uri(f)));
    return new Standing(uri(folder), a -> uris.contains(outside(a)));
  }

  private static String uri(Path path) {
    return path.toAbsolutePath().normalize().toUri().toString();
  }

  private static String outside(String address) {
    int at = address.indexOf(INSIDE);
    return at < 0 ? address : address.substring(0, at);
  }

  /**
   * The address of what was read, which is noted, readable or not: a file that cannot be read today
   * does not take away what it said yesterday.
   *
   * @param path as {@link SourceReader.Read} has it
   */
  Optional<String> address(String path) {
    if (this == NOWHERE) {
      return Optional.empty();
    }
    int at = path.indexOf(INSIDE);
    String address =
        at < 0
            ? uri(Path.of(path))
            // As a path of its own, for what is in it of signs that an IRI does not have.
            : uri(Path.of(path.substring(0, at)))
                + INSIDE
                + Path.of("/" + path.substring(at + INSIDE.length()))
                    .toUri()
                    .getRawPath()
                    .substring(1);
    seen.add(address);
    return Optional.of(address);
  }

  /** Withdraws what stood here and was not read; how many. */
  int withdrawWhatIsGone(SourceWriter writer) {
    if (this == NOWHERE) {
      return 0;
    }
    int gone = 0;
    for (String address : writer.addresses(beginning)) {
      if (followed.test(address) && !seen.contains(address) && writer.withdraw(address)) {
        gone++;
      }
    }
    return gone;
  }
}
