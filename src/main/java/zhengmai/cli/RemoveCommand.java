package zhengmai.cli;

import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import zhengmai.rdf.Zm;
import zhengmai.store.Batch;
import zhengmai.store.Changes;
import zhengmai.store.GraphStore;

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

  private final Console console;

  @Mixin private StoreOption store = new StoreOption();

  @Parameters(
      arity = "1..*",
      paramLabel = "NAME",
      description = "文件名，或SHA-256的前若干位。 / a file name, or the first digits of a SHA-256.")
  private List<String> names = List.of();

  RemoveCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    int code = Main.OK;
    try (GraphStore open = GraphStore.openExisting(store.path())) {
      TreeMap<String, String[]> sources = new TreeMap<>();
      open.query(
          SOURCES,
          exec -> {
            exec.select()
                .forEachRemaining(
                    row ->
                        sources.put(
                            row.get("source").getURI(),
                            new String[] {
                              row.get("name").getLiteralLexicalForm(),
                              row.get("sha").getLiteralLexicalForm()
                            }));
            return true;
          });
      for (String name : names) {
        List<String> graphs =
            sources.entrySet().stream()
                .filter(
                    e ->
                        e.getValue()[0].equals(name)
                            || (name.length() >= 8 && e.getValue()[1].startsWith(name)))
                .map(e -> e.getKey())
                .toList();
        if (graphs.isEmpty()) {
          console.say("图库里没有来源“%s”".formatted(name), "no source '%s' in the store".formatted(name));
          code = Main.FINDINGS;
        }
        Batch batch = new Batch();
        graphs.forEach(batch::remove);
        Changes changes = open.commit(batch);
        console.say(
            "%s：去掉%d个来源，%d条三元组".formatted(name, graphs.size(), changes.removed()),
            "%s: %d sources removed, %d triples".formatted(name, graphs.size(), changes.removed()));
      }
    }
    return code;
  }
}
