package zhengmai.cli.mcp;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;

/** The saved questions in short: what an assistant needs to choose and to ask one. */
final class QuestionList {
  private static final List<String> HEAD =
      List.of("name", "zh", "en", "descriptionZh", "descriptionEn");
  private static final List<String> PARAMETER =
      List.of("name", "zh", "en", "hintZh", "hintEn", "choices", "default", "optional");

  private QuestionList() {}

  static JsonObject of(JsonObject told) {
    JsonArray questions = new JsonArray();
    for (JsonElement element : told.getAsJsonArray("questions")) {
      JsonObject question = element.getAsJsonObject();
      JsonObject one = only(question, HEAD);
      JsonArray parameters = new JsonArray();
      question
          .getAsJsonArray("parameters")
          .forEach(p -> parameters.add(only(p.getAsJsonObject(), PARAMETER)));
      one.add("parameters", parameters);
      questions.add(one);
    }
    JsonObject all = new JsonObject();
    all.add("questions", questions);
    return all;
  }

  private static JsonObject only(JsonObject from, List<String> names) {
    JsonObject some = new JsonObject();
    names.stream().filter(from::has).forEach(n -> some.add(n, from.get(n)));
    return some;
  }
}
