package zhengmai.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import zhengmai.store.result.ResultFormat;
import zhengmai.store.result.ResultFormats;

/** In which of its formats a question is answered: {@code format=csv}, else by {@code Accept}. */
final class QuestionFormats {
  private static final String JSON = "application/json";
  private static final String FORMAT = "format";
  private static final List<String> FORMATS = List.of("json", "csv", "ttl", "atom");

  /** Of what is wished for equally, the first is given. */
  private static final AcceptList OFFERED =
      AcceptList.create(
          JSON,
          "application/sparql-results+json",
          "text/csv",
          "text/turtle",
          "application/atom+xml");

  private QuestionFormats() {}

  /** The format that is named, else the one that the request would rather have. */
  static Optional<ResultFormat> wanted(HttpServletRequest request) {
    String named = request.getParameter(FORMAT);
    if (named != null) {
      String name = named.toLowerCase(Locale.ROOT);
      return FORMATS.contains(name) ? ResultFormats.find(name) : Optional.empty();
    }
    String accept = Optional.ofNullable(request.getHeader("Accept")).orElse("*/*");
    return Optional.ofNullable(AcceptList.match(new AcceptList(accept), OFFERED))
        .map(MediaType::getContentTypeStr)
        .flatMap(QuestionFormats::ofType);
  }

  private static Optional<ResultFormat> ofType(String type) {
    return type.equals(JSON)
        ? ResultFormats.find("json")
        : FORMATS.stream()
            .flatMap(n -> ResultFormats.find(n).stream())
            .filter(f -> type(f).equals(type))
            .findFirst();
  }

  /** Without parameters: {@code text/csv}. */
  static String type(ResultFormat format) {
    return format.mediaType().replaceAll("\\s*;.*", "");
  }
}
