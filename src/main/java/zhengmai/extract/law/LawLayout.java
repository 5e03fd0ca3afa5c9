package zhengmai.extract.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhengmai.extract.Layout;
import zhengmai.extract.header.Header;
import zhengmai.extract.header.HeaderReader;
import zhengmai.extract.header.RecordLines;
import zhengmai.extract.notice.NoticeHeader;
import zhengmai.extract.notice.NoticeReader;
import zhengmai.model.EffectiveDate;
import zhengmai.model.Evidence;
import zhengmai.model.Extraction;
import zhengmai.model.Finding;
import zhengmai.model.NoticeRecord;
import zhengmai.model.Place;
import zhengmai.model.Quote;
import zhengmai.model.Version;
import zhengmai.model.Version.Event;
import zhengmai.text.Flows;
import zhengmai.text.SourceText;

/** A source that is one law; its grammar stands at the head of this package. */
public final class LawLayout implements Layout {
  /** Orders of the president are counted anew in every term: no number of a law. */
  private static final String PRESIDENT = "主席令";

  private static final String COURTS = "最高人民";

  private final NoticeReader notices;

  /** Reads articles with this reader. */
  public LawLayout(NoticeReader notices) {
    this.notices = notices;
  }

  @Override
  public String name() {
    return "law";
  }

  @Override
  public boolean recognises(SourceText text) {
    return LawHead.find(text).isPresent() && HeaderReader.upToTwo(text) < 2;
  }

  @Override
  public Extraction extract(SourceText text) {
    LawHead head =
        LawHead.find(text)
            .orElseThrow(() -> new IllegalArgumentException(text.file() + ": not a law"));
    LawHistory history = LawHistory.read(head.history());
    Optional<Header> header = HeaderReader.top(text);
    NoticeHeader printed = header.map(Header::facts).orElse(NoticeHeader.NONE);
    RecordLines body = RecordLines.of(text, head.body(), text.lineCount(), head.title().text());
    int first = header.isPresent() ? 1 : head.title().line();
    while (text.isBlank(first)) {
      first++;
    }
    NoticeReader.Result read =
        notices.read(
            text,
            new Place(text.file(), first, Math.max(first, body.endLine())),
            facts(printed, head, history),
            head.body(),
            body.letterEnd(),
            Flows.fullLine(text));
    List<Finding> findings = new ArrayList<>(read.findings());
    findings.addAll(history.findings());
    return new Extraction(name(), List.of(law(read.notice(), history)), findings);
  }

  /** What the history tells stands for what no header does: the day is then the first one. */
  private static NoticeHeader facts(NoticeHeader printed, LawHead head, LawHistory history) {
    // A title that begins with the bodies names all of them; the last entry only one.
    Optional<Quote> body =
        history
            .firstBody()
            .filter(q -> !head.title().text().startsWith(COURTS))
            .map(q -> new Quote(Decider.name(q.text()), q.line(), q.offset()));
    Optional<Quote> number =
        head.number().or(() -> history.firstOrder().filter(q -> !q.text().contains(PRESIDENT)));
    return printed
        .withIssuers(printed.issuers().or(() -> body))
        .withTitle(printed.title().or(() -> Optional.of(head.title())))
        .withNumber(printed.number().or(() -> number))
        .withSigned(printed.signed().or(history::firstDay));
  }

  private static NoticeRecord law(NoticeRecord notice, LawHistory history) {
    List<Version> versions = dated(history.versions(), notice.effectiveDate());
    List<Evidence> evidence = new ArrayList<>();
    for (Evidence e : notice.evidence()) {
      // The body's name is put together of words around the session's number: the words are shown.
      boolean first = e.field().equals("issuers") && history.firstBody().isPresent();
      boolean same = first && e.quote().offset() == history.firstBody().get().offset();
      evidence.add(same ? new Evidence(e.field(), history.firstBody().get()) : e);
    }
    evidence.addAll(history.evidence());
    Optional<LocalDate> published =
        versions.isEmpty() ? Optional.empty() : versions.get(0).promulgated();
    return notice.toBuilder()
        .versions(versions)
        .datePublished(notice.datePublished().or(() -> published))
        .effectiveDate(notice.effectiveDate().or(() -> lastInForce(versions)))
        .evidence(evidence)
        .build();
  }

  /** The day in the last article is of the version that was last written as a whole. */
  private static List<Version> dated(List<Version> versions, Optional<EffectiveDate> effective) {
    List<Version> dated = new ArrayList<>(versions);
    Optional<LocalDate> day = effective.flatMap(EffectiveDate::date);
    for (int i = dated.size() - 1; i >= 0 && day.isPresent(); i--) {
      Version v = dated.get(i);
      // What holds since 2005 is not what was revised in part in 2024.
      if (v.event() != Event.AMENDED && !v.date().isAfter(day.get())) {
        dated.set(i, v.inForceFrom().isPresent() ? v : v.inForceFrom(day.get()));
        break;
      }
    }
    return dated;
  }

  private static Optional<EffectiveDate> lastInForce(List<Version> versions) {
    return versions.isEmpty()
        ? Optional.empty()
        : versions.get(versions.size() - 1).inForceFrom().map(EffectiveDate::on);
  }
}
