package zhengmai.extract.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zhengmai.extract.CitationReader;
import zhengmai.extract.OwnIdentity;
import zhengmai.extract.PolicyText;
import zhengmai.extract.PolicyTitle;
import zhengmai.model.DocumentNumber;
import zhengmai.model.EffectiveDate;
import zhengmai.model.Evidence;
import zhengmai.model.Expiry;
import zhengmai.model.Finding;
import zhengmai.model.Instrument;
import zhengmai.model.NoticeRecord;
import zhengmai.model.Place;
import zhengmai.model.PrintedField;
import zhengmai.model.Quote;
import zhengmai.model.Stage;
import zhengmai.text.Dates;
import zhengmai.text.Flows;
import zhengmai.text.JointTitles;
import zhengmai.text.Lexicon;
import zhengmai.text.SourceText;
import zhengmai.text.Stages;
import zhengmai.text.TopicFinder;

/** Reads one notice: what its header says, what its letter says, and where the two differ. */
public final class NoticeReader {
  /** A letter's first words tell its topics where title and keywords do not. */
  private static final int LEAD = 600;

  /** A head with a title over several lines has no more. */
  private static final int HEAD_LINES = 20;

  /** What a letter says to the post office, not of its matter. */
  private static final List<String> ASIDE =
      List.of("抄送", "抄报", "主送", "分送", "联系人", "联系电话", "联系方式", "电话", "传真", "（联系", "(联系", "（此件");

  private final Lexicon lexicon;
  private final JointTitles titles;
  private final LetterReader letters;
  private final InstrumentReader instruments;
  private final NoticeRegions regions;
  private final CitationReader citations;
  private final PolicyTitle policies;
  private final TitleTrim trim;
  private final NamedBodies own;
  private final ActingBody acting;

  /** Reads with the words of this lexicon. */
  public NoticeReader(Lexicon lexicon, CitationReader citations) {
    this.lexicon = lexicon;
    this.citations = citations;
    this.titles = new JointTitles(lexicon.bodies());
    this.letters = new LetterReader(lexicon.data(), lexicon.genres(), titles);
    this.instruments = new InstrumentReader(lexicon.genres());
    this.regions = new NoticeRegions(lexicon);
    this.policies = new PolicyTitle(lexicon);
    this.trim = new TitleTrim(lexicon.genres());
    this.acting = new ActingBody(lexicon.bodies());
    this.own = new NamedBodies(lexicon.bodies(), lexicon.data().bodySuffixes());
  }

  /**
   * Whether lines {@code first} to {@code last} are a policy document: its title has the form of
   * one, and its text behaves as one. A letter's title may stand over any text that is no report.
   *
   * @param printed what a header or letterhead over these lines says; a number there is enough
   */
  public boolean isPolicy(SourceText text, NoticeHeader printed, int first, int last) {
    NoticeHeader header = tidied(printed, text);
    String above = header.title().map(Quote::text).orElse("");
    PolicyTitle.Form form = policies.of(above);
    boolean numbered = header.number().flatMap(q -> DocumentNumber.parse(q.text())).isPresent();
    if (form == PolicyTitle.Form.EXPLANATION || (numbered && !above.isEmpty())) {
      return form != PolicyTitle.Form.EXPLANATION;
    }
    if (!above.isEmpty() && form == PolicyTitle.Form.NONE) {
      return false;
    }
    Letter letter = letters.read(text, first, last, above, Flows.fullLine(text));
    if (above.isEmpty()) {
      form = policies.of(letter.title().map(Quote::text).orElse(""));
    }
    return switch (form) {
      case LETTER -> numbered || letter.isMarked() || !PolicyText.reports(letter.flow().text());
      case RULES -> numbered || letter.isMarked();
      case NONE -> (numbered || letter.number().isPresent()) && letter.isOrder();
      case EXPLANATION -> false;
    };
  }

  /**
   * The notice whose letter stands on lines {@code first} to {@code last}.
   *
   * @param place the whole notice, header included
   * @param full {@link zhengmai.text.Flows#fullLine} of the source
   */
  public Result read(
      SourceText text, Place place, NoticeHeader printed, int first, int last, int full) {
    NoticeHeader header = tidied(printed, text);
    Letter letter =
        letters.read(text, first, last, header.title().map(Quote::text).orElse(""), full);
    NoticeRecord notice = new Reading(place, header, letter).record();
    return new Result(notice, Faults.of(place, header, letter, last < first));
  }

  /**
   * The number of the letter whose head stands on this line: a letter's title, and a number over or
   * under it; nothing where no such head stands there.
   */
  public Optional<Quote> headedNumber(SourceText text, Optional<Quote> above, int line) {
    Letter letter =
        letters.read(text, line, Math.min(text.lineCount(), line + HEAD_LINES), "", HEAD_LINES);
    boolean titled =
        letter.title().filter(t -> policies.of(t.text()) == PolicyTitle.Form.LETTER).isPresent();
    return titled ? above.or(letter::numberQuote) : Optional.empty();
  }

  /** A header's title as one reads it; a number in brackets behind it is the header's. */
  private NoticeHeader tidied(NoticeHeader printed, SourceText text) {
    Optional<TitleTrim.Result> title =
        printed
            .title()
            .map(q -> new Quote(titles.tidy(q.text()), q.line(), q.offset()))
            .flatMap(q -> trim.trim(q, text));
    return printed
        .withTitle(title.map(TitleTrim.Result::title))
        .withNumber(printed.number().or(() -> title.flatMap(TitleTrim.Result::number)));
  }

  /**
   * What came of it.
   *
   * @param notice the record
   * @param findings what could not be read
   */
  public record Result(NoticeRecord notice, List<Finding> findings) {
    public Result {
      findings = List.copyOf(findings);
    }
  }

  /** The reading of one notice, field by field. */
  private final class Reading {
    private final NoticeRecord.Builder notice;
    private final NoticeHeader header;
    private final Letter letter;
    private final Conflicts conflicts = new Conflicts(lexicon.bodies());
    private final List<Evidence> evidence = new ArrayList<>();
    private String title = "";
    private Optional<DocumentNumber> number = Optional.empty();
    private Optional<LocalDate> signed = Optional.empty();
    private Stage stage = Stage.FINAL;
    private List<Instrument> issued = List.of();
    private List<String> issuers = List.of();
    private final List<DocumentNumber> numbers = new ArrayList<>();

    Reading(Place place, NoticeHeader header, Letter letter) {
      this.notice = new NoticeRecord.Builder(place);
      this.header = header;
      this.letter = letter;
    }

    NoticeRecord record() {
      titles();
      numbers();
      days();
      instruments();
      bodies();
      terms();
      labels();
      citations();
      return notice.conflicts(conflicts.found()).evidence(evidence).build();
    }

    private void titles() {
      Optional<String> printed = header.title().or(letter::title).map(Quote::text);
      Optional<String> inBody = conflicts.title(header.title(), letter.title());
      title = inBody.or(() -> printed).orElse("");
      notice.title(printed).titleInBody(inBody).genre(genre());
      said("title", header.title());
      said(header.title().isPresent() ? "titleInBody" : "title", letter.title());
    }

    /** What the title says; a title that tells none ({@code 专利代理条例} does) leaves it to 公文种类. */
    private Optional<String> genre() {
      return lexicon.genres().ofLetter(title).or(() -> header.genre().map(Quote::text));
    }

    private void numbers() {
      Optional<DocumentNumber> printed =
          header.number().flatMap(q -> DocumentNumber.parse(q.text()));
      Optional<OwnNumber> printedBelow =
          letter
              .number()
              .map(n -> new OwnNumber(n, letter.numberQuote().orElseThrow()))
              .or(
                  () ->
                      printed.isPresent()
                          ? Optional.empty()
                          : OwnNumber.find(letter.flow(), title));
      Optional<DocumentNumber> inBody =
          conflicts.number(
              printed,
              header.number(),
              printedBelow.map(OwnNumber::number),
              printedBelow.map(OwnNumber::quote));
      number = inBody.or(() -> printed);
      // A header that bears another notice's number does not make that notice this one.
      number.ifPresent(numbers::add);
      notice.documentNumber(printed).documentNumberInBody(inBody);
      said("documentNumber", header.number());
      said("documentNumberInBody", inBody.flatMap(n -> printedBelow.map(OwnNumber::quote)));
    }

    private void days() {
      Optional<LocalDate> printed = header.signed().flatMap(q -> Dates.parseStamp(q.text()));
      Optional<Signature> signature = letter.signature();
      if (printed.isPresent()
          && signature.isPresent()
          && !printed.get().equals(signature.get().date())) {
        conflicts.add(
            "dateSigned",
            printed.get().toString(),
            header.signed().orElseThrow().line(),
            signature.get().date().toString(),
            signature.get().dateLine());
      }
      Optional<LocalDate> below = letter.day().flatMap(q -> Dates.parse(q.text()));
      signed = printed.or(() -> signature.map(Signature::date)).or(() -> below);
      notice
          .dateSigned(signed)
          .datePublished(header.published().flatMap(q -> Dates.parseStamp(q.text())));
      said("dateSigned", header.signed().or(signature.isEmpty() ? letter::day : Optional::empty));
      said("datePublished", header.published());
    }

    private void instruments() {
      issued = instruments.read(title, letter);
      stage = Stages.asksForComments(title) ? Stage.DRAFT : stageOf(issued);
      notice.instruments(issued).status(stage);
    }

    private Stage stageOf(List<Instrument> instruments) {
      return instruments.stream()
          .map(Instrument::status)
          .min(Stage::compareTo)
          .orElse(Stages.of(title));
    }

    private void bodies() {
      IssuerList printed =
          header
              .issuers()
              .map(q -> IssuerList.parse(q.text()))
              .orElse(new IssuerList(List.of(), false));
      List<String> signatories = letter.signature().map(Signature::bodies).orElse(List.of());
      issuers = printed.names();
      if (issuers.isEmpty() && signatories.isEmpty()) {
        issuers = named();
      }
      conflicts.issuers(printed, header.issuers(), letter.signature(), letter.title());
      NoticeRegions.Result named = regions.of(signatories, issuers, title, number);
      NoticeRegions.Result where = named.level().isPresent() ? named : byText().orElse(named);
      notice
          .issuers(issuers)
          .issuersOpen(printed.open())
          .signatories(signatories)
          .level(where.level())
          .regions(where.regions());
      said("issuers", header.issuers());
    }

    /** Where a text is from whose title, number and signature tell nothing, by its own rules. */
    private Optional<NoticeRegions.Result> byText() {
      String text = letter.flow().text();
      return acting
          .in(text)
          .map(body -> regions.of(List.of(), List.of(body), title, number))
          .or(
              () ->
                  TerritorialScope.isNation(text)
                      ? Optional.of(NoticeRegions.OF_THE_NATION)
                      : Optional.empty());
    }

    /** A text that nobody is said to issue or sign is theirs whom its title or number names. */
    private List<String> named() {
      List<String> inTitle = own.inTitle(title);
      if (!inTitle.isEmpty()) {
        int length = NamedBodies.length(title);
        said(
            "issuers",
            letter
                .title()
                .or(header::title)
                .filter(q -> q.text().startsWith(title.substring(0, length)))
                .map(q -> new Quote(title.substring(0, length).strip(), q.line(), q.offset())));
        return inTitle;
      }
      return number.flatMap(own::inNumber).map(List::of).orElse(List.of());
    }

    private void terms() {
      List<String> own = OwnNames.of(letter.flow().text(), titlesOf(issued));
      Optional<LocalDate> issue =
          signed.or(() -> header.published().flatMap(q -> Dates.parseStamp(q.text())));
      Optional<TermReader.Found<EffectiveDate>> effective =
          TermReader.effective(letter.flow(), own, issue)
              .or(() -> ExpiryReader.effective(letter.flow()));
      Optional<TermReader.Found<Expiry>> expires = ExpiryReader.expiry(letter.flow(), own);
      notice
          .effectiveDate(effective.map(TermReader.Found::value))
          .expires(expires.map(TermReader.Found::value));
      effective.ifPresent(f -> evidence.add(f.evidence()));
      evidence.addAll(TermReader.ofParts(letter.flow(), own));
      expires.ifPresent(f -> evidence.add(f.evidence()));
      if (stage == Stage.DRAFT) {
        Optional<TermReader.Found<LocalDate>> deadline =
            DeadlineReader.read(letter.flow(), letter.ownEnd(), signed);
        notice.commentDeadline(deadline.map(TermReader.Found::value));
        deadline.ifPresent(f -> evidence.add(f.evidence()));
      }
    }

    private void labels() {
      List<String> keywords =
          header.keywords().map(q -> Keywords.parse(q.text())).orElse(List.of());
      Optional<String> category = header.category().map(Quote::text);
      Optional<String> subject = header.printed(PrintedField.SUBJECT).map(Quote::text);
      notice.category(category).keywords(keywords);
      said("category", header.category());
      for (PrintedField field : PrintedField.values()) {
        Optional<Quote> words = header.printed(field).or(() -> LabelledWords.find(field, letter));
        notice.printed(field, words.map(Quote::text));
        said(field.code(), words);
      }
      said("keywords", header.keywords());
      notice.topics(
          lexicon
              .topics()
              .find(
                  new TopicFinder.Fields(
                      List.of(title),
                      titlesOf(issued),
                      keywords,
                      category.or(() -> subject),
                      lead(letter.flow().text()))));
    }

    /** The first words; those to whom a copy goes, and whom to call, tell no topic. */
    private static String lead(String text) {
      StringBuilder b = new StringBuilder();
      for (String paragraph : text.substring(0, Math.min(LEAD, text.length())).split("\n", -1)) {
        if (ASIDE.stream().noneMatch(paragraph::startsWith)) {
          b.append(b.length() > 0 ? "\n" : "").append(paragraph);
        }
      }
      return b.toString();
    }

    private void citations() {
      List<String> titles =
          Stream.of(header.title(), letter.title())
              .flatMap(Optional::stream)
              .map(Quote::text)
              .toList();
      notice.citations(
          citations.read(
              letter.flow(),
              new OwnIdentity(titles, numbers, titlesOf(issued), issuers, signed),
              header.title().or(letter::title)));
    }

    private static List<String> titlesOf(List<Instrument> instruments) {
      return instruments.stream().map(Instrument::title).toList();
    }

    private void said(String field, Optional<Quote> quote) {
      quote.ifPresent(q -> evidence.add(new Evidence(field, q)));
    }
  }
}
