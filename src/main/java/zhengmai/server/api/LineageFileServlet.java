package zhengmai.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import zhengmai.link.Edge;
import zhengmai.link.Lineage;
import zhengmai.link.PolicyCard;
import zhengmai.link.PolicyGraph;
import zhengmai.server.model.LiveModel;
import zhengmai.server.model.ReadModel;
import zhengmai.server.model.Relation;
import zhengmai.server.model.Walk;
import zhengmai.store.GraphStore;
import zhengmai.store.StoredPolicies;
import zhengmai.store.result.CsvTable;
import zhengmai.view.LineageFormat;
import zhengmai.view.LineageTable;

/**
 * {@code /api/lineage.svg?iri=…&up=3&down=3}: the policies of {@code /api/lineage} as a file, with
 * the words that prove each step; the same file that {@code zhengmai lineage} writes.
 */
final class LineageFileServlet extends ApiServlet {
  static final String CSV = "csv";

  /** What follows the dot, and what is written then. */
  static final Map<String, LineageFormat> DRAWN =
      Map.of(
          "svg", LineageFormat.SVG,
          "graphml", LineageFormat.GRAPHML,
          "dot", LineageFormat.DOT,
          "mmd", LineageFormat.MERMAID,
          "txt", LineageFormat.TREE);

  private final transient GraphStore store;
  private final transient LiveModel live;
  private final String extension;

  LineageFileServlet(GraphStore store, LiveModel live, String extension) {
    this.store = store;
    this.live = live;
    this.extension = extension;
  }

  @Override
  void answer(Params params, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Lineage.Tree tree = tree(params);
    response.setHeader("Content-Disposition", "attachment; filename=\"lineage." + extension + "\"");
    LineageFormat drawn = DRAWN.get(extension);
    if (drawn == null) {
      send(response, "text/csv; charset=utf-8", csv(LineageTable.of(tree)));
    } else {
      byte[] text = drawn.write(tree).getBytes(StandardCharsets.UTF_8);
      send(response, drawn.mediaType(), text);
    }
  }

  private Lineage.Tree tree(Params params) {
    ReadModel model = live.current();
    Walk walk = LineageServlet.walk(params, model);
    Set<String> shown = new HashSet<>();
    for (int i = 0; i < walk.size(); i++) {
      shown.add(model.policies().iri(walk.row(i)));
    }
    String start = model.policies().iri(walk.row(0));
    Set<String> relations =
        params.relations().stream().map(Relation::code).collect(Collectors.toSet());
    return store
        .read(
            d ->
                new Lineage(new Shown(new StoredPolicies(d.getUnionGraph()), shown))
                    .walk(start, LineageServlet.up(params), LineageServlet.down(params), relations))
        .orElseThrow(() -> Found.none(start));
  }

  private static byte[] csv(LineageTable table) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CsvTable csv = new CsvTable(out, true).row(table.heads());
    for (List<String> row : table.rows()) {
      csv.row(row);
    }
    csv.flush();
    return out.toByteArray();
  }

  /** Of the policies, those that the page shows: so a region chosen there is chosen here. */
  private record Shown(PolicyGraph all, Set<String> iris) implements PolicyGraph {
    @Override
    public Optional<PolicyCard> card(String iri) {
      return iris.contains(iri) ? all.card(iri) : Optional.empty();
    }

    @Override
    public List<Edge> up(String iri) {
      return all.up(iri);
    }

    @Override
    public List<Edge> down(String iri) {
      return all.down(iri);
    }

    @Override
    public List<PolicyCard> find(String name) {
      return all.find(name).stream().filter(p -> iris.contains(p.iri())).toList();
    }
  }
}
