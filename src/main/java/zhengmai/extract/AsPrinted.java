package zhengmai.extract;

import java.util.List;
import zhengmai.model.ArticleRecord;
import zhengmai.model.Citation;
import zhengmai.model.Evidence;
import zhengmai.model.Extraction;
import zhengmai.model.NoticeRecord;
import zhengmai.model.SourceRecord;
import zhengmai.text.SourceText;

/**
 * Puts quotes back into the source's own characters: a text is read in one spelling, and quoted in
 * the one in which it is printed (⽢医保发〔2022〕91号).
 */
final class AsPrinted {
  private AsPrinted() {}

  /** The same records with all quotes as printed. */
  static Extraction of(Extraction read, SourceText text) {
    if (text.isAsReceived()) {
      return read;
    }
    List<SourceRecord> records = read.records().stream().map(r -> record(r, text)).toList();
    return new Extraction(read.layout(), records, read.findings());
  }

  private static SourceRecord record(SourceRecord record, SourceText text) {
    if (record instanceof NoticeRecord n) {
      return n.toBuilder()
          .citations(citations(n.citations(), text))
          .evidence(
              n.evidence().stream()
                  .map(e -> new Evidence(e.field(), text.printed(e.quote())))
                  .toList())
          .build();
    }
    if (record instanceof ArticleRecord a) {
      return a.withMentions(citations(a.mentions(), text));
    }
    return record;
  }

  private static List<Citation> citations(List<Citation> read, SourceText text) {
    return read.stream().map(c -> c.withQuote(text.printed(c.quote()))).toList();
  }
}
