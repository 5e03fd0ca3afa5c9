package zhengmai.cli.report;

import java.util.List;
import zhengmai.store.Column;
import zhengmai.store.PreparedQuery;

/**
 * A report on disk.
 *
 * @param name {@code wanted}
 * @param question with the values that were given
 * @param columns in their order
 * @param rows without the head
 * @param bytes of the CSV file
 * @param sha256 of the CSV file, in hexadecimal digits
 */
public record Written(
    String name,
    PreparedQuery question,
    List<Column> columns,
    long rows,
    long bytes,
    String sha256) {
  public Written {
    columns = List.copyOf(columns);
  }

  /** {@code wanted.csv}. */
  public String fileName() {
    return name + ".csv";
  }
}
