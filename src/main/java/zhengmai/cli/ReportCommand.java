package zhengmai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import zhengmai.cli.report.ReportWriter;
import zhengmai.cli.report.Summary;
import zhengmai.cli.report.SummaryPage;
import zhengmai.cli.report.Written;
import zhengmai.store.PreparedQuery;
import zhengmai.store.SavedQueries;
import zhengmai.store.SavedQuery;
import zhengmai.store.Store;
import zhengmai.store.Vocabulary;

/** {@code zhengmai report wanted --out DIR}: questions written as CSV with metadata. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = {
      "写出报表（CSV和元数据）；all写出全部，并附可打印的摘要index.html。",
      "Writes reports (CSV and metadata); 'all' writes every one, and index.html to print."
    })
final class ReportCommand implements Callable<Integer> {
  private static final String ALL = "all";

  /** Deadlines end with the day in China. */
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private final Console console;

  @Mixin private StoreOption store;

  @Parameters(arity = "0..1", paramLabel = "NAME|all", description = "报表。 / the report.")
  private @Nullable String name;

  @Option(names = "--list", description = "列出全部报表。 / lists all reports.")
  private boolean list;

  @Option(names = "--out", paramLabel = "DIR", description = "写到这个文件夹。 / the folder to write to.")
  private @Nullable Path out;

  @Mixin private ScopeOption scope = new ScopeOption();

  @Option(names = "--year", description = "只要这一年。 / only this year.")
  private @Nullable String year;

  @Option(
      names = "--param",
      paramLabel = "k=v",
      description = "报表的其他参数，可多次。 / another parameter of the report.")
  private Map<String, String> params = new LinkedHashMap<>();

  @Option(
      names = "--day",
      paramLabel = "DATE",
      description = "摘要说的“当日”（默认今天）。 / the day that the summary speaks of (default today).")
  private @Nullable LocalDate day;

  ReportCommand(Console console) {
    this.console = console;
    this.store = new StoreOption(console);
  }

  @Override
  public Integer call() throws IOException {
    SavedQueries saved = SavedQueries.read(Home.find().queries());
    saved.findings().forEach(console::say);
    List<SavedQuery> reports =
        saved.queries().stream()
            .filter(q -> q.head().report().isPresent())
            .sorted(Comparator.comparing(ReportCommand::called))
            .toList();
    if (list || name == null) {
      reports.forEach(this::print);
      return list && saved.findings().isEmpty() ? Main.OK : list ? Main.FINDINGS : Main.USAGE;
    }
    List<SavedQuery> wanted = name.equals(ALL) ? reports : List.of(find(reports, name));
    if (out == null) {
      throw new CliException(Main.USAGE, "请用--out给出文件夹", "name a folder with --out");
    }
    try (Store open = store.openExisting()) {
      write(open, wanted, out);
    }
    return saved.findings().isEmpty() ? Main.OK : Main.FINDINGS;
  }

  private void write(Store open, List<SavedQuery> wanted, Path folder) throws IOException {
    // All are made ready before anything is written: a wrong value leaves no half of a run behind.
    Vocabulary vocabulary = new Vocabulary(open);
    Map<String, PreparedQuery> ready = new LinkedHashMap<>();
    wanted.forEach(q -> ready.put(called(q), q.prepare(given(), vocabulary)));
    Files.createDirectories(folder);
    ReportWriter writer = new ReportWriter(open, folder);
    Summary summary = new Summary(day == null ? LocalDate.now(CHINA) : day);
    List<Written> all = new ArrayList<>();
    for (Map.Entry<String, PreparedQuery> e : ready.entrySet()) {
      Written written = writer.write(e.getKey(), e.getValue(), row -> summary.add(e.getKey(), row));
      all.add(written);
      console.say(
          "%s：%d行".formatted(folder.resolve(written.fileName()), written.rows()),
          "%d rows".formatted(written.rows()));
    }
    writer.describe(all);
    if (ALL.equals(name)) {
      Files.writeString(folder.resolve("index.html"), SummaryPage.of(summary, all, given()));
    }
  }

  private Map<String, String> given() {
    Map<String, String> given = new LinkedHashMap<>(params);
    given.putAll(scope.parameters());
    ScopeOption.put(given, "year", year);
    return given;
  }

  private static SavedQuery find(List<SavedQuery> reports, String name) {
    return reports.stream()
        .filter(q -> called(q).equals(name))
        .findFirst()
        .orElseThrow(
            () -> {
              String known =
                  reports.stream().map(ReportCommand::called).collect(Collectors.joining("、"));
              return new CliException(
                  Main.USAGE,
                  "没有报表“%s”，可用：%s、%s".formatted(name, ALL, known),
                  "no report '%s', expected one of %s, %s".formatted(name, ALL, known));
            });
  }

  private static String called(SavedQuery report) {
    return report.head().report().orElse(report.name());
  }

  private void print(SavedQuery report) {
    console
        .out()
        .println(
            "%s  %s / %s  (queries/%s.rq%s)"
                .formatted(
                    called(report),
                    report.head().titleZh(),
                    report.head().titleEn(),
                    report.name(),
                    report.head().parameters().stream()
                        .map(p -> " " + p.name())
                        .collect(Collectors.joining())));
  }
}
