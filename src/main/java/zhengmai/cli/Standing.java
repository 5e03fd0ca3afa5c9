package zhengmai.cli;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import zhengmai.source.EntryName;
import zhengmai.store.SourceWriter;

/**
 * The addresses at which what a store follows stands: {@code file:///data/policies/2021/48.txt},
 * {@code http://ybj.yn.gov.cn/2021/48.html}, and {@code file:///data/policies/2021.zip!/48.txt} for
 * one in an archive. What is read is noted, so that what once stood in the same place and was not
 * read is known to be gone.
 */
final class Standing {
  /** Files that are put in for good, from wherever they were. */
  static final Standing NOWHERE = new Standing("", a -> false, path -> path);

  private final String beginning;
  private final Predicate<String> followed;
  private final UnaryOperator<String> toAddress;
  private final Set<String> seen = new HashSet<>();
  private final Set<String> kept = new HashSet<>();

  private Standing(String beginning, Predicate<String> followed, UnaryOperator<String> toAddress) {
    this.beginning = beginning;
    this.followed = followed;
    this.toAddress = toAddress;
  }

  /** Everything in the folder. */
  static Standing in(Path folder) {
    return files(folder, a -> true);
  }

  /** These files of the folder, whether they are there or not, and nothing else of it. */
  static Standing of(Path folder, Collection<Path> files) {
    Set<String> uris = new HashSet<>();
    files.forEach(f -> uris.add(uri(f)));
    return files(folder, a -> isIn(uris, a));
  }

  private static Standing files(Path folder, Predicate<String> followed) {
    return new Standing(
        uri(folder),
        followed,
        path -> address(path, path.indexOf(EntryName.INSIDE), file -> uri(Path.of(file))));
  }

  /** What stands at these addresses of the web, whether it is there or not. */
  static Standing at(Set<String> urls) {
    return new Standing(
        "", a -> isIn(urls, a), path -> address(path, prefix(urls, path), url -> url));
  }

  /**
   * An address.
   *
   * @param end of the archive's path; -1 for what is in none
   */
  private static String address(String path, int end, UnaryOperator<String> outside) {
    return end < 0
        ? outside.apply(path)
        : EntryName.address(
            outside.apply(path.substring(0, end)), path.substring(end + EntryName.INSIDE.length()));
  }

  private static String uri(Path path) {
    return path.toAbsolutePath().normalize().toUri().toString();
  }

  /** Whether an address is one of these places, or of what is in an archive there. */
  private static boolean isIn(Set<String> places, String address) {
    return places.contains(address) || prefix(places, address) >= 0;
  }

  /** Where the name of an archive that is one of these places ends; -1 for none. */
  private static int prefix(Set<String> places, String address) {
    int at = address.indexOf(EntryName.INSIDE);
    while (at >= 0 && !places.contains(address.substring(0, at))) {
      at = address.indexOf(EntryName.INSIDE, at + 1);
    }
    return at;
  }

  /**
   * The address of what was read, which is noted, readable or not: a file that cannot be read today
   * does not take away what it, or what was in it, said yesterday.
   */
  Optional<String> address(SourceReader.Read read) {
    if (this == NOWHERE) {
      return Optional.empty();
    }
    String address = toAddress.apply(read.path());
    if (read.source().isPresent()) {
      seen.add(address);
    } else {
      keep(address);
    }
    return Optional.of(address);
  }

  /** What stood at this address, or in the archive there, is not known to be gone. */
  void keep(String address) {
    kept.add(address);
  }

  /** Withdraws what stood here and was not read. */
  void withdrawWhatIsGone(SourceWriter writer) {
    if (this == NOWHERE) {
      return;
    }
    for (String address : writer.addresses(beginning)) {
      if (followed.test(address) && !seen.contains(address) && !isIn(kept, address)) {
        writer.withdraw(address);
      }
    }
  }
}
