package zhengmai.rdf;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import zhengmai.model.ArticleRecord;
import zhengmai.model.Citation;
import zhengmai.model.Conflict;
import zhengmai.model.DigestRecord;
import zhengmai.model.DocumentNumber;
import zhengmai.model.EffectiveDate;
import zhengmai.model.Evidence;
import zhengmai.model.Expiry;
import zhengmai.model.Finding;
import zhengmai.model.Instrument;
import zhengmai.model.Level;
import zhengmai.model.NoticeRecord;
import zhengmai.model.Place;
import zhengmai.model.PrintedField;
import zhengmai.model.Quote;
import zhengmai.model.Relation;
import zhengmai.model.Source;
import zhengmai.model.Stage;

/** Records written by hand, of documents that do not exist. */
final class Fixtures {
  static final Path RESOURCES = Path.of("src/test/resources/zhengmai/rdf");
  static final Reference REFERENCE = ReferenceReader.read(RESOURCES.resolve("reference"));
  static final RecordRdf RDF = new RecordRdf(REFERENCE);
  static final GraphCheck SHAPES =
      GraphCheck.of(ReferenceFiles.one(Path.of("ontology/shapes.ttl")).files().get(0));
  static final Source SOURCE =
      new Source(
          "0123456789ab".repeat(5) + "cdef",
          "样例.txt",
          Optional.of("https://example.org/样例.txt"),
          "text/plain",
          "compendium",
          "1");

  private Fixtures() {}

  static DocumentNumber number(String printed) {
    return DocumentNumber.parse(printed).orElseThrow();
  }

  static NoticeRecord.Builder bare(int line) {
    return new NoticeRecord.Builder(new Place("样例.txt", line, line + 40))
        .issuers(List.of("内蒙古自治区医保局"))
        .title(Optional.of("关于样例的通知"))
        .documentNumber(Optional.of(number("内医保发〔2021〕18号")))
        .dateSigned(Optional.of(LocalDate.of(2021, 12, 1)))
        .datePublished(Optional.of(LocalDate.of(2021, 12, 3)))
        .level(Optional.of(Level.PROVINCIAL))
        .regions(List.of("内蒙古自治区"));
  }

  static NoticeRecord full() {
    return bare(10)
        .issuers(List.of("自治区医保局", "内蒙古自治区财政厅"))
        .issuersOpen(true)
        .signatories(List.of("内蒙古医疗保障局办公室"))
        .documentNumberInBody(Optional.of(number("内医保发〔2021〕81号")))
        .title(Optional.of("关于印发《样例管理办法（试行）》的通知"))
        .effectiveDate(Optional.of(EffectiveDate.ON_ISSUE))
        .expires(Optional.of(new Expiry.After(Period.ofYears(2))))
        .category(Optional.of("医保"))
        .printed(PrintedField.INDEX_NUMBER, Optional.of("NM-2021-00918"))
        .printed(PrintedField.SUBJECT, Optional.of("卫生、体育\\卫生"))
        .keywords(List.of("DRG", "支付方式"))
        .genre(Optional.of("通知"))
        .status(Stage.TRIAL)
        .instruments(List.of(new Instrument("样例管理办法（试行）", Optional.of("办法"), Stage.TRIAL)))
        .topics(List.of("DRG/DIP支付方式"))
        .citations(List.of(byNumber(), byTitle()))
        .conflicts(
            List.of(
                new Conflict(
                    "documentNumber",
                    List.of(
                        new Conflict.Value("内医保发〔2021〕18号", 11),
                        new Conflict.Value("内医保发〔2021〕81号", 20)))))
        .evidence(List.of(new Evidence("documentNumber", new Quote("内医保发【2021】 18号", 11, 120))))
        .build();
  }

  static Citation byNumber() {
    return new Citation(
        Relation.BASED_ON,
        Optional.of("样例基本办法"),
        Optional.of(number("医保发〔2020〕7号")),
        List.of("国家医保局"),
        new Quote("根据《样例基本办法》（医保发〔2020〕7号）", 22, 300));
  }

  static Citation byTitle() {
    return new Citation(
        Relation.REPEALS,
        Optional.of("样例旧办法"),
        Optional.empty(),
        List.of(),
        new Quote("《样例旧办法》同时废止", 40, 900));
  }

  static DigestRecord issue() {
    return new DigestRecord(
        new Place("样例.txt", 1, 90),
        Optional.of("样例周报"),
        Optional.of(2023),
        Optional.of("38"),
        Optional.of(LocalDate.of(2023, 9, 18)),
        Optional.of(LocalDate.of(2023, 9, 24)),
        List.of("year"));
  }

  static ArticleRecord article() {
    return new ArticleRecord(
        new Place("样例.txt", 30, 60),
        Optional.of("医保"),
        "北京发布样例通知",
        Optional.empty(),
        Optional.of("样例日报"),
        Optional.of(7),
        Optional.of("要点若干。"),
        List.of("北京市"),
        List.of("医保支付方式(其他)"),
        List.of(
            new Citation(
                Relation.SUBJECT,
                Optional.of("样例通知"),
                Optional.of(number("京医保发〔2023〕9号")),
                List.of("北京市医保局"),
                new Quote("北京市医保局印发《样例通知》", 33, 700))),
        Optional.empty());
  }

  static Finding finding() {
    return new Finding(
        Finding.Severity.WARNING, "样例.txt", 45, 3, "unbalanced-title", "书名号不成对", "unbalanced 《》");
  }
}
