package zhengmai.link;

import java.util.List;
import java.util.Objects;
import zhengmai.model.Source;
import zhengmai.model.SourceRecord;

/**
 * A source and what it says: {@code 2021-12.txt} with its 108 notices.
 *
 * @param source the file as received
 * @param records what was read from it
 */
public record SourceRecords(Source source, List<SourceRecord> records) {
  public SourceRecords {
    Objects.requireNonNull(source, "source");
    records = List.copyOf(records);
  }
}
