package zhengmai.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import zhengmai.link.Conclusions;
import zhengmai.link.Lineage;
import zhengmai.link.Linker;
import zhengmai.link.Policy;
import zhengmai.link.SourceRecords;
import zhengmai.rdf.Reference;
import zhengmai.source.Inputs;

/**
 * {@code zhengmai lineage NUMBER|TITLE --from PATH…}: what a policy stands on, and what came of it.
 */
@Command(
    name = "lineage",
    mixinStandardHelpOptions = true,
    description = {"一份政策的脉络：向上的依据，向下的落实。", "What a policy stands on, and what came of it."})
final class LineageCommand implements Callable<Integer> {
  /** What a lineage is printed as. */
  enum Format {
    tree,
    csv
  }

  private final Console console;

  @Parameters(paramLabel = "NUMBER|TITLE", description = "文号或标题。 / a document number, or a title.")
  private String name = "";

  @Option(
      names = "--from",
      arity = "1..*",
      paramLabel = "PATH",
      description = "从哪些文件读（默认data/catalog）。 / files to read (default data/catalog).")
  private List<Path> from = List.of();

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
      description = "格式：${COMPLETION-CANDIDATES}。 / the format.")
  private Format format = Format.tree;

  @Option(names = "--no-bom", description = "CSV不带BOM。 / CSV without a byte order mark.")
  private boolean noBom;

  LineageCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Home home = Home.find();
    Reference reference = home.reference();
    Conclusions conclusions = Linker.link(read(home, reference), reference.data(), List.of());
    List<Policy> named = PolicyNames.find(conclusions, name);
    if (named.size() != 1) {
      named.stream().limit(10).forEach(p -> console.say("  " + p.label()));
      throw new CliException(
          Main.FINDINGS,
          named.isEmpty() ? "没有“%s”".formatted(name) : "“%s”不止一份，请写全标题或文号".formatted(name),
          named.isEmpty()
              ? "no '%s'".formatted(name)
              : "more than one '%s': give the whole title or the number".formatted(name));
    }
    Lineage.Tree tree =
        new Lineage(conclusions).walk(named.get(0).id(), up, down, relations).orElseThrow();
    tree.findings().forEach(console::say);
    switch (format) {
      case tree -> LineagePrinter.tree(tree, console.out());
      case csv -> LineagePrinter.csv(tree, console.out(), !noBom);
    }
    console.out().flush();
    return Main.OK;
  }

  private List<SourceRecords> read(Home home, Reference reference) {
    Inputs inputs = Inputs.of(from.isEmpty() ? List.of(home.catalog()) : from);
    inputs.findings().forEach(console::say);
    SourceReader reader = new SourceReader(reference.data());
    List<SourceRecords> sources = new ArrayList<>();
    try (Progress progress = Progress.of("读取 reading", inputs.files().size(), console)) {
      for (Path path : inputs.files()) {
        SourceReader.Read read = reader.read(path);
        read.reasons().forEach(console::say);
        read.source()
            .ifPresent(s -> sources.add(new SourceRecords(s, read.extraction().records())));
        progress.step(String.valueOf(path.getFileName()));
      }
    }
    return sources;
  }
}
