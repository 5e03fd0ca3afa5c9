package zhengmai.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/** The workbench: its files, and for the addresses of its views the page that shows them. */
final class WebServlet extends HttpServlet {
  /** What the first page asks for, so that it is on its way while the scripts are. */
  private static final String FIRST_SEARCH =
      "</api/search?offset=0&limit=20>; rel=preload; as=fetch; crossorigin";

  /** The addresses of the views; a question stands under its own. */
  private static final Pattern VIEW =
      Pattern.compile(
          "(lineage|spread|compare|text|questions(/[^/]+)?|query|digests|quality|ontology"
              + "|interface)?");

  private final transient WebFiles files;

  WebServlet(WebFiles files) {
    this.files = files;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getRequestURI().substring(1);
    if (!path.isEmpty() && files.send(path, request, response)) {
      return;
    }
    if (path.isEmpty() && request.getQueryString() == null) {
      response.setHeader("Link", FIRST_SEARCH);
    }
    boolean isPage = path.indexOf('.') < 0 && !path.startsWith("api/");
    if (!isPage) {
      RequestFilter.fail(response, 404, "没有这个地址", "no such address");
      return;
    }
    if (!VIEW.matcher(path).matches()) {
      // The page says so to people, the status to programs.
      response.setStatus(404);
    }
    if (!files.send(WebFiles.INDEX, request, response)) {
      RequestFilter.fail(
          response,
          404,
          "这个程序构建时没有工作台；装上 Node 后再构建",
          "built without the workbench; install Node and build again");
    }
  }
}
