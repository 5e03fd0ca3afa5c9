package zhengmai.store;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the cells of a column hold: {@code #@ type: date dateSigned datePublished}. */
public enum ColumnType {
  STRING("string"),
  DATE("date"),
  MONTH("yearmonth"),
  INTEGER("integer"),
  NUMBER("number"),
  IRI("string");

  private final String tableSchema;

  ColumnType(String tableSchema) {
    this.tableSchema = tableSchema;
  }

  /** The word in a question's head: {@code date}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The datatype in CSV on the Web: {@code gYearMonth}. */
  public String csvw() {
    return switch (this) {
      case MONTH -> "gYearMonth";
      case IRI -> "anyURI";
      default -> code();
    };
  }

  /** The type in a Frictionless table schema: {@code yearmonth}. */
  public String tableSchema() {
    return tableSchema;
  }

  static Optional<ColumnType> of(String code) {
    return Arrays.stream(values()).filter(t -> t.code().equals(code)).findFirst();
  }
}
