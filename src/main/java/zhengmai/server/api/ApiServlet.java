package zhengmai.server.api;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import zhengmai.store.StoreException;

/** Answers GET with JSON, and says what is wrong in JSON as well. */
abstract class ApiServlet extends HttpServlet {
  static final String JSON = "application/json; charset=utf-8";
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  @Override
  protected final void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      answer(new Params(request), request, response);
    } catch (ApiException e) {
      fail(response, e.status(), e.zh(), e.en());
    } catch (StoreException e) {
      String why = String.valueOf(e.getMessage());
      fail(response, 503, why, why);
    }
  }

  /** Writes the answer. */
  abstract void answer(Params params, HttpServletRequest request, HttpServletResponse response)
      throws IOException;

  static void json(HttpServletResponse response, JsonElement json) throws IOException {
    send(response, JSON, GSON.toJson(json).getBytes(StandardCharsets.UTF_8));
  }

  static void send(HttpServletResponse response, String type, byte[] body) throws IOException {
    response.setContentType(type);
    response.setHeader("Cache-Control", "no-cache");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  /** {@code {"error":{"zh":"没有这份文件","en":"no such policy"}}}. */
  static void fail(HttpServletResponse response, int status, String zh, String en)
      throws IOException {
    JsonObject error = new JsonObject();
    error.addProperty("zh", zh);
    error.addProperty("en", en);
    JsonObject whole = new JsonObject();
    whole.add("error", error);
    response.setStatus(status);
    json(response, whole);
  }
}
