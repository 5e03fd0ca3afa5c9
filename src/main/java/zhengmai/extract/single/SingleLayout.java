package zhengmai.extract.single;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhengmai.extract.Layout;
import zhengmai.extract.header.Header;
import zhengmai.extract.header.HeaderReader;
import zhengmai.extract.header.RecordLines;
import zhengmai.extract.notice.NoticeHeader;
import zhengmai.extract.notice.NoticeReader;
import zhengmai.model.Extraction;
import zhengmai.model.Finding;
import zhengmai.model.Finding.Severity;
import zhengmai.model.NoticeRecord;
import zhengmai.model.Place;
import zhengmai.model.Quote;
import zhengmai.model.SourceRecord;
import zhengmai.text.BodyNames;
import zhengmai.text.Flows;
import zhengmai.text.Label;
import zhengmai.text.SourceText;

/**
 * A source that is one notice, or several letters one behind another; its grammar stands at the
 * head of this package.
 */
public final class SingleLayout implements Layout {
  private static final List<String> ENDED = List.of("失效", "废止", "无效", "已修改");

  private final NoticeReader notices;
  private final BodyNames bodies;
  private final Several several;

  /** Reads letters with this reader; red heads name bodies that these names tell. */
  public SingleLayout(NoticeReader notices, BodyNames bodies) {
    this.notices = notices;
    this.bodies = bodies;
    this.several = new Several(notices, bodies);
  }

  @Override
  public String name() {
    return "notice";
  }

  @Override
  public boolean recognises(SourceText text) {
    Opening opening = Opening.of(text, bodies);
    if (HeaderReader.upToTwo(text) > (opening.header().isPresent() ? 1 : 0)) {
      return false;
    }
    return opening.head().title().isPresent()
        || notices.isPolicy(text, opening.facts(), opening.next(), text.lineCount());
  }

  @Override
  public Extraction extract(SourceText text) {
    Opening opening = Opening.of(text, bodies);
    List<Integer> behind = several.behind(text, opening);
    List<SourceRecord> records = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i <= behind.size(); i++) {
      int last = i < behind.size() ? behind.get(i) - 1 : text.lineCount();
      records.add(read(text, opening, last, findings));
      if (i < behind.size()) {
        opening = Opening.at(text, behind.get(i), bodies);
      }
    }
    return new Extraction(name(), records, findings);
  }

  private NoticeRecord read(SourceText text, Opening opening, int last, List<Finding> findings) {
    Optional<Header> header = opening.header();
    NoticeHeader facts = opening.facts();
    RecordLines body =
        RecordLines.of(text, opening.next(), last, facts.title().map(Quote::text).orElse(""));
    int first = opening.first();
    int end = Math.max(header.map(Header::endLine).orElse(first), Math.max(first, body.endLine()));
    NoticeReader.Result read =
        notices.read(
            text,
            new Place(text.file(), first, end),
            facts,
            opening.next(),
            body.letterEnd(),
            Flows.fullLine(text));
    findings.addAll(read.findings());
    absent(read.notice()).ifPresent(findings::add);
    header.flatMap(h -> h.field(Label.VALIDITY)).ifPresent(f -> validity(text, f, findings));
    return read.notice();
  }

  /** What a document lacks is told, and no reason to refuse it. */
  private static Optional<Finding> absent(NoticeRecord notice) {
    boolean number = notice.documentNumber().or(notice::documentNumberInBody).isPresent();
    List<String> zh = new ArrayList<>();
    List<String> en = new ArrayList<>();
    if (notice.title().or(notice::titleInBody).isEmpty()) {
      zh.add("标题");
      en.add("title");
    }
    if (!number && notice.dateSigned().isEmpty()) {
      zh.addAll(List.of("发文字号", "成文日期"));
      en.addAll(List.of("number", "day of signature"));
    }
    if (notice.issuers().isEmpty() && notice.signatories().isEmpty()) {
      zh.add("发文机关");
      en.add("issuing body");
    }
    return zh.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Finding(
                Severity.INFO,
                notice.source().file(),
                notice.source().line(),
                0,
                "absent",
                "未见：" + String.join("、", zh),
                "not found: " + String.join(", ", en)));
  }

  private static void validity(SourceText text, Header.Field field, List<Finding> findings) {
    if (ENDED.stream().anyMatch(field.tidy()::contains)) {
      findings.add(
          new Finding(
              Severity.INFO,
              text.file(),
              field.line(),
              0,
              "marked-as-ended",
              "来源标明：%s".formatted(field.tidy()),
              "the source marks it as no longer valid: %s".formatted(field.tidy())));
    }
  }
}
