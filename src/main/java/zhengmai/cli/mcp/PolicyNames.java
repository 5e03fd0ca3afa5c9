package zhengmai.cli.mcp;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Which policy is meant by a number in any spelling, a title or an IRI. */
final class PolicyNames {
  static final Argument POLICY =
      Argument.text(
              "policy",
              "文号、标题或标识，如医保发〔2021〕48号",
              "a document number, a title or an IRI, such as 医保发〔2021〕48号")
          .must();

  private static final int CANDIDATES = 50;
  private static final int TOLD = 10;

  private final Service service;

  PolicyNames(Service service) {
    this.service = service;
  }

  /**
   * The IRI of the one that is named.
   *
   * @throws ToolException when none is, or several; names those that may be meant
   */
  String iri(Given given) {
    String name = given.required(POLICY.name());
    if (name.startsWith("https://") || name.startsWith("http://")) {
      return name;
    }
    List<JsonObject> found = new ArrayList<>();
    for (JsonElement hit :
        service
            .json(
                "/api/search",
                Map.of(
                    "q",
                    name,
                    "kind",
                    "policy",
                    "limit",
                    String.valueOf(CANDIDATES),
                    "values",
                    "0"))
            .getAsJsonArray("policies")) {
      found.add(hit.getAsJsonObject());
    }
    String bare = bare(name);
    for (Predicate<JsonObject> fits :
        List.<Predicate<JsonObject>>of(
            p -> bare(text(p, "number")).equals(bare) || bare(text(p, "title")).equals(bare),
            p -> bare(text(p, "title")).contains(bare))) {
      List<JsonObject> those = found.stream().filter(fits).toList();
      if (those.size() == 1) {
        return text(those.get(0), "iri");
      }
      if (!those.isEmpty()) {
        throw notOne("有%d份".formatted(those.size()), those.size() + " policies fit", name, those);
      }
    }
    throw notOne("没有这份文件", "no such policy", name, found);
  }

  private static ToolException notOne(String zh, String en, String name, List<JsonObject> near) {
    String those =
        near.stream()
            .limit(TOLD)
            .map(p -> "%s %s <%s>".formatted(text(p, "number"), text(p, "title"), text(p, "iri")))
            .collect(Collectors.joining("; "));
    String all = those.isEmpty() ? "" : " " + those;
    return new ToolException(
        "policy=%s：%s，应为一份文件的文号、标题或标识".formatted(name, zh),
        "policy=%s: %s, expected the number, title or IRI of one%s".formatted(name, en, all));
  }

  private static String text(JsonObject policy, String field) {
    return policy.get(field).getAsString();
  }

  /** Without brackets, spaces and 号: 医保发〔2021〕48号 and 医保发2021-48 are the same. */
  private static String bare(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]|号$", "");
  }
}
