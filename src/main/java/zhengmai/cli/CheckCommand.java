package zhengmai.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import zhengmai.model.Finding;
import zhengmai.model.Finding.Severity;
import zhengmai.rdf.Checker;
import zhengmai.rdf.GraphCheck;
import zhengmai.rdf.ReferenceFiles;
import zhengmai.store.GraphStore;
import zhengmai.store.Integrity;
import zhengmai.store.SavedQueries;
import zhengmai.store.Store;

/** {@code zhengmai check}. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "检查本体、参考数据、问题，以及（有图库时）图的质量。",
      "Checks ontology, reference data, questions and, where there is a store, the graph."
    })
final class CheckCommand implements Callable<Integer> {
  /** A notice is dated by the day in China. */
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private final Console console;

  @Mixin private StoreOption store;

  @Option(names = "--graph", description = "必须检查图库，没有则报错。 / the store must be there.")
  private boolean graph;

  @Option(
      names = "--integrity",
      description =
          "查图库文件是否完好：读遍各索引与各词，相互比对。 / reads all indexes and terms of the store, and compares them.")
  private boolean integrity;

  CheckCommand(Console console) {
    this.console = console;
    this.store = new StoreOption(console);
  }

  @Override
  public Integer call() {
    if (integrity) {
      return integrity();
    }
    Home home = Home.find();
    Checker checker = Checker.of(home.root());
    List<Finding> findings = new ArrayList<>(checker.findings());
    findings.forEach(f -> console.out().println(checker.show(f)));
    for (Finding head : SavedQueries.read(home.queries()).findings()) {
      if (!findings.contains(head)) {
        console.out().println(head.print());
        findings.add(head);
      }
    }
    boolean stored = graph || store.exists();
    List<Finding> quality = stored ? quality(home) : List.of();
    quality.forEach(f -> console.out().println(f.print()));
    long errors =
        List.of(findings, quality).stream()
            .flatMap(List::stream)
            .filter(f -> f.severity() == Severity.ERROR)
            .count();
    console.say(
        "本体、参考数据、问题：%d处；图：%s"
            .formatted(findings.size(), stored ? quality.size() + "类" : "未检查（没有图库）"),
        "ontology, reference data, questions: %d; graph: %s"
            .formatted(
                findings.size(), stored ? quality.size() + " kinds" : "not checked (no store)"));
    return errors + findings.size() > 0 ? Main.FINDINGS : Main.OK;
  }

  private int integrity() {
    try (GraphStore open = store.openOnDisk()) {
      Integrity found = open.integrity();
      found.faults().forEach(f -> console.out().println(f));
      if (found.isWhole()) {
        console.say(
            "图库完好：%d条、%d个词，各索引一致".formatted(found.quads(), found.terms()),
            "the store is whole: %d quads, %d terms, all indexes agree"
                .formatted(found.quads(), found.terms()));
        return Main.OK;
      }
      console.say(
          "图库已损坏；用 zhengmai restore 从备份恢复，或删去文件夹后重新 ingest",
          "the store is damaged; bring back a backup with zhengmai restore, or delete the folder and ingest again");
      return Main.FINDINGS;
    }
  }

  private List<Finding> quality(Home home) {
    ReferenceFiles shapes = ReferenceFiles.one(home.ontology().resolve("shapes.ttl"));
    if (shapes.files().isEmpty()) {
      return shapes.findings();
    }
    GraphCheck check = GraphCheck.of(shapes.files().get(0));
    try (Store open = store.openExisting()) {
      return open.readUnion(union -> GraphCheck.summary(check.hits(union, LocalDate.now(CHINA))));
    }
  }
}
