package zhengmai.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a request accepts (RFC 9110, section 12.5.1): of {@code text/html;q=0.1, text/turtle} Turtle
 * is the better. The most specific range that a type falls under gives its weight, and a weight of
 * 0 refuses it.
 */
final class Accept {
  private static final Range ANY = new Range("*/*", 1);
  private final List<Range> ranges;

  /**
   * A range of media types, such as 任何文本 {@code text/*}.
   *
   * @param type in small letters
   * @param weight from 0 to 1
   */
  private record Range(String type, double weight) {
    /** 2 for the type itself, 1 for its kind, 0 for anything; -1 where the type is outside. */
    int fits(String other) {
      if (type.equals(other)) {
        return 2;
      }
      if (type.equals("*/*")) {
        return 0;
      }
      return type.endsWith("/*") && other.startsWith(type.substring(0, type.length() - 1)) ? 1 : -1;
    }
  }

  private Accept(List<Range> ranges) {
    this.ranges = ranges;
  }

  /** Of the request's headers; without any, everything is accepted. */
  static Accept of(HttpServletRequest request) {
    List<String> headers = Collections.list(request.getHeaders("Accept"));
    List<Range> ranges = new ArrayList<>();
    for (String one : String.join(",", headers).split(",", -1)) {
      range(one).ifPresent(ranges::add);
    }
    return new Accept(ranges.isEmpty() ? List.of(ANY) : ranges);
  }

  private static Optional<Range> range(String text) {
    String[] parts = text.toLowerCase(Locale.ROOT).split(";", -1);
    double weight = 1;
    for (int i = 1; i < parts.length; i++) {
      String part = parts[i].strip();
      if (part.startsWith("q=")) {
        weight = weight(part.substring(2));
      }
    }
    String type = parts[0].strip();
    return type.indexOf('/') < 0 ? Optional.empty() : Optional.of(new Range(type, weight));
  }

  /** What is no weight from 0 to 1 refuses, as nothing was asked for clearly. */
  private static double weight(String text) {
    return text.matches("0(\\.\\d{0,3})?|1(\\.0{0,3})?") ? Double.parseDouble(text) : 0;
  }

  private double weightOf(String type) {
    return ranges.stream()
        .filter(r -> r.fits(type) >= 0)
        .max(Comparator.comparingInt(r -> r.fits(type)))
        .map(Range::weight)
        .orElse(0.0);
  }

  /**
   * The best of what is offered; the earlier of two that are accepted alike.
   *
   * @param type gives the media type of an offer, in small letters and without parameters
   */
  <T> Optional<T> best(List<T> offered, Function<T, String> type) {
    return offered.stream()
        .filter(o -> weightOf(type.apply(o)) > 0)
        .reduce((a, b) -> weightOf(type.apply(b)) > weightOf(type.apply(a)) ? b : a);
  }
}
