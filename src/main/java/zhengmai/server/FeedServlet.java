package zhengmai.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zhengmai.rdf.Iris;
import zhengmai.readmodel.Days;
import zhengmai.readmodel.Facet;
import zhengmai.readmodel.FacetName;
import zhengmai.readmodel.LiveModel;
import zhengmai.readmodel.Policies;
import zhengmai.readmodel.ReadModel;
import zhengmai.readmodel.SearchRequest;
import zhengmai.server.api.ApiException;
import zhengmai.server.api.SearchParams;
import zhengmai.store.result.AtomWriter;

/** {@code /feed.atom?q=DRG}: the newest of what a search finds, as an Atom feed. */
final class FeedServlet extends HttpServlet {
  private static final int ENTRIES = 50;
  private final transient LiveModel live;

  FeedServlet(LiveModel live) {
    this.live = live;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      ReadModel model = live.current();
      SearchRequest search = SearchParams.newest(request, ENTRIES);
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      write(body, model, search, request);
      response.setContentType("application/atom+xml; charset=utf-8");
      response.setContentLength(body.size());
      body.writeTo(response.getOutputStream());
    } catch (ApiException e) {
      RequestFilter.fail(response, e.status(), e.zh(), e.en());
    }
  }

  private static void write(
      OutputStream body, ReadModel model, SearchRequest search, HttpServletRequest request)
      throws IOException {
    String query = Optional.ofNullable(request.getQueryString()).map(q -> "?" + q).orElse("");
    String self = request.getRequestURL() + query;
    String host = request.getRequestURL().toString().replaceAll("/feed\\.atom$", "");
    Facet issuers = model.facet(FacetName.ISSUER, search.on());
    AtomWriter.write(
        new AtomWriter.Feed("政脉：" + what(model, search), self, "政脉"),
        model.search(search).rows().stream()
            .map(r -> entry(model.policies(), r, issuers, host))
            .toList(),
        body);
  }

  /** What is followed, as several feeds stand side by side in a reader: DRG · 甘肃省. */
  private static String what(ReadModel model, SearchRequest search) {
    Stream<String> chosen =
        search.chosen().entrySet().stream()
            .filter(e -> e.getKey() != FacetName.KIND)
            .sorted(Map.Entry.comparingByKey())
            .flatMap(
                e -> {
                  Facet facet = model.facet(e.getKey(), search.on());
                  return e.getValue().stream()
                      .map(key -> facet.value(key).map(Facet.Value::zh).orElse(key));
                });
    String words =
        Stream.concat(Stream.of(search.text()), chosen)
            .filter(w -> !w.isBlank())
            .collect(Collectors.joining(" · "));
    return words.isEmpty() ? "新文件" : words;
  }

  private static AtomWriter.Entry entry(Policies p, int row, Facet issuers, String host) {
    String author =
        issuers.values().stream()
            .filter(v -> !v.key().equals(FacetName.NONE))
            .filter(v -> v.policies().contains(row))
            .map(Facet.Value::zh)
            .collect(Collectors.joining("、"));
    return new AtomWriter.Entry(
        p.iri(row),
        p.title(row).isEmpty() ? p.number(row) : p.title(row),
        author,
        host + "/id/" + p.iri(row).substring(Iris.BASE.length()),
        Optional.of(p.date(row))
            .filter(d -> d != Days.NONE)
            .map(d -> LocalDate.parse(Days.print(d))),
        p.number(row));
  }
}
