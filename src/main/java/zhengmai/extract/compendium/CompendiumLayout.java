package zhengmai.extract.compendium;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhengmai.extract.Layout;
import zhengmai.extract.header.Header;
import zhengmai.extract.header.HeaderReader;
import zhengmai.extract.header.RecordLines;
import zhengmai.extract.notice.NoticeReader;
import zhengmai.model.Conflict;
import zhengmai.model.Extraction;
import zhengmai.model.Finding;
import zhengmai.model.Finding.Severity;
import zhengmai.model.NoticeRecord;
import zhengmai.model.Place;
import zhengmai.model.SourceRecord;
import zhengmai.text.Flows;
import zhengmai.text.Fold;
import zhengmai.text.Label;
import zhengmai.text.SourceText;

/** The monthly compendium; its grammar stands at the head of this package. */
public final class CompendiumLayout implements Layout {
  private final NoticeReader notices;

  /** Reads letters with this reader. */
  public CompendiumLayout(NoticeReader notices) {
    this.notices = notices;
  }

  @Override
  public String name() {
    return "compendium";
  }

  @Override
  public boolean recognises(SourceText text) {
    return HeaderReader.upToTwo(text) > 0;
  }

  @Override
  public Extraction extract(SourceText text) {
    List<Header> headers = HeaderReader.all(text);
    List<SourceRecord> records = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    Map<String, NoticeRecord> byNumber = new HashMap<>();
    int full = Flows.fullLine(text);
    for (int i = 0; i < headers.size(); i++) {
      Header header = headers.get(i);
      int next = i + 1 < headers.size() ? headers.get(i + 1).line() : text.lineCount() + 1;
      String title = header.field(Label.TITLE).map(Header.Field::tidy).orElse("");
      RecordLines body = RecordLines.of(text, header.endLine() + 1, next - 1, title);
      int end = Math.max(header.endLine(), body.endLine());
      NoticeReader.Result read =
          notices.read(
              text,
              new Place(text.file(), header.line(), end),
              header.facts(),
              header.endLine() + 1,
              body.letterEnd(),
              full);
      findings.addAll(read.findings());
      records.add(repeated(read.notice(), header, byNumber, findings));
    }
    return new Extraction(name(), records, findings);
  }

  /**
   * A header whose number is another notice's is a slip of the compiler's: the number is kept, and
   * the conflict names both places.
   */
  private static NoticeRecord repeated(
      NoticeRecord notice,
      Header header,
      Map<String, NoticeRecord> byNumber,
      List<Finding> findings) {
    Optional<Header.Field> field = header.field(Label.NUMBER);
    if (notice.documentNumber().isEmpty() || field.isEmpty()) {
      return notice;
    }
    String number = notice.documentNumber().get().print();
    NoticeRecord other = byNumber.putIfAbsent(number, notice);
    if (other == null || sameTitle(other, notice)) {
      return notice;
    }
    // Where the letter has the right number, the two of them are the conflict.
    boolean told = notice.documentNumberInBody().isPresent();
    int otherLine = numberLine(other);
    findings.add(
        new Finding(
            Severity.WARNING,
            notice.source().file(),
            field.get().line(),
            0,
            "number-repeats",
            "文号“%s”与第%d行的另一文件相同".formatted(number, otherLine),
            "number '%s' is also that of another document on line %d"
                .formatted(number, otherLine)));
    if (told) {
      return notice;
    }
    List<Conflict> conflicts = new ArrayList<>(notice.conflicts());
    conflicts.add(
        new Conflict(
            "documentNumber",
            List.of(
                new Conflict.Value(number, otherLine),
                new Conflict.Value(number, field.get().line()))));
    return notice.withConflicts(Conflict.inOrder(conflicts));
  }

  private static boolean sameTitle(NoticeRecord one, NoticeRecord other) {
    return Fold.title(title(one)).equals(Fold.title(title(other)));
  }

  private static String title(NoticeRecord notice) {
    return notice.titleInBody().or(notice::title).orElse("");
  }

  private static int numberLine(NoticeRecord notice) {
    return notice.evidence().stream()
        .filter(e -> e.field().equals("documentNumber"))
        .mapToInt(e -> e.quote().line())
        .findFirst()
        .orElse(notice.source().line());
  }
}
