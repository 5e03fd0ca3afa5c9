package zhengmai.extract;

import zhengmai.model.ArticleRecord;
import zhengmai.model.Citation;
import zhengmai.model.Conflict;
import zhengmai.model.DigestRecord;
import zhengmai.model.Evidence;
import zhengmai.model.Extraction;
import zhengmai.model.Finding;
import zhengmai.model.NoticeRecord;
import zhengmai.model.Place;
import zhengmai.model.Quote;
import zhengmai.model.SourceRecord;
import zhengmai.text.SourceText;

/** Puts what was read of a text with cuts on the lines that the text has as received. */
final class TrueLines {
  private final SourceText read;
  private final SourceText received;

  TrueLines(SourceText read, SourceText received) {
    this.read = read;
    this.received = received;
  }

  Extraction of(Extraction e) {
    return new Extraction(
        e.layout(),
        e.records().stream().map(this::record).toList(),
        e.findings().stream().map(this::finding).toList());
  }

  private SourceRecord record(SourceRecord record) {
    if (record instanceof NoticeRecord n) {
      return notice(n);
    }
    return record instanceof ArticleRecord a ? article(a) : digest((DigestRecord) record);
  }

  private NoticeRecord notice(NoticeRecord n) {
    return n.toBuilder(place(n.source()))
        .citations(n.citations().stream().map(this::citation).toList())
        .conflicts(n.conflicts().stream().map(this::conflict).toList())
        .evidence(
            n.evidence().stream().map(e -> new Evidence(e.field(), quote(e.quote()))).toList())
        .build();
  }

  private ArticleRecord article(ArticleRecord a) {
    return new ArticleRecord(
        place(a.source()),
        a.section(),
        a.title(),
        a.titleInBody(),
        a.publisher(),
        a.tocPage(),
        a.summary(),
        a.regions(),
        a.topics(),
        a.mentions().stream().map(this::citation).toList(),
        a.datePublished());
  }

  private DigestRecord digest(DigestRecord d) {
    return new DigestRecord(
        place(d.source()),
        d.series(),
        d.year(),
        d.number(),
        d.periodStart(),
        d.periodEnd(),
        d.inferred());
  }

  private Citation citation(Citation c) {
    return c.withQuote(quote(c.quote()));
  }

  private Conflict conflict(Conflict c) {
    return new Conflict(
        c.field(),
        c.values().stream().map(v -> new Conflict.Value(v.value(), line(v.line()))).toList());
  }

  private Finding finding(Finding f) {
    return new Finding(
        f.severity(),
        f.file(),
        f.line() == 0 ? 0 : line(f.line()),
        f.column(),
        f.code(),
        f.zh(),
        f.en());
  }

  private Place place(Place p) {
    return new Place(p.file(), line(p.line()), line(p.endLine()));
  }

  private Quote quote(Quote q) {
    return new Quote(q.text(), received.lineAt(q.offset()), q.offset());
  }

  private int line(int cut) {
    return received.lineAt(read.start(Math.min(cut, read.lineCount())));
  }
}
