package zhengmai.server.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import zhengmai.readmodel.LiveModel;
import zhengmai.server.job.Job;
import zhengmai.server.job.Jobs;

/**
 * {@code /api/jobs}: what the service is doing beside answering, so that a page can show it, and
 * which state of the store the pages answer from. Names of folders and files stay here: {@code
 * {"version":7,"jobs":[{"id":3,"command":"ingest","done":120,"total":300,…}]}}.
 */
final class JobsServlet extends ApiServlet {
  private final transient LiveModel live;
  private final transient Jobs jobs;

  JobsServlet(LiveModel live, Jobs jobs) {
    this.live = live;
    this.jobs = jobs;
  }

  @Override
  void answer(Params params, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    JsonObject json = new JsonObject();
    json.addProperty("version", live.current().version());
    JsonArray all = new JsonArray();
    jobs.all().forEach(s -> all.add(job(s)));
    json.add("jobs", all);
    json(response, json);
  }

  private static JsonObject job(Job.Status s) {
    JsonObject json = new JsonObject();
    json.addProperty("id", s.id());
    json.addProperty("command", s.command());
    json.addProperty("begun", s.begun().toString());
    s.ended().ifPresent(e -> json.addProperty("ended", e.toString()));
    s.code().ifPresent(c -> json.addProperty("code", c));
    json.addProperty("waits", s.waits());
    json.addProperty("task", s.task());
    json.addProperty("done", s.done());
    json.addProperty("total", s.total());
    return json;
  }
}
