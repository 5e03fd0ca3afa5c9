package zhengmai.model;

import java.util.List;

/**
 * What came of reading one source.
 *
 * @param layout the layout that recognised it: {@code compendium}; empty when none did
 * @param records in the order of the source
 * @param findings in the order of the source
 */
public record Extraction(String layout, List<SourceRecord> records, List<Finding> findings) {
  public Extraction {
    records = List.copyOf(records);
    findings = List.copyOf(findings);
  }
}
