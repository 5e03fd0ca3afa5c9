package zhengmai.server.api;

import jakarta.servlet.http.HttpServlet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import zhengmai.readmodel.LiveModel;
import zhengmai.server.job.Jobs;
import zhengmai.store.GraphStore;

/** All addresses under {@code /api} but those of saved questions. */
public final class ApiServlets {
  private ApiServlets() {}

  /** Address to servlet. */
  public static Map<String, HttpServlet> of(GraphStore store, LiveModel live, Jobs jobs) {
    Map<String, HttpServlet> all = new LinkedHashMap<>();
    all.put("/api/info", new InfoServlet(live));
    all.put("/api/jobs", new JobsServlet(live, jobs));
    all.put("/api/search", new SearchServlet(store, live));
    all.put("/api/suggest", new SuggestServlet(live));
    all.put("/api/search.csv", new SearchTableServlet(live, false));
    all.put("/api/search.xlsx", new SearchTableServlet(live, true));
    all.put("/api/policy", new PolicyServlet(store, live));
    all.put("/api/policy.csv", new PolicyCsvServlet(store, live));
    all.put("/api/compare", new CompareServlet(store, live, false));
    all.put("/api/compare.csv", new CompareServlet(store, live, true));
    all.put("/api/evidence", new EvidenceServlet(store, live));
    all.put("/api/lineage", new LineageServlet(live));
    Stream.concat(Stream.of(LineageFileServlet.CSV), LineageFileServlet.DRAWN.keySet().stream())
        .forEach(x -> all.put("/api/lineage." + x, new LineageFileServlet(store, live, x)));
    all.put("/api/spread", new SpreadServlet(live));
    all.put("/api/matrix", new MatrixServlet(live));
    all.put("/api/digests", new RowsServlet(store, List.of("issues", "articles", "mentions")));
    all.put(
        "/api/quality",
        new RowsServlet(
            store,
            List.of(
                "sources",
                "versions",
                "rejected",
                "conflicts",
                "findings",
                "coverage",
                "undated",
                "rungs")));
    return all;
  }
}
