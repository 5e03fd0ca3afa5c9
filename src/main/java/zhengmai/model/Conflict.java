package zhengmai.model;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A source contradicts itself on a field, and each value is kept: 成文日期 against the date of the
 * signature.
 *
 * @param field the record format's name of the field: {@code dateSigned}
 * @param values at least two, in the order of their lines
 */
public record Conflict(String field, List<Value> values) {
  /**
   * One of the values.
   *
   * @param value as the record format prints it
   * @param line where it stands
   */
  public record Value(String value, int line) {}

  /** The record format's fields, in its order. */
  private static final List<String> FIELDS =
      List.of("issuers", "documentNumber", "title", "dateSigned", "datePublished", "regions");

  /** In the order of the record's fields. */
  public static List<Conflict> inOrder(List<Conflict> conflicts) {
    return conflicts.stream()
        .sorted(Comparator.comparingInt(c -> FIELDS.indexOf(c.field())))
        .toList();
  }

  public Conflict {
    Objects.requireNonNull(field, "field");
    values = List.copyOf(values);
    if (values.size() < 2) {
      throw new IllegalArgumentException("a conflict has two values or more: " + field + values);
    }
  }
}
