package zhengmai.extract;

import java.util.ArrayList;
import java.util.List;
import zhengmai.extract.notice.TitleReader;
import zhengmai.model.Extraction;
import zhengmai.model.NoticeRecord;
import zhengmai.model.ReferenceData;
import zhengmai.model.SourceRecord;
import zhengmai.text.Lexicon;

/** Reads what the titles in a table of documents tell beyond its cells; {@link TitleReader}. */
public final class TableTitles {
  private final TitleReader titles;

  /** Reads with the words of these reference data. */
  public TableTitles(ReferenceData data) {
    this.titles = new TitleReader(Lexicon.of(data));
  }

  /** The records of a table, with what their titles tell beyond the cells. */
  public Extraction complete(Extraction table) {
    List<SourceRecord> records = new ArrayList<>();
    for (SourceRecord record : table.records()) {
      records.add(
          record instanceof NoticeRecord n
              ? titles.complete(n, n.title().map(Issuers::inTitle).orElse(List.of()))
              : record);
    }
    return new Extraction(table.layout(), records, table.findings());
  }
}
