package zhengmai.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import zhengmai.link.Connected;
import zhengmai.link.Lineage;
import zhengmai.readmodel.LiveModel;
import zhengmai.store.GraphStore;
import zhengmai.store.StoredPolicies;
import zhengmai.store.result.CsvTable;
import zhengmai.view.LineageFormat;
import zhengmai.view.LineageTable;

/**
 * {@code /api/lineage.svg?iri=…&up=3&down=3}: the policies and relations of {@code /api/lineage} as
 * a file such as {@code zhengmai lineage} writes, with the words that prove each step.
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
    String name = FileName.of(live.current(), params.required("iri"));
    response.setHeader(
        "Content-Disposition", FileName.attachment("lineage", extension, "脉络", name));
    LineageFormat drawn = DRAWN.get(extension);
    if (drawn == null) {
      send(response, "text/csv; charset=utf-8", csv(LineageTable.of(tree)));
    } else {
      byte[] text = drawn.write(tree).getBytes(StandardCharsets.UTF_8);
      send(response, drawn.mediaType(), text);
    }
  }

  private Lineage.Tree tree(Params params) {
    Picture picture = Picture.of(params, live.current());
    return store
        .read(
            d ->
                Connected.of(
                    new StoredPolicies(d.getUnionGraph()), picture.start(), picture::shows))
        .orElseThrow(() -> Found.none(picture.start()));
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
}
