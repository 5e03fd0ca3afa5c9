package zhengmai.server.api;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import zhengmai.rdf.Zm;

/**
 * The words of a policy's texts that have what was looked for: of 总额预算 the words around it, with
 * file and line. Nothing where what is read beside it, the title, has them.
 */
final class Passages {
  private static final int AROUND = 30;

  private final GraphReader graph;
  private final List<String> parts;

  Passages(GraphReader graph, List<String> parts) {
    this.graph = graph;
    this.parts = parts.stream().map(p -> p.toLowerCase(Locale.ROOT)).toList();
  }

  /** The first that a text of the policy has, and what is read beside it has not. */
  Optional<JsonObject> of(Node policy, String beside) {
    String read = beside.toLowerCase(Locale.ROOT);
    List<String> missing = parts.stream().filter(p -> !read.contains(p)).toList();
    if (missing.isEmpty()) {
      return Optional.empty();
    }
    for (Node record : graph.subjects(Zm.RECORD_OF, policy)) {
      String text = graph.text(record, Zm.TEXT);
      String lower = text.toLowerCase(Locale.ROOT);
      for (String part : missing) {
        int at = lower.indexOf(part);
        // Lower case is seldom of another length, and then of no use for finding a place.
        if (at >= 0 && lower.length() == text.length()) {
          return Optional.of(passage(record, text, at, at + part.length()));
        }
      }
    }
    return Optional.empty();
  }

  private JsonObject passage(Node record, String text, int from, int to) {
    int begin = Math.max(text.lastIndexOf('\n', from) + 1, from - AROUND);
    int paragraphEnd = text.indexOf('\n', to);
    int end = Math.min(paragraphEnd < 0 ? text.length() : paragraphEnd, to + AROUND);
    JsonObject json = new JsonObject();
    json.addProperty("before", text.substring(begin, from));
    json.addProperty("match", text.substring(from, to));
    json.addProperty("after", text.substring(to, end));
    json.addProperty("file", graph.file(record));
    int paragraph = (int) text.substring(0, from).chars().filter(c -> c == '\n').count();
    String[] lines = graph.text(record, Zm.PARAGRAPH_LINES).split(" ", -1);
    if (paragraph < lines.length && !lines[paragraph].isEmpty()) {
      json.addProperty("line", Integer.parseInt(lines[paragraph]));
    }
    return json;
  }
}
