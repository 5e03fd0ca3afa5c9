package zhengmai.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhengmai.link.DateBasis;
import zhengmai.model.Relation;
import zhengmai.readmodel.Days;
import zhengmai.readmodel.FacetName;
import zhengmai.readmodel.SearchRequest;

/** Reads the parameters of a request; a wrong one gives 400 and says what was expected. */
final class Params {
  /** The day changes with the day in China, wherever the question is asked. */
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private static final int MAX_TEXT = 500;
  private static final int MAX_PAGE = 200;
  private static final Set<String> FIELDS = Set.of("title", "body", "keyword", "quote", "text");

  private final HttpServletRequest request;

  Params(HttpServletRequest request) {
    this.request = request;
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(request.getParameter(name))
        .map(String::strip)
        .filter(s -> !s.isEmpty());
  }

  String required(String name) {
    return text(name)
        .orElseThrow(
            () -> new ApiException(400, "缺少参数" + name, "parameter " + name + " is missing"));
  }

  int number(String name, int fallback, int max) {
    Optional<String> given = text(name);
    if (given.isEmpty()) {
      return fallback;
    }
    try {
      int value = Integer.parseInt(given.get());
      if (value >= 0) {
        return Math.min(value, max);
      }
    } catch (NumberFormatException e) {
      // Told below.
    }
    throw wrong(name, given.get(), "不小于0的整数", "a whole number from 0");
  }

  Optional<LocalDate> date(String name) {
    return text(name)
        .map(
            given -> {
              try {
                return LocalDate.parse(given);
              } catch (DateTimeException e) {
                throw wrong(name, given, "日期，如2021-12-31", "a date such as 2021-12-31");
              }
            });
  }

  static LocalDate today() {
    return LocalDate.now(CHINA);
  }

  /** Which days are compared; 成文 where nothing is said. */
  DateBasis basis() {
    Optional<String> given = text("basis");
    return given.isEmpty()
        ? DateBasis.SIGNED
        : DateBasis.of(given.get())
            .orElseThrow(() -> wrong("basis", given.get(), "成文、发布或施行", "成文, 发布 or 施行"));
  }

  Set<Relation> relations() {
    Set<Relation> kinds = EnumSet.noneOf(Relation.class);
    for (String given : values("relation")) {
      kinds.add(
          Relation.of(given)
              .filter(Relation.ofLineage()::contains)
              .orElseThrow(
                  () -> wrong("relation", given, "关系，如basedOn", "a relation such as basedOn")));
    }
    return kinds;
  }

  SearchRequest search() {
    String typed = text("q").orElse("");
    if (typed.length() > MAX_TEXT) {
      throw wrong("q", typed.substring(0, 20) + "…", "500字以内", "500 characters at most");
    }
    String field = text("in").orElse("");
    if (!field.isEmpty() && !FIELDS.contains(field)) {
      throw wrong(
          "in", field, "title、body、keyword、quote或text", "title, body, keyword, quote or text");
    }
    Map<FacetName, List<String>> chosen = new EnumMap<>(FacetName.class);
    for (FacetName name : FacetName.values()) {
      List<String> values = values(name.code());
      if (!values.isEmpty()) {
        chosen.put(name, values);
      }
    }
    return new SearchRequest(
        typed,
        field,
        chosen,
        day("from"),
        day("to"),
        date("on").orElseGet(Params::today),
        sort(typed),
        number("offset", 0, Integer.MAX_VALUE),
        number("limit", 20, MAX_PAGE));
  }

  private SearchRequest.Sort sort(String typed) {
    Optional<String> given = text("sort");
    if (given.isEmpty()) {
      return typed.isEmpty() ? SearchRequest.Sort.NEWEST : SearchRequest.Sort.RELEVANCE;
    }
    return Arrays.stream(SearchRequest.Sort.values())
        .filter(s -> s.name().toLowerCase(Locale.ROOT).equals(given.get()))
        .findFirst()
        .orElseThrow(
            () ->
                wrong(
                    "sort",
                    given.get(),
                    "relevance、newest、oldest、title或cited",
                    "relevance, newest, oldest, title or cited"));
  }

  private int day(String name) {
    return date(name).map(d -> Math.toIntExact(d.toEpochDay())).orElse(Days.NONE);
  }

  List<String> values(String name) {
    String[] given = request.getParameterValues(name);
    return given == null
        ? List.of()
        : Arrays.stream(given).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  private static ApiException wrong(String name, String given, String zh, String en) {
    return new ApiException(
        400,
        "%s=%s：应为%s".formatted(name, given, zh),
        "%s=%s: expected %s".formatted(name, given, en));
  }
}
