package zhengmai.cli;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import zhengmai.rdf.Zm;
import zhengmai.store.Changes;
import zhengmai.store.Linking;
import zhengmai.store.SourceWriter;
import zhengmai.store.Store;

/** {@code zhengmai remove NAME…}. */
@Command(
    name = "remove",
    mixinStandardHelpOptions = true,
    description = {
      "按文件名或SHA-256从图库去掉来源。",
      "Takes sources out of the store, by file name or SHA-256."
    })
final class RemoveCommand implements Callable<Integer> {
  private static final Query SOURCES =
      QueryFactory.create(
          "SELECT ?source ?name ?sha { ?source a <%s> ; <%s> ?name ; <%s> ?sha } ORDER BY ?source"
              .formatted(Zm.Type.SOURCE.getURI(), Zm.FILE_NAME.getURI(), Zm.SHA256.getURI()));

  private static final int SHORTEST_SHA = 8;

  private final Console console;

  @Mixin private StoreOption store;

  @Parameters(
      arity = "1..*",
      paramLabel = "NAME",
      description = "文件名，或SHA-256的前若干位。 / a file name, or the first digits of a SHA-256.")
  private List<String> names = List.of();

  RemoveCommand(Console console) {
    this.console = console;
    this.store = new StoreOption(console);
  }

  @Override
  public Integer call() {
    Home home = Home.find();
    int code = Main.OK;
    try (Store open = store.openExistingToWrite()) {
      SourceWriter writer =
          new SourceWriter(
              open, new Linking(open, home.reference(), home.curation(console)), Clock.systemUTC());
      Map<String, Named> sources = sources(open);
      int found = 0;
      for (String name : names) {
        List<String> graphs =
            sources.entrySet().stream()
                .filter(e -> e.getValue().is(name))
                .map(Map.Entry::getKey)
                .toList();
        if (graphs.isEmpty()) {
          console.say("图库里没有来源“%s”".formatted(name), "no source '%s' in the store".formatted(name));
          code = Main.FINDINGS;
        }
        graphs.forEach(writer::remove);
        found += graphs.size();
      }
      Changes changes = writer.finish().changes();
      console.say(
          "去掉%d个来源；图库减%d条、增%d条三元组".formatted(found, changes.removed(), changes.added()),
          "%d sources removed; %d triples fewer, %d more"
              .formatted(found, changes.removed(), changes.added()));
    }
    return code;
  }

  /** What a source may be called by. */
  private record Named(String file, String sha256) {
    boolean is(String name) {
      return file.equals(name) || (name.length() >= SHORTEST_SHA && sha256.startsWith(name));
    }
  }

  private static Map<String, Named> sources(Store store) {
    Map<String, Named> sources = new TreeMap<>();
    store.query(
        SOURCES,
        exec -> {
          exec.select()
              .forEachRemaining(
                  row ->
                      sources.put(
                          row.get("source").getURI(),
                          new Named(
                              row.get("name").getLiteralLexicalForm(),
                              row.get("sha").getLiteralLexicalForm())));
          return true;
        });
    return sources;
  }
}
