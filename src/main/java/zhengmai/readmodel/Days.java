package zhengmai.readmodel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** Dates as day numbers (days since 1970-01-01), so that 100,000 of them are one array. */
public final class Days {
  /** No date. */
  public static final int NONE = Integer.MIN_VALUE;

  private Days() {}

  /** {@code 2021-12-28} of a literal; {@link #NONE} where it is no date. */
  static int of(Node literal) {
    try {
      String text = literal.isLiteral() ? literal.getLiteralLexicalForm() : "";
      return text.length() < 10
          ? NONE
          : Math.toIntExact(LocalDate.parse(text.substring(0, 10)).toEpochDay());
    } catch (DateTimeException e) {
      return NONE;
    }
  }

  /** The date; nothing for {@link #NONE}. */
  public static Optional<LocalDate> date(int day) {
    return day == NONE ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
  }

  /** {@code 2021-12-28}, or nothing. */
  public static String print(int day) {
    return day == NONE ? "" : LocalDate.ofEpochDay(day).toString();
  }

  /** The earlier of two, where {@link #NONE} is no date. */
  static int earlier(int a, int b) {
    return a == NONE ? b : b == NONE ? a : Math.min(a, b);
  }
}
