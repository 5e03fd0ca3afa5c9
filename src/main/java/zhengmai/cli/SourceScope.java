package zhengmai.cli;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import zhengmai.pipeline.SourceReader;
import zhengmai.source.EntryName;
import zhengmai.store.SourceWriter;

/**
 * The addresses at which what a store follows stands: {@code file:///data/policies/2021/48.txt},
 * {@code http://ybj.yn.gov.cn/2021/48.html}, and {@code file:///data/policies/2021.zip!/48.txt} for
 * one in an archive. What is read is noted, so that what once stood in the same place and was not
 * read is known to be gone.
 */
final class SourceScope {
  private static final Pattern URL = Pattern.compile("https?://.*");

  private final boolean isFollowed;
  private final Predicate<String> places;
  private final UnaryOperator<String> toAddress;
  private final Set<String> seen = new HashSet<>();
  private final Set<String> kept = new HashSet<>();

  private SourceScope(
      boolean isFollowed, Predicate<String> places, UnaryOperator<String> toAddress) {
    this.isFollowed = isFollowed;
    this.places = places;
    this.toAddress = toAddress;
  }

  /** Files and folders that are put in for good: what is no longer there stays. */
  static SourceScope forGood(List<Path> paths) {
    Set<String> uris = uris(paths);
    return files(false, a -> uris.stream().anyMatch(uri -> isBelow(uri, a)));
  }

  /** Everything in the folder. */
  static SourceScope in(Path folder) {
    String uri = uri(folder);
    return files(true, a -> isBelow(uri, a));
  }

  /** These files, whether they are there or not. */
  static SourceScope of(Collection<Path> files) {
    Set<String> uris = uris(files);
    return files(true, a -> isIn(uris, a));
  }

  private static SourceScope files(boolean isFollowed, Predicate<String> places) {
    return new SourceScope(
        isFollowed,
        places,
        path -> address(path, path.indexOf(EntryName.INSIDE), file -> uri(Path.of(file))));
  }

  /** What stands at these addresses of the web, whether it is there or not. */
  static SourceScope at(Set<String> urls) {
    return new SourceScope(
        true, a -> isIn(urls, a), path -> address(path, prefix(urls, path), url -> url));
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

  private static Set<String> uris(Collection<Path> paths) {
    return paths.stream().map(SourceScope::uri).collect(Collectors.toSet());
  }

  /** Whether an address is that of a file or folder, or of something in it. */
  private static boolean isBelow(String uri, String address) {
    return isIn(Set.of(uri), address) || address.startsWith(uri.endsWith("/") ? uri : uri + "/");
  }

  /** Whether an address is one of these places, or of what is in an archive there. */
  static boolean isIn(Set<String> places, String address) {
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

  /** Whether an input, as a table of the rejected names it, lies here. */
  boolean covers(String input) {
    // A URL is no path, and most paths are no URL: neither may be taken for the other.
    String address = URL.matcher(input).matches() ? input : toAddress.apply(input);
    return places.test(address);
  }

  /**
   * The address of what was read, which is noted, readable or not: a file that cannot be read today
   * does not take away what it, or what was in it, said yesterday.
   *
   * @return nothing for what is put in for good
   */
  Optional<String> address(SourceReader.Read read) {
    if (!isFollowed) {
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
    if (!isFollowed) {
      return;
    }
    for (String address : writer.addresses()) {
      if (places.test(address) && !seen.contains(address) && !isIn(kept, address)) {
        writer.withdraw(address);
      }
    }
  }
}
