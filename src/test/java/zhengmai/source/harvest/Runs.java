package zhengmai.source.harvest;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zhengmai.model.Finding;

/** Harvests of a test, quick and strictly bounded. */
final class Runs implements HarvestEvents {
  static final Limits QUICK =
      new Limits(
          Duration.ofSeconds(2),
          Duration.ofSeconds(2),
          Duration.ofMillis(1500),
          1 << 20,
          3,
          3,
          Duration.ofMillis(20),
          Duration.ofMillis(1200),
          3,
          Duration.ZERO);

  final List<Finding> findings = Collections.synchronizedList(new ArrayList<>());
  final List<String> done = Collections.synchronizedList(new ArrayList<>());
  private final Path dir;
  private AddressGuard guard = new AddressGuard(Set.of("127.0.0.1", "localhost"));
  private Duration recheck = Duration.ZERO;
  private Optional<LocalDate> since = Optional.empty();

  Runs(Path dir) {
    this.dir = dir;
  }

  /** Names that a test gives to loopback; only the allowed ones may be asked. */
  Runs hosts(Set<String> allowed, Set<String> names) {
    guard =
        new AddressGuard(
            allowed,
            host -> {
              if (names.contains(host)) {
                return new InetAddress[] {
                  InetAddress.getByAddress(host, new byte[] {127, 0, 0, 1})
                };
              }
              throw new UnknownHostException(host);
            });
    return this;
  }

  /** Hosts of the own network that may be asked. */
  Runs allow(String... hosts) {
    guard = new AddressGuard(Set.of(hosts));
    return this;
  }

  Runs recheck(Duration time) {
    recheck = time;
    return this;
  }

  Runs since(String day) {
    since = Optional.of(LocalDate.parse(day));
    return this;
  }

  static Listing listing(String name, String url) {
    return listing(name, url, new Listing.Single(), Duration.ZERO);
  }

  static Listing listing(String name, String url, Listing.Next next, Duration delay) {
    return new Listing(
        name,
        URI.create(url),
        Listing.Links.USUAL,
        next,
        5,
        Optional.empty(),
        Optional.empty(),
        delay,
        true,
        "sources.csv",
        2);
  }

  HarvestTally run(Listing... listings) throws IOException {
    findings.clear();
    try (Harvester harvester = open()) {
      return harvester.run(List.of(listings));
    }
  }

  Harvester open() throws IOException {
    return Harvester.open(dir, QUICK, guard, HarvestOptions.DEFAULTS.with(since, recheck), this);
  }

  List<String> codes() {
    return findings.stream().map(Finding::code).toList();
  }

  Harvest harvest() throws IOException {
    return Harvest.read(dir);
  }

  /** Paths of the documents held. */
  List<String> held() throws IOException {
    return harvest().documents().stream().map(d -> URI.create(d.url()).getPath()).toList();
  }

  @Override
  public void finding(Finding finding) {
    findings.add(finding);
  }

  @Override
  public void listed(Listing listing, int number, int links) {}

  @Override
  public void done(Listing listing, HarvestTally tally) {
    done.add(listing.name());
  }
}
