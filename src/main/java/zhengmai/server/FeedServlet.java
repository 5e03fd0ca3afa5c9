package zhengmai.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zhengmai.rdf.Iris;
import zhengmai.server.api.ApiException;
import zhengmai.server.api.SearchParams;
import zhengmai.server.model.Days;
import zhengmai.server.model.LiveModel;
import zhengmai.server.model.Policies;
import zhengmai.server.model.ReadModel;
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
      List<Integer> rows = model.search(SearchParams.newest(request, ENTRIES)).rows();
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      write(body, model, rows, request);
      response.setContentType("application/atom+xml; charset=utf-8");
      response.setContentLength(body.size());
      body.writeTo(response.getOutputStream());
    } catch (ApiException e) {
      Gate.fail(response, e.status(), e.zh(), e.en());
    }
  }

  private static void write(
      OutputStream body, ReadModel model, List<Integer> rows, HttpServletRequest request)
      throws IOException {
    String asked = Optional.ofNullable(request.getParameter("q")).orElse("");
    String query = Optional.ofNullable(request.getQueryString()).map(q -> "?" + q).orElse("");
    String self = request.getRequestURL() + query;
    String host = request.getRequestURL().toString().replaceAll("/feed\\.atom$", "");
    String title = asked.isBlank() ? "政脉：新文件" : "政脉：" + asked;
    AtomWriter.write(
        new AtomWriter.Feed(title, self, "政脉"),
        rows.stream().map(r -> entry(model.policies(), r, host)).toList(),
        body);
  }

  private static AtomWriter.Entry entry(Policies p, int row, String host) {
    return new AtomWriter.Entry(
        p.iri(row),
        p.title(row).isEmpty() ? p.number(row) : p.title(row),
        p.number(row),
        host + "/id/" + p.iri(row).substring(Iris.BASE.length()),
        Optional.of(p.date(row))
            .filter(d -> d != Days.NONE)
            .map(d -> LocalDate.parse(Days.print(d))),
        "");
  }
}
