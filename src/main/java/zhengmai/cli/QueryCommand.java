package zhengmai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import zhengmai.model.Finding;
import zhengmai.model.Finding.Severity;
import zhengmai.store.GraphSource;
import zhengmai.store.Parameter;
import zhengmai.store.SavedQueries;
import zhengmai.store.SavedQuery;
import zhengmai.store.Vocabulary;
import zhengmai.store.result.ResultFormat;
import zhengmai.store.result.ResultFormats;
import zhengmai.store.result.ResultOptions;

/** {@code zhengmai query NAME|FILE.rq --param k=v --format table|csv|json|ttl|md}. */
@Command(
    name = "query",
    mixinStandardHelpOptions = true,
    description = {
      "问一个问题：queries/里的名字，或一个.rq文件。",
      "Asks a question: a name in queries/, or a .rq file."
    })
final class QueryCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private StoreOption store;

  @Parameters(arity = "0..1", paramLabel = "NAME|FILE.rq", description = "问题。 / the question.")
  private @Nullable String question;

  @Option(names = "--list", description = "列出全部问题。 / lists all questions.")
  private boolean list;

  @Option(
      names = "--param",
      paramLabel = "k=v",
      description = "参数，可多次。 / a parameter; may be given more than once.")
  private Map<String, String> params = new LinkedHashMap<>();

  @Mixin private FormatOption format = new FormatOption();

  QueryCommand(Console console) {
    this.console = console;
    this.store = new StoreOption(console);
  }

  @Override
  public Integer call() throws IOException {
    Home home = Home.find();
    SavedQueries saved = SavedQueries.read(home.queries());
    saved.findings().forEach(console::say);
    if (list) {
      saved.queries().forEach(this::print);
      return saved.findings().isEmpty() ? Main.OK : Main.FINDINGS;
    }
    if (question == null) {
      throw new CliException(
          Main.USAGE, "请给出问题的名字，或用--list列出", "give the name of a question, or --list");
    }
    SavedQuery asked = find(saved, question);
    ResultFormat as = format.resultFormat();
    try (GraphSource graph = store.openSearchable()) {
      ask(graph, asked, as);
    }
    return Main.OK;
  }

  private void ask(GraphSource graph, SavedQuery asked, ResultFormat as) throws IOException {
    ResultFormats.write(
        graph,
        asked.prepare(params, new Vocabulary(graph)),
        as,
        ResultOptions.DEFAULT.withBom(format.bom()),
        console.out());
    console.out().flush();
  }

  private SavedQuery find(SavedQueries saved, String name) {
    Optional<SavedQuery> known = saved.find(name);
    if (known.isPresent()) {
      return known.get();
    }
    Path file = console.around().resolve(Path.of(name));
    if (!Files.isRegularFile(file)) {
      String near = String.join("、", saved.near(name));
      throw new CliException(
          Main.USAGE,
          "没有问题“%s”，也没有这个文件%s".formatted(name, near.isEmpty() ? "" : "；相近的有：" + near),
          "no question and no file '%s'%s"
              .formatted(name, near.isEmpty() ? "" : "; near: " + near));
    }
    SavedQueries own = SavedQueries.readFile(file);
    own.findings().forEach(console::say);
    return own.queries().stream()
        .findFirst()
        .orElseThrow(
            () ->
                new CliException(
                    faults(own.findings()),
                    "“%s”不能用".formatted(name),
                    "'%s' cannot be used".formatted(name)));
  }

  private static int faults(List<Finding> findings) {
    return findings.stream().anyMatch(f -> f.severity() == Severity.ERROR)
        ? Main.FINDINGS
        : Main.USAGE;
  }

  private void print(SavedQuery query) {
    console.out().println(query.name());
    console.out().println("  %s / %s".formatted(query.head().titleZh(), query.head().titleEn()));
    for (Parameter p : query.head().parameters()) {
      String fallback = p.fallback().map(f -> "，默认" + f + " / default " + f).orElse("");
      String optional = p.optional() ? "，可不给 / optional" : "";
      console
          .out()
          .println(
              "  --param %s=… %s / %s%s%s".formatted(p.name(), p.zh(), p.en(), fallback, optional));
    }
  }
}
