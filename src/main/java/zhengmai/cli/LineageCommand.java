package zhengmai.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import zhengmai.link.ConcludedPolicies;
import zhengmai.link.Conclusions;
import zhengmai.link.Lineage;
import zhengmai.link.Linker;
import zhengmai.link.PolicyCard;
import zhengmai.link.PolicyGraph;
import zhengmai.link.SourceRecords;
import zhengmai.model.DocumentNumber;
import zhengmai.model.Relation;
import zhengmai.pipeline.SourceReader;
import zhengmai.rdf.Iris;
import zhengmai.rdf.ProgramFingerprint;
import zhengmai.rdf.Reference;
import zhengmai.source.Inputs;
import zhengmai.source.Skipped;
import zhengmai.source.ocr.Ocr;
import zhengmai.store.Store;
import zhengmai.store.StoredPolicies;
import zhengmai.store.result.CsvTable;
import zhengmai.view.LineageFormat;
import zhengmai.view.LineageTable;

/** {@code zhengmai lineage 医保发〔2021〕48号}: what a policy stands on, and what came of it. */
@Command(
    name = "lineage",
    mixinStandardHelpOptions = true,
    description = {"一份政策的脉络：向上的依据，向下的落实。", "What a policy stands on, and what came of it."})
final class LineageCommand implements Callable<Integer> {
  /** What a lineage is printed as. */
  enum Format {
    tree,
    csv,
    dot,
    mermaid,
    graphml,
    svg
  }

  private static final int MOST_CANDIDATES = 20;

  private final Console console;

  @Parameters(
      paramLabel = "NUMBER|TITLE|IRI",
      description = "文号、标题或标识。 / a document number, a title, or an IRI.")
  private String name = "";

  @Option(
      names = "--from",
      arity = "1..*",
      paramLabel = "PATH",
      description =
          "不用图库，直接从这些文件读（没有图库时读data/catalog）。"
              + " / reads these files, without a store (data/catalog where there is no store).")
  private List<Path> from = List.of();

  @Mixin private StoreOption store;

  @Option(names = "--up", defaultValue = "3", description = "向上几层（默认3）。 / levels upward.")
  private int up;

  @Option(names = "--down", defaultValue = "3", description = "向下几层（默认3）。 / levels downward.")
  private int down;

  @Option(
      names = "--relations",
      split = ",",
      description = "只走这些关系，如implements,basedOn。 / only these relations.")
  private Set<String> relations = Set.of();

  @Option(
      names = "--format",
      defaultValue = "tree",
      description = "格式：${COMPLETION-CANDIDATES}（默认tree）。 / the format (default tree).")
  private Format format = Format.tree;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "写到这个文件（默认标准输出）。 / writes to this file (default standard output).")
  private @Nullable Path out;

  @Option(names = "--no-bom", description = "CSV不带BOM。 / CSV without a byte order mark.")
  private boolean noBom;

  LineageCommand(Console console) {
    this.console = console;
    this.store = new StoreOption(console);
  }

  @Override
  public Integer call() throws IOException {
    checkOptions();
    Lineage.Tree tree = read(this::walk);
    tree.findings().forEach(console::say);
    if (out == null) {
      write(tree, console.out());
      console.out().flush();
    } else {
      try (OutputStream file = Files.newOutputStream(out)) {
        write(tree, file);
      }
    }
    return Main.OK;
  }

  private void checkOptions() {
    if (up < 0 || down < 0) {
      throw new CliException(Main.USAGE, "--up和--down不能小于0", "--up and --down must be 0 or more");
    }
    if (!from.isEmpty() && store.isGiven()) {
      throw new CliException(
          Main.USAGE, "--from 与 --store、--endpoint 只能给一个", "give --from or a store, not both");
    }
    Set<String> known = new TreeSet<>();
    for (Relation r : Relation.values()) {
      known.add(r.code());
    }
    for (String relation : relations) {
      if (!known.contains(relation)) {
        throw new CliException(
            Main.USAGE,
            "没有关系“%s”，可用：%s".formatted(relation, String.join("、", known)),
            "no relation '%s', expected some of %s".formatted(relation, String.join(", ", known)));
      }
    }
  }

  private <T> T read(Function<PolicyGraph, T> use) {
    if (!from.isEmpty() || !(store.isGiven() || store.exists())) {
      return use.apply(fromFiles());
    }
    try (Store open = store.openExisting()) {
      return open.read(d -> use.apply(new StoredPolicies(d.getUnionGraph())));
    }
  }

  private Lineage.Tree walk(PolicyGraph policies) {
    List<PolicyCard> named = policies.find(name);
    if (named.isEmpty()) {
      throw new CliException(Main.FINDINGS, "没有“%s”".formatted(name), "no '%s'".formatted(name));
    }
    if (named.size() > 1) {
      named.stream().limit(MOST_CANDIDATES).forEach(this::candidate);
      throw new CliException(
          Main.FINDINGS,
          "“%s”有%d份，请写文号、全标题或标识".formatted(name, named.size()),
          "'%s' may be any of %d: give the number, the whole title or the IRI"
              .formatted(name, named.size()));
    }
    return new Lineage(policies).walk(named.get(0).iri(), up, down, relations).orElseThrow();
  }

  private void candidate(PolicyCard p) {
    console.say(
        "  %s | %s | %s | %s | %s"
            .formatted(
                p.label(),
                p.number().map(DocumentNumber::print).orElse("无文号"),
                String.join("、", p.regions()),
                p.date().map(Object::toString).orElse("无日期"),
                p.iri()));
  }

  private void write(Lineage.Tree tree, OutputStream to) throws IOException {
    if (format == Format.csv) {
      LineageTable table = LineageTable.of(tree);
      CsvTable csv = new CsvTable(to, !noBom).row(table.heads());
      for (List<String> row : table.rows()) {
        csv.row(row);
      }
      csv.flush();
    } else {
      String text = LineageFormat.valueOf(format.name().toUpperCase(Locale.ROOT)).write(tree);
      to.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private PolicyGraph fromFiles() {
    Home home = Home.find();
    Reference reference = home.reference();
    Conclusions conclusions = Linker.link(records(home, reference), reference.data(), List.of());
    return new ConcludedPolicies(conclusions, Iris::policy);
  }

  private List<SourceRecords> records(Home home, Reference reference) {
    Inputs inputs = Inputs.of(from.isEmpty() ? List.of(home.catalog()) : from);
    inputs.findings().forEach(console::say);
    SourceReader reader =
        new SourceReader(reference.data(), Optional.empty(), Ocr.AUTO, ProgramFingerprint.brief());
    List<SourceRecords> sources = new ArrayList<>();
    Skipped skipped = new Skipped();
    skipped.add(inputs.skipped());
    try (Progress progress = Progress.of("读取 reading", inputs.files().size(), console)) {
      for (Path path : inputs.files()) {
        reader.read(
            path,
            read -> {
              read.reasons().forEach(console::say);
              read.source()
                  .ifPresent(s -> sources.add(new SourceRecords(s, read.extraction().records())));
            },
            skipped);
        progress.step(String.valueOf(path.getFileName()));
      }
    }
    IngestStats.print(skipped, console);
    return sources;
  }
}
