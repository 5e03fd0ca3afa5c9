package zhengmai.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import zhengmai.store.PreparedQuery;
import zhengmai.store.RestrictedQuery;
import zhengmai.store.SavedQueries;
import zhengmai.store.SavedQuery;
import zhengmai.store.Store;
import zhengmai.store.result.ResultFormat;
import zhengmai.store.result.ResultFormats;
import zhengmai.store.result.ResultOptions;

/** {@code zhengmai changes --since 2022-01-01 --region 甘肃}: {@code queries/changes.rq}. */
@Command(
    name = "changes",
    mixinStandardHelpOptions = true,
    description = {
      "自某日以来的变化：新增、变更、撤下、废止、到期、施行、即将施行、征求意见中。",
      "What has changed since a day: new, changed, withdrawn, ended, in force, open for comment."
    })
final class ChangesCommand implements Callable<Integer> {
  private static final String QUESTION = "changes";

  private final Console console;

  @Mixin private StoreOption store;

  @Mixin private FormatOption format = new FormatOption();

  @Option(
      names = "--since",
      required = true,
      paramLabel = "DATE",
      description = "自哪一天起，如2022-01-01。 / from this day on.")
  private String since = "";

  @Option(
      names = "--until",
      defaultValue = "today",
      paramLabel = "DATE",
      description = "到哪一天（默认today）。 / up to this day (default today).")
  private String until = "today";

  @Option(names = "--kind", description = "只要这种变化，如 新增。 / only this kind of change.")
  private @Nullable String kind;

  @Mixin private ScopeOption scope = new ScopeOption();

  @Option(names = "--issuer", description = "只要这个机关发的。 / only what this body issued.")
  private @Nullable String issuer;

  @Option(
      names = "--question",
      paramLabel = "NAME",
      description = "只看这个问题问到的文件。 / only among the documents that this question finds.")
  private @Nullable String question;

  @Option(
      names = "--param",
      paramLabel = "k=v",
      description = "那个问题的参数，可多次。 / a parameter of that question.")
  private Map<String, String> params = new LinkedHashMap<>();

  ChangesCommand(Console console) {
    this.console = console;
    this.store = new StoreOption(console);
  }

  @Override
  public Integer call() throws IOException {
    SavedQueries saved = SavedQueries.read(Home.find().queries());
    saved.findings().forEach(console::say);
    SavedQuery changes =
        saved
            .find(QUESTION)
            .orElseThrow(
                () ->
                    new CliException(
                        Main.USAGE, "缺少queries/changes.rq", "queries/changes.rq is missing"));
    ResultFormat as = format.resultFormat();
    try (Store open = store.openExisting()) {
      PreparedQuery prepared = RestrictedQuery.prepare(saved, changes, given(), open);
      ResultOptions options = ResultOptions.DEFAULT.withBom(format.bom());
      ResultFormats.write(open, prepared, as, options, console.out());
    }
    console.out().flush();
    return Main.OK;
  }

  private Map<String, String> given() {
    Map<String, String> given = new LinkedHashMap<>();
    given.put("since", since);
    given.put("until", until);
    ScopeOption.put(given, "kind", kind);
    given.putAll(scope.parameters());
    ScopeOption.put(given, "issuer", issuer);
    ScopeOption.put(given, RestrictedQuery.PARAMETER, question);
    params.forEach((k, v) -> given.put(RestrictedQuery.PARAMETER + "." + k, v));
    return given;
  }
}
