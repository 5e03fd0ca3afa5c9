package zhengmai.server.api;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import zhengmai.rdf.Zm;

/**
 * The words of a policy's texts that have what was looked for: of 总额预算 the words around it, with
 * file and line. Nothing where what is read beside it, the title, has them.
 */
final class Passages {
  private static final int AROUND = 30;

  private final GraphReader graph;
  private final List<Pattern> words;

  /** Of words, each in its spellings. */
  Passages(GraphReader graph, List<Set<String>> words) {
    this.graph = graph;
    this.words = words.stream().map(Passages::pattern).toList();
  }

  private static Pattern pattern(Set<String> spellings) {
    String any = spellings.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    // Chinese has no case, and is found several times as fast without looking for one.
    boolean cased =
        spellings.stream()
            .flatMapToInt(String::codePoints)
            .anyMatch(c -> Character.toLowerCase(c) != Character.toUpperCase(c));
    return Pattern.compile(any, cased ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0);
  }

  /** The first that a text of the policy has, and what is read beside it has not. */
  Optional<JsonObject> of(Node policy, String beside) {
    List<Pattern> missing = words.stream().filter(w -> !w.matcher(beside).find()).toList();
    if (missing.isEmpty()) {
      return Optional.empty();
    }
    // An article is its own record.
    List<Node> records = new ArrayList<>(graph.subjects(Zm.RECORD_OF, policy));
    records.add(policy);
    for (Node record : records) {
      String text = graph.text(record, Zm.TEXT);
      for (Pattern word : missing) {
        Matcher found = word.matcher(text);
        if (found.find()) {
          return Optional.of(passage(record, text, found.start(), found.end()));
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
    json.addProperty("record", record.toString());
    json.addProperty("file", graph.file(record));
    int paragraph = (int) text.substring(0, from).chars().filter(c -> c == '\n').count();
    String[] lines = graph.text(record, Zm.PARAGRAPH_LINES).split(" ", -1);
    if (paragraph < lines.length && !lines[paragraph].isEmpty()) {
      json.addProperty("line", Integer.parseInt(lines[paragraph]));
    }
    return json;
  }
}
