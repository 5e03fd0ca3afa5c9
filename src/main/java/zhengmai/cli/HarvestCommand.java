package zhengmai.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import zhengmai.model.Finding;
import zhengmai.model.Finding.Severity;
import zhengmai.source.harvest.AddressGuard;
import zhengmai.source.harvest.Harvest;
import zhengmai.source.harvest.HarvestInUseException;
import zhengmai.source.harvest.HarvestOptions;
import zhengmai.source.harvest.HarvestTally;
import zhengmai.source.harvest.Harvester;
import zhengmai.source.harvest.Limits;
import zhengmai.source.harvest.Listing;
import zhengmai.source.harvest.ListingReader;
import zhengmai.store.Store;

/** {@code zhengmai harvest SOURCES.csv --dir DIR}. */
@Command(
    name = "harvest",
    mixinStandardHelpOptions = true,
    description = {
      "按来源表到各机关网站取通知，原样存下，读入图库。可随时中断，再运行即接着做。",
      "Fetches notices from authorities' sites, keeps them as they came, reads them into the"
          + " store.",
      "May be stopped at any moment; run again, it goes on."
    })
final class HarvestCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private StoreOption store;

  @Parameters(paramLabel = "SOURCES.csv", description = "来源表。 / the table of sources.")
  private Path sources = Path.of("data", "sources.csv");

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      defaultValue = "harvest",
      description = "存放网页与日志的文件夹（默认./harvest）。 / the folder of pages and journal.")
  private Path dir = Path.of("harvest");

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "只取这天以来的通知，如2021-12-01。 / only notices since that day.")
  private @Nullable LocalDate since;

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description = "只做这个来源，可多次。 / only this source; may be given more than once.")
  private List<String> names = List.of();

  @Option(
      names = "--recheck",
      paramLabel = "DAYS",
      defaultValue = "7",
      description = "多少天内看过的文件不再问（默认7）。 / days in which a document is not asked for again.")
  private int recheck;

  @Option(
      names = "--allow",
      paramLabel = "HOST",
      description = "准许访问的内网主机（名字或地址），可多次。 / a host of the own network that may be asked.")
  private List<String> allowed = List.of();

  @Option(
      names = "--offline",
      description = "不联网，把已存的都再读一遍。 / no network; reads all that is kept again.")
  private boolean offline;

  @Option(names = "--fetch-only", description = "只取，不读入图库。 / fetches, and leaves the store alone.")
  private boolean fetchOnly;

  @Option(
      names = "--health",
      description = "只报告各来源的状况（CSV）。 / only reports how the sources fare, as CSV.")
  private boolean health;

  @Option(names = "--no-bom", description = "CSV不带BOM。 / CSV without a byte order mark.")
  private boolean noBom;

  @Mixin private OcrOption ocr = new OcrOption();

  @Mixin private RejectedOption rejected = new RejectedOption();

  HarvestCommand(Console console) {
    this.console = console;
    this.store = new StoreOption(console);
  }

  @Override
  public Integer call() throws IOException {
    if (!Files.isRegularFile(sources)) {
      throw new CliException(
          Main.USAGE,
          "没有来源表“%s”".formatted(sources),
          "no table of sources '%s'".formatted(sources));
    }
    ListingReader table = ListingReader.read(sources);
    table.findings().forEach(console::say);
    List<Listing> listings = chosen(table.listings());
    boolean faultless = table.findings().stream().noneMatch(HarvestCommand::isFault);
    if (health) {
      HarvestHealth.print(listings, Harvest.read(dir).health(listings), !noBom, console);
      return faultless ? Main.OK : Main.FINDINGS;
    }
    if (!offline) {
      faultless &= fetch(listings);
    }
    int code = fetchOnly ? Main.OK : ingest();
    return faultless ? code : Main.FINDINGS;
  }

  private static boolean isFault(Finding finding) {
    return finding.severity() == Severity.ERROR;
  }

  private List<Listing> chosen(List<Listing> listings) {
    List<Listing> chosen = new ArrayList<>(listings);
    chosen.removeIf(l -> !names.isEmpty() && !names.contains(l.name()));
    List<String> unknown = new ArrayList<>(names);
    chosen.forEach(l -> unknown.remove(l.name()));
    if (!unknown.isEmpty()) {
      throw new CliException(
          Main.USAGE,
          "来源表里没有“%s”".formatted(String.join("、", unknown)),
          "no source '%s' in the table".formatted(String.join("', '", unknown)));
    }
    return chosen;
  }

  /** Whether all went well. */
  private boolean fetch(List<Listing> listings) throws IOException {
    HarvestOptions options =
        HarvestOptions.DEFAULTS.with(Optional.ofNullable(since), Duration.ofDays(recheck));
    HarvestConsole events = new HarvestConsole(console);
    AddressGuard guard = guard();
    try (Harvester harvester = Harvester.open(dir, Limits.DEFAULTS, guard, options, events)) {
      HarvestTally tally = untilStopped(harvester, listings);
      events.total(tally);
      return !events.hasFaults();
    } catch (HarvestInUseException e) {
      throw new CliException(
          Main.FINDINGS,
          "另一次抓取正在用“%s”".formatted(dir),
          "another run is at work in '%s'".formatted(dir));
    }
  }

  private AddressGuard guard() {
    try {
      return new AddressGuard(new HashSet<>(allowed));
    } catch (IllegalArgumentException e) {
      throw new CliException(
          Main.USAGE,
          "--allow “%s”：应为主机名或地址，不带端口，如localhost、10.0.0.8、::1".formatted(e.getMessage()),
          "--allow '%s': expected a host name or address without a port, such as localhost, 10.0.0.8, ::1"
              .formatted(e.getMessage()));
    }
  }

  /** Ctrl-C cuts off what is under way; all that was fetched is kept. */
  private HarvestTally untilStopped(Harvester harvester, List<Listing> listings) {
    Runnable forget =
        console
            .around()
            .whenStopped(
                () -> {
                  harvester.stop();
                  console.say("已停止；再运行同一命令即接着做", "stopped; run the same command to go on");
                });
    try {
      HarvestTally tally = harvester.run(listings);
      if (harvester.isStopped()) {
        throw new CliException(Main.FINDINGS, "没有做完", "not finished");
      }
      return tally;
    } catch (UncheckedIOException e) {
      throw new CliException(
          Main.FINDINGS,
          "“%s”写不了：%s".formatted(dir, e.getCause()),
          "'%s' cannot be written".formatted(dir));
    } finally {
      forget.run();
    }
  }

  private int ingest() throws IOException {
    Harvest harvest = Harvest.read(dir);
    Ingester ingester = new Ingester(console, Home.find(), Optional.empty(), ocr.ocr());
    try (Store open = store.openToWrite()) {
      return ingester.ingest(harvest, offline, open, rejected.file());
    }
  }
}
