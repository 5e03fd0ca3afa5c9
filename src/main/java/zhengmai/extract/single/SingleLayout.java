package zhengmai.extract.single;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhengmai.extract.Layout;
import zhengmai.extract.header.Body;
import zhengmai.extract.header.Header;
import zhengmai.extract.header.HeaderReader;
import zhengmai.extract.notice.NoticeHeader;
import zhengmai.extract.notice.NoticeReader;
import zhengmai.model.Extraction;
import zhengmai.model.Finding;
import zhengmai.model.Finding.Severity;
import zhengmai.model.Place;
import zhengmai.model.Quote;
import zhengmai.text.Flows;
import zhengmai.text.Label;
import zhengmai.text.SourceText;

/** A source that is one notice; its grammar stands at the head of this package. */
public final class SingleLayout implements Layout {
  private static final List<String> ENDED = List.of("失效", "废止", "无效", "已修改");

  private final NoticeReader notices;

  /** Reads letters with this reader. */
  public SingleLayout(NoticeReader notices) {
    this.notices = notices;
  }

  @Override
  public String name() {
    return "notice";
  }

  @Override
  public boolean recognises(SourceText text) {
    Optional<Header> header = HeaderReader.top(text);
    if (HeaderReader.upToTwo(text) > (header.isPresent() ? 1 : 0)) {
      return false;
    }
    Letterhead head = Letterhead.read(text, header.map(h -> h.endLine() + 1).orElse(1));
    return head.title().isPresent()
        || notices.isPolicy(text, facts(text, header, head), head.next(), text.lineCount());
  }

  @Override
  public Extraction extract(SourceText text) {
    Optional<Header> header = HeaderReader.top(text);
    Letterhead head = Letterhead.read(text, header.map(h -> h.endLine() + 1).orElse(1));
    NoticeHeader facts = facts(text, header, head);
    Body body =
        Body.of(text, head.next(), text.lineCount(), facts.title().map(Quote::text).orElse(""));
    int first = firstText(text);
    int end = Math.max(header.map(Header::endLine).orElse(first), Math.max(first, body.endLine()));
    NoticeReader.Result read =
        notices.read(
            text,
            new Place(text.file(), first, end),
            facts,
            head.next(),
            body.letterEnd(),
            Flows.fullLine(text));
    List<Finding> findings = new ArrayList<>(read.findings());
    header.flatMap(h -> h.field(Label.VALIDITY)).ifPresent(f -> validity(text, f, findings));
    return new Extraction(name(), List.of(read.notice()), findings);
  }

  private static NoticeHeader facts(SourceText text, Optional<Header> header, Letterhead head) {
    NoticeHeader printed = header.map(Header::facts).orElse(NoticeHeader.NONE);
    return printed
        .withNumber(printed.number().or(head::number))
        .withTitle(printed.title().or(head::title).or(() -> above(text, header)));
  }

  /** The title, where it is a Markdown heading over the header. */
  private static Optional<Quote> above(SourceText text, Optional<Header> header) {
    int line = firstText(text);
    String s = text.stripped(line);
    String title = s.replaceFirst("^#+", "").strip();
    return header.isPresent() && s.startsWith("#") && !title.isEmpty()
        ? Optional.of(new Quote(title, line, text.content().indexOf(title, text.start(line))))
        : Optional.empty();
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

  private static int firstText(SourceText text) {
    int line = 1;
    while (line < text.lineCount() && text.isBlank(line)) {
      line++;
    }
    return line;
  }
}
