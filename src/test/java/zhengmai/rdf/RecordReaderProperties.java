package zhengmai.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.jena.graph.Graph;
import zhengmai.model.ArticleRecord;
import zhengmai.model.Citation;
import zhengmai.model.Conflict;
import zhengmai.model.DocumentNumber;
import zhengmai.model.EffectiveDate;
import zhengmai.model.Evidence;
import zhengmai.model.Expiry;
import zhengmai.model.Instrument;
import zhengmai.model.Level;
import zhengmai.model.NoticeRecord;
import zhengmai.model.Place;
import zhengmai.model.PrintedField;
import zhengmai.model.Quote;
import zhengmai.model.Relation;
import zhengmai.model.SourceRecord;
import zhengmai.model.Stage;
import zhengmai.model.Version;
import zhengmai.text.RecordTexts;

/** Whatever the fields hold comes back. */
class RecordReaderProperties {
  private static final RecordReader READER = new RecordReader(Fixtures.REFERENCE);
  private static final Comparator<SourceRecord> BY_LINE =
      Comparator.comparingInt(r -> r.source().line());

  @Property
  void records_anyNotices_areThoseGiven(@ForAll("notices") List<NoticeRecord> notices) {
    same(notices);
  }

  @Property
  void records_anyArticles_areThoseGiven(@ForAll("articles") List<ArticleRecord> articles) {
    same(articles);
  }

  private static void same(List<? extends SourceRecord> records) {
    List<SourceRecord> given = records.stream().sorted(BY_LINE).map(r -> (SourceRecord) r).toList();
    Graph graph = Fixtures.RDF.graph(Fixtures.SOURCE, RecordTexts.NONE, given, List.of());
    assertThat(READER.records(graph)).isEqualTo(given);
    assertThat(graph.stream().toList())
        .noneMatch(t -> t.getSubject().isBlank() || t.getObject().isBlank());
  }

  @Provide
  Arbitrary<List<NoticeRecord>> notices() {
    Arbitrary<NoticeRecord.Builder> bodies =
        Combinators.combine(
                places(),
                words(),
                Arbitraries.of(true, false),
                words(),
                maybe(numbers()),
                maybe(numbers()),
                maybe(texts()),
                maybe(texts()))
            .as(
                (place, issuers, open, signatories, number, inBody, title, titleInBody) ->
                    new NoticeRecord.Builder(place)
                        .issuers(issuers)
                        .issuersOpen(open)
                        .signatories(signatories)
                        .documentNumber(number)
                        .documentNumberInBody(inBody)
                        .title(title)
                        .titleInBody(titleInBody));
    Arbitrary<NoticeRecord.Builder> dated =
        Combinators.combine(
                bodies,
                maybe(dates()),
                maybe(dates()),
                maybe(effective()),
                maybe(expiries()),
                maybe(dates()))
            .as(
                (b, signed, published, effective, expires, deadline) ->
                    b.dateSigned(signed)
                        .datePublished(published)
                        .effectiveDate(effective)
                        .expires(expires)
                        .commentDeadline(deadline));
    Arbitrary<NoticeRecord.Builder> about =
        Combinators.combine(
                dated,
                maybe(texts()),
                words(),
                maybe(Arbitraries.of(Level.class)),
                words(),
                maybe(texts()),
                Arbitraries.of(Stage.class),
                words())
            .as(
                (b, category, keywords, level, regions, genre, stage, topics) ->
                    b.category(category)
                        .keywords(keywords)
                        .level(level)
                        .regions(regions)
                        .genre(genre)
                        .status(stage)
                        .topics(topics));
    return Combinators.combine(
            about,
            few(instruments()),
            few(citations()),
            few(conflicts()),
            few(evidence()),
            Arbitraries.maps(Arbitraries.of(PrintedField.class), texts()),
            few(versions()))
        .as(
            (b, instruments, citations, conflicts, evidence, printed, versions) ->
                b.instruments(instruments)
                    .versions(versions)
                    .printed(printed)
                    .citations(citations)
                    .conflicts(conflicts)
                    .evidence(evidence)
                    .inferred(List.of("genre", "level"))
                    .build())
        .list()
        .ofMaxSize(3);
  }

  @Provide
  Arbitrary<List<ArticleRecord>> articles() {
    Arbitrary<Optional<Integer>> pages = maybe(Arbitraries.integers().between(0, 999));
    Arbitrary<ArticleRecord> articles =
        Combinators.combine(
                places(),
                texts(),
                pages,
                maybe(texts()).list().ofSize(4),
                words(),
                words(),
                Combinators.combine(few(citations()), maybe(dates())).as(Map::entry))
            .as(
                (place, title, page, texts, regions, topics, told) ->
                    new ArticleRecord(
                        place,
                        texts.get(0),
                        title,
                        texts.get(1),
                        texts.get(2),
                        page,
                        texts.get(3),
                        regions,
                        topics,
                        told.getKey(),
                        told.getValue()));
    return articles.list().ofMaxSize(3);
  }

  /**
   * Names of reference files, marks of every kind, halves of surrogate pairs, control characters.
   */
  private static Arbitrary<String> texts() {
    Arbitrary<String> known =
        Arbitraries.of(
            "DRG/DIP支付方式", "DRG", "DRG-DIP支付方式", "管理办法", "办法", "通知", "内蒙古自治区", "150000", "全国");
    Arbitrary<String> marks =
        Arbitraries.strings()
            .withChars("《》〈〉“”\"'\\〔〕（）[]{}<>|/%#+- \t\r\n\u2028\u3000\ufeff\u0000医保局")
            .ofMaxLength(8);
    return Arbitraries.oneOf(known, marks, Arbitraries.strings().ofMaxLength(6));
  }

  private static Arbitrary<List<String>> words() {
    return few(texts());
  }

  private static Arbitrary<Place> places() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 9), Arbitraries.integers().between(0, 50))
        .as((line, more) -> new Place(Fixtures.SOURCE.fileName(), line, line + more));
  }

  private static Arbitrary<DocumentNumber> numbers() {
    return Arbitraries.of("医保发〔2021〕48号", "〔2021〕2号", "国务院令第735号", "2023年第7号公告", "GB/T 15657-2021")
        .map(Fixtures::number);
  }

  private static Arbitrary<LocalDate> dates() {
    return Arbitraries.longs().between(-20_000, 40_000).map(LocalDate::ofEpochDay);
  }

  private static Arbitrary<EffectiveDate> effective() {
    return Arbitraries.oneOf(
        Arbitraries.just(EffectiveDate.ON_ISSUE), dates().map(EffectiveDate::on));
  }

  private static Arbitrary<Expiry> expiries() {
    Arbitrary<Expiry> after =
        Arbitraries.integers()
            .between(0, 40)
            .map(m -> new Expiry.After(Period.of(m / 12, m % 12, m)));
    return Arbitraries.oneOf(after, dates().map(Expiry.On::new));
  }

  private static Arbitrary<Quote> quotes() {
    return Combinators.combine(
            texts(),
            Arbitraries.integers().between(1, 9999),
            Arbitraries.integers().greaterOrEqual(0))
        .as(Quote::new);
  }

  private static Arbitrary<Citation> citations() {
    return Combinators.combine(
            Arbitraries.of(Relation.class).filter(Relation::isOfText),
            texts(),
            maybe(numbers()),
            words(),
            quotes(),
            maybe(texts()),
            maybe(effective()),
            maybe(expiries()))
        .as(
            (type, title, number, issuers, quote, provision, effect, until) ->
                new Citation(
                    type,
                    number.isPresent() && title.isEmpty() ? Optional.empty() : Optional.of(title),
                    number,
                    issuers,
                    quote,
                    provision,
                    effect,
                    until));
  }

  private static Arbitrary<Instrument> instruments() {
    return Combinators.combine(texts(), maybe(texts()), Arbitraries.of(Stage.class))
        .as(Instrument::new);
  }

  private static Arbitrary<Version> versions() {
    return Combinators.combine(
            Arbitraries.of(Version.Event.class),
            dates(),
            maybe(dates()),
            maybe(texts()),
            maybe(numbers()),
            maybe(dates()))
        .as(Version::new);
  }

  private static Arbitrary<Conflict> conflicts() {
    Arbitrary<Conflict.Value> value =
        Combinators.combine(texts(), Arbitraries.integers().between(1, 9)).as(Conflict.Value::new);
    return Combinators.combine(texts(), value.list().ofMinSize(2).ofMaxSize(12)).as(Conflict::new);
  }

  private static Arbitrary<Evidence> evidence() {
    return Combinators.combine(texts(), quotes()).as(Evidence::new);
  }

  private static <T> Arbitrary<List<T>> few(Arbitrary<T> of) {
    return of.list().ofMaxSize(4);
  }

  private static <T> Arbitrary<Optional<T>> maybe(Arbitrary<T> of) {
    return of.optional(0.6);
  }
}
