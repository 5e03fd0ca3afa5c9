package zhengmai.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import zhengmai.store.result.ResultFormat;
import zhengmai.store.result.ResultFormats;
import zhengmai.store.result.WorkbookFormat;

/** In which of its formats a question is answered: {@code format=csv}, else by {@code Accept}. */
final class QuestionFormats {
  private static final String FORMAT = "format";

  /** Of what is accepted alike, the first is given. */
  private static final List<String> FORMATS = List.of("json", "csv", "xlsx", "ttl", "atom");

  private QuestionFormats() {}

  /** The format that is named, else the one that the request would rather have. */
  static Optional<ResultFormat> wanted(HttpServletRequest request) {
    String named = request.getParameter(FORMAT);
    if (named != null) {
      String name = named.toLowerCase(Locale.ROOT);
      return FORMATS.contains(name) ? ResultFormats.find(name) : Optional.empty();
    }
    Map<String, String> types = new LinkedHashMap<>();
    types.put("application/json", "json");
    for (String name : FORMATS) {
      ResultFormats.find(name).ifPresent(f -> types.put(type(f), name));
    }
    return Accept.of(request)
        .best(List.copyOf(types.keySet()), t -> t)
        .flatMap(t -> ResultFormats.find(types.getOrDefault(t, "")));
  }

  /** The whole type: text is in UTF-8. */
  static String contentType(ResultFormat format) {
    String type = type(format);
    return type.equals(WorkbookFormat.TYPE) ? type : type + "; charset=utf-8";
  }

  /** Whether it is a file for a spreadsheet, which is kept and not looked at. */
  static boolean isTable(ResultFormat format) {
    return format.name().equals("csv") || format.name().equals("xlsx");
  }

  /** Without parameters: {@code text/csv}. */
  static String type(ResultFormat format) {
    return format.mediaType().replaceAll("\\s*;.*", "");
  }
}
