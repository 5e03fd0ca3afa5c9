package zhengmai.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The workbench: its files, and for the addresses of its views the page that shows them. */
final class WebServlet extends HttpServlet {
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
    boolean isView = path.indexOf('.') < 0 && !path.startsWith("api/");
    if (!isView) {
      Gate.fail(response, 404, "没有这个地址", "no such address");
    } else if (!files.send(WebFiles.INDEX, request, response)) {
      Gate.fail(
          response,
          404,
          "这个程序构建时没有工作台；装上 Node 后再构建",
          "built without the workbench; install Node and build again");
    }
  }
}
