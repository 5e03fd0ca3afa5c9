package zhengmai.source.harvest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Harvests sources into a folder: those of one host one after the other, hosts side by side. A run
 * can be stopped, or killed, at any moment; the next one goes on where it was.
 */
public final class Harvester implements AutoCloseable {
  private static final int MOST_HOSTS = 8;

  private final Stop stop = new Stop();
  private final UrlStates holdings;
  private final Journal journal;
  private final PoliteFetcher courier;
  private final PageArchiver keeper;
  private final HarvestOptions options;
  private final HarvestEvents events;

  private Harvester(
      Path dir, Limits limits, AddressGuard guard, HarvestOptions options, HarvestEvents events)
      throws IOException {
    this.options = options;
    this.events = events;
    Harvest harvest = Harvest.read(dir);
    harvest.findings().forEach(events::finding);
    this.holdings = harvest.holdings();
    this.journal = Journal.open(dir);
    PageStore pages = new PageStore(dir);
    pages.open();
    this.courier = new PoliteFetcher(limits, guard, options.userAgent(), stop);
    this.keeper = new PageArchiver(courier, pages, journal, holdings, limits);
  }

  /**
   * Opens a folder, which is made where there is none.
   *
   * @throws HarvestInUseException where another run has it
   * @throws IOException where it cannot be read or written
   */
  public static Harvester open(
      Path dir, Limits limits, AddressGuard guard, HarvestOptions options, HarvestEvents events)
      throws IOException {
    return new Harvester(dir, limits, guard, options, events);
  }

  /**
   * Harvests those of the listings that are enabled.
   *
   * @return what was done for all of them
   * @throws java.io.UncheckedIOException where the folder cannot be written
   */
  public HarvestTally run(List<Listing> listings) {
    Instant before = Instant.now().minus(options.recheck());
    Set<String> asked = ConcurrentHashMap.newKeySet();
    Map<String, List<SourceRun>> hosts = new LinkedHashMap<>();
    for (Listing row : listings) {
      Listing listing = options.since().map(row::from).orElse(row);
      if (listing.enabled()) {
        hosts
            .computeIfAbsent(listing.url().getHost(), h -> new ArrayList<>())
            .add(new SourceRun(listing, keeper, holdings, events, before, asked));
      }
    }
    return hosts.isEmpty() ? HarvestTally.NONE : run(hosts);
  }

  private HarvestTally run(Map<String, List<SourceRun>> hosts) {
    ExecutorService pool = Executors.newFixedThreadPool(Math.min(MOST_HOSTS, hosts.size()));
    try {
      List<Future<HarvestTally>> runs = new ArrayList<>();
      hosts.values().forEach(group -> runs.add(pool.submit(() -> inTurn(group))));
      HarvestTally tally = HarvestTally.NONE;
      for (Future<HarvestTally> run : runs) {
        tally = tally.plus(run.get());
      }
      return tally;
    } catch (ExecutionException e) {
      stop();
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      stop();
      Thread.currentThread().interrupt();
      return HarvestTally.NONE;
    } finally {
      pool.shutdown();
    }
  }

  private static HarvestTally inTurn(List<SourceRun> group) {
    HarvestTally tally = HarvestTally.NONE;
    try {
      for (SourceRun run : group) {
        tally = tally.plus(run.run());
      }
    } catch (FetchException e) {
      // The run was told to stop; what was done is in the journal.
    }
    return tally;
  }

  /** Stops a run from another thread; requests under way are cut off. */
  public void stop() {
    stop.stop();
    courier.close();
  }

  /** Whether the run was stopped. */
  public boolean isStopped() {
    return stop.isStopped();
  }

  @Override
  public void close() throws IOException {
    courier.close();
    journal.close();
  }
}
