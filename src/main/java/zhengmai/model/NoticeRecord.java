package zhengmai.model;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a source says of one notice (通知, 意见, 公告 …): a letter with its header, signature and attached
 * texts. Fields are those of the record format, in its order. Made by {@link Builder}.
 *
 * @param source from the first line of its header to its last line
 * @param issuers 发文机关, as the header prints them
 * @param issuersOpen the list of issuers ends in 等
 * @param signatories the bodies that sign the letter, without （代章）
 * @param documentNumber 发文字号 of the header
 * @param documentNumberInBody the body's number, where the header has none or another one
 * @param title the header's title
 * @param titleInBody the body's title, where it differs from the header's
 * @param dateSigned 成文日期, else the date of the signature
 * @param datePublished 发布日期
 * @param effectiveDate from when it holds, where the text says so
 * @param expires until when it holds, where the text says so
 * @param commentDeadline last day for comments on a draft
 * @param category 类别, as printed
 * @param printed what is kept word for word: 索引号, 主题分类
 * @param keywords 关键字, as printed
 * @param level the level of the issuing body
 * @param regions province-level names; 全国 for national documents
 * @param genre 文种 of the notice itself: 通知
 * @param status the stage of the instrument, if one is issued, else of the notice
 * @param instruments what it issues
 * @param versions of a law, the first one first
 * @param topics labels of the topic scheme
 * @param citations other documents that its whole text names, one each
 * @param conflicts fields on which the source contradicts itself
 * @param evidence the words from which fields were read
 * @param inferred names of those fields that the source does not state and its title tells
 */
public record NoticeRecord(
    Place source,
    List<String> issuers,
    boolean issuersOpen,
    List<String> signatories,
    Optional<DocumentNumber> documentNumber,
    Optional<DocumentNumber> documentNumberInBody,
    Optional<String> title,
    Optional<String> titleInBody,
    Optional<LocalDate> dateSigned,
    Optional<LocalDate> datePublished,
    Optional<EffectiveDate> effectiveDate,
    Optional<Expiry> expires,
    Optional<LocalDate> commentDeadline,
    Optional<String> category,
    Map<PrintedField, String> printed,
    List<String> keywords,
    Optional<Level> level,
    List<String> regions,
    Optional<String> genre,
    Stage status,
    List<Instrument> instruments,
    List<Version> versions,
    List<String> topics,
    List<Citation> citations,
    List<Conflict> conflicts,
    List<Evidence> evidence,
    List<String> inferred)
    implements SourceRecord {
  public NoticeRecord {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(status, "status");
    issuers = List.copyOf(issuers);
    signatories = List.copyOf(signatories);
    printed = PrintedField.inOrder(printed);
    keywords = List.copyOf(keywords);
    regions = List.copyOf(regions);
    instruments = List.copyOf(instruments);
    versions = List.copyOf(versions);
    topics = List.copyOf(topics);
    citations = List.copyOf(citations);
    conflicts = List.copyOf(conflicts);
    evidence = List.copyOf(evidence);
    inferred = List.copyOf(inferred);
  }

  /** One of {@link #printed}. */
  public Optional<String> printed(PrintedField field) {
    return Optional.ofNullable(printed.get(field));
  }

  /** The same with these conflicts. */
  public NoticeRecord withConflicts(List<Conflict> conflicts) {
    return toBuilder().conflicts(conflicts).build();
  }

  /** The same with this evidence. */
  public NoticeRecord withEvidence(List<Evidence> evidence) {
    return toBuilder().evidence(evidence).build();
  }

  /** A builder that has all fields as they are. */
  public Builder toBuilder() {
    return toBuilder(source);
  }

  /** A builder that has all fields as they are, of the same document at another place. */
  public Builder toBuilder(Place at) {
    return new Builder(at)
        .issuers(issuers)
        .issuersOpen(issuersOpen)
        .signatories(signatories)
        .documentNumber(documentNumber)
        .documentNumberInBody(documentNumberInBody)
        .title(title)
        .titleInBody(titleInBody)
        .dateSigned(dateSigned)
        .datePublished(datePublished)
        .effectiveDate(effectiveDate)
        .expires(expires)
        .commentDeadline(commentDeadline)
        .category(category)
        .printed(printed)
        .keywords(keywords)
        .level(level)
        .regions(regions)
        .genre(genre)
        .status(status)
        .instruments(instruments)
        .versions(versions)
        .topics(topics)
        .citations(citations)
        .conflicts(conflicts)
        .evidence(evidence)
        .inferred(inferred);
  }

  /** Collects the fields of a notice; what is not set is absent. */
  public static final class Builder {
    private final Place source;
    private List<String> issuers = List.of();
    private boolean issuersOpen = false;
    private List<String> signatories = List.of();
    private Optional<DocumentNumber> documentNumber = Optional.empty();
    private Optional<DocumentNumber> documentNumberInBody = Optional.empty();
    private Optional<String> title = Optional.empty();
    private Optional<String> titleInBody = Optional.empty();
    private Optional<LocalDate> dateSigned = Optional.empty();
    private Optional<LocalDate> datePublished = Optional.empty();
    private Optional<EffectiveDate> effectiveDate = Optional.empty();
    private Optional<Expiry> expires = Optional.empty();
    private Optional<LocalDate> commentDeadline = Optional.empty();
    private Optional<String> category = Optional.empty();
    private final Map<PrintedField, String> printed = new EnumMap<>(PrintedField.class);
    private List<String> keywords = List.of();
    private Optional<Level> level = Optional.empty();
    private List<String> regions = List.of();
    private Optional<String> genre = Optional.empty();
    private Stage status = Stage.FINAL;
    private List<Instrument> instruments = List.of();
    private List<Version> versions = List.of();
    private List<String> topics = List.of();
    private List<Citation> citations = List.of();
    private List<Conflict> conflicts = List.of();
    private List<Evidence> evidence = List.of();
    private List<String> inferred = List.of();

    /** A notice at this place. */
    public Builder(Place source) {
      this.source = source;
    }

    /** Sets {@link NoticeRecord#issuers}. */
    public Builder issuers(List<String> issuers) {
      this.issuers = issuers;
      return this;
    }

    /** Sets {@link NoticeRecord#issuersOpen}. */
    public Builder issuersOpen(boolean issuersOpen) {
      this.issuersOpen = issuersOpen;
      return this;
    }

    /** Sets {@link NoticeRecord#signatories}. */
    public Builder signatories(List<String> signatories) {
      this.signatories = signatories;
      return this;
    }

    /** Sets {@link NoticeRecord#documentNumber}. */
    public Builder documentNumber(Optional<DocumentNumber> documentNumber) {
      this.documentNumber = documentNumber;
      return this;
    }

    /** Sets {@link NoticeRecord#documentNumberInBody}. */
    public Builder documentNumberInBody(Optional<DocumentNumber> documentNumberInBody) {
      this.documentNumberInBody = documentNumberInBody;
      return this;
    }

    /** Sets {@link NoticeRecord#title}. */
    public Builder title(Optional<String> title) {
      this.title = title;
      return this;
    }

    /** Sets {@link NoticeRecord#titleInBody}. */
    public Builder titleInBody(Optional<String> titleInBody) {
      this.titleInBody = titleInBody;
      return this;
    }

    /** Sets {@link NoticeRecord#dateSigned}. */
    public Builder dateSigned(Optional<LocalDate> dateSigned) {
      this.dateSigned = dateSigned;
      return this;
    }

    /** Sets {@link NoticeRecord#datePublished}. */
    public Builder datePublished(Optional<LocalDate> datePublished) {
      this.datePublished = datePublished;
      return this;
    }

    /** Sets {@link NoticeRecord#effectiveDate}. */
    public Builder effectiveDate(Optional<EffectiveDate> effectiveDate) {
      this.effectiveDate = effectiveDate;
      return this;
    }

    /** Sets {@link NoticeRecord#expires}. */
    public Builder expires(Optional<Expiry> expires) {
      this.expires = expires;
      return this;
    }

    /** Sets {@link NoticeRecord#commentDeadline}. */
    public Builder commentDeadline(Optional<LocalDate> commentDeadline) {
      this.commentDeadline = commentDeadline;
      return this;
    }

    /** Sets {@link NoticeRecord#category}. */
    public Builder category(Optional<String> category) {
      this.category = category;
      return this;
    }

    /** Adds to {@link NoticeRecord#printed}. */
    public Builder printed(Map<PrintedField, String> values) {
      printed.putAll(values);
      return this;
    }

    /** Adds one of {@link NoticeRecord#printed}, where it is there. */
    public Builder printed(PrintedField field, Optional<String> value) {
      value.ifPresent(v -> printed.put(field, v));
      return this;
    }

    /** Sets {@link NoticeRecord#keywords}. */
    public Builder keywords(List<String> keywords) {
      this.keywords = keywords;
      return this;
    }

    /** Sets {@link NoticeRecord#level}. */
    public Builder level(Optional<Level> level) {
      this.level = level;
      return this;
    }

    /** Sets {@link NoticeRecord#regions}. */
    public Builder regions(List<String> regions) {
      this.regions = regions;
      return this;
    }

    /** Sets {@link NoticeRecord#genre}. */
    public Builder genre(Optional<String> genre) {
      this.genre = genre;
      return this;
    }

    /** Sets {@link NoticeRecord#status}. */
    public Builder status(Stage status) {
      this.status = status;
      return this;
    }

    /** Sets {@link NoticeRecord#instruments}. */
    public Builder instruments(List<Instrument> instruments) {
      this.instruments = instruments;
      return this;
    }

    /** Sets {@link NoticeRecord#versions}. */
    public Builder versions(List<Version> versions) {
      this.versions = versions;
      return this;
    }

    /** Sets {@link NoticeRecord#topics}. */
    public Builder topics(List<String> topics) {
      this.topics = topics;
      return this;
    }

    /** Sets {@link NoticeRecord#citations}. */
    public Builder citations(List<Citation> citations) {
      this.citations = citations;
      return this;
    }

    /** Sets {@link NoticeRecord#conflicts}. */
    public Builder conflicts(List<Conflict> conflicts) {
      this.conflicts = conflicts;
      return this;
    }

    /** Sets {@link NoticeRecord#evidence}. */
    public Builder evidence(List<Evidence> evidence) {
      this.evidence = evidence;
      return this;
    }

    /** Sets {@link NoticeRecord#inferred}. */
    public Builder inferred(List<String> inferred) {
      this.inferred = inferred;
      return this;
    }

    /** The record. */
    public NoticeRecord build() {
      return new NoticeRecord(
          source,
          issuers,
          issuersOpen,
          signatories,
          documentNumber,
          documentNumberInBody,
          title,
          titleInBody,
          dateSigned,
          datePublished,
          effectiveDate,
          expires,
          commentDeadline,
          category,
          printed,
          keywords,
          level,
          regions,
          genre,
          status,
          instruments,
          versions,
          topics,
          citations,
          conflicts,
          evidence,
          inferred);
    }
  }
}
