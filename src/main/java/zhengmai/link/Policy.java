package zhengmai.link;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import zhengmai.model.DocumentNumber;
import zhengmai.model.Expiry;
import zhengmai.model.Instrument;
import zhengmai.model.Stage;
import zhengmai.model.Version;

/**
 * One document as concluded: 国家医疗保障局关于印发DRG/DIP支付方式改革三年行动计划的通知, whether its text is held or only
 * others name it.
 *
 * @param id what its IRI is made of
 * @param formerIds what it was known by before its number or date was learnt
 * @param held whether a source holds its text; a table of facts does not
 * @param records the notice records that speak of it
 * @param numbers numbers it is printed or cited with
 * @param titles titles it is printed or cited with, in one spelling each
 * @param instruments what it issues
 * @param versions of a law, the first one first
 * @param issuers the issuing bodies' one full names, the lead first
 * @param categories 类别 that its sources print
 * @param keywords 关键字 that its sources print
 * @param facts its fields
 * @param effects what other documents do to its force
 */
public record Policy(
    PolicyId id,
    List<PolicyId> formerIds,
    boolean held,
    List<RecordRef> records,
    List<DocumentNumber> numbers,
    List<String> titles,
    List<Instrument> instruments,
    List<Version> versions,
    List<String> issuers,
    List<String> categories,
    List<String> keywords,
    Facts facts,
    List<Effect> effects) {
  /**
   * What another document does to this one's force.
   *
   * @param kind what it does
   * @param by the other document
   * @param day the first day of it, where it is known
   * @param until the new last day, or the time added, of an extension that tells one
   */
  public record Effect(Kind kind, PolicyId by, Optional<LocalDate> day, Optional<Expiry> until) {
    /** What is done. */
    public enum Kind {
      /** 《X》同时废止. */
      REPEALED,
      /** A later edition takes its place without saying that it repeals. */
      SUPERSEDED,
      /** 《X》第五条废止: the rest holds. */
      PARTLY_REPEALED,
      /** 《X》有效期延长至2025年12月31日, 《X》继续执行. */
      EXTENDED
    }

    public Effect {
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(by, "by");
    }

    /** One that tells no new last day. */
    static Effect ending(Kind kind, PolicyId by, Optional<LocalDate> day) {
      return new Effect(kind, by, day, Optional.empty());
    }
  }

  public Policy {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(facts, "facts");
    formerIds = List.copyOf(formerIds);
    records = List.copyOf(records);
    numbers = List.copyOf(numbers);
    titles = List.copyOf(titles);
    instruments = List.copyOf(instruments);
    versions = List.copyOf(versions);
    issuers = List.copyOf(issuers);
    categories = List.copyOf(categories);
    keywords = List.copyOf(keywords);
    effects = List.copyOf(effects);
  }

  /** Its title, else its number: what a list calls it. */
  public String label() {
    return facts
        .title()
        .map(ChosenValue::value)
        .or(() -> facts.documentNumber().map(n -> n.value().print()))
        .orElse(id.key());
  }

  /** Province-level names, or 全国; empty where nothing tells. */
  public List<String> regions() {
    return facts.regions().map(ChosenValue::value).orElse(List.of());
  }

  /** Whether it holds in the whole country. */
  public boolean isNational() {
    return regions().contains("全国");
  }

  /** The day it was signed, else published. */
  public Optional<LocalDate> date() {
    return facts.dateSigned().or(facts::datePublished).map(ChosenValue::value);
  }

  /** The day it became public: published, else signed. */
  public Optional<LocalDate> published() {
    return facts.datePublished().or(facts::dateSigned).map(ChosenValue::value);
  }

  /** Its stage; formal where nothing tells. */
  public Stage stage() {
    return facts.stage().map(ChosenValue::value).orElse(Stage.FINAL);
  }

  /** When it holds. */
  public Force force() {
    return ForceMaker.of(this);
  }

  Policy with(List<Effect> newEffects) {
    return new Policy(
        id,
        formerIds,
        held,
        records,
        numbers,
        titles,
        instruments,
        versions,
        issuers,
        categories,
        keywords,
        facts,
        newEffects);
  }

  Policy withVersions(List<Version> newVersions) {
    return new Policy(
        id,
        formerIds,
        held,
        records,
        numbers,
        titles,
        instruments,
        newVersions,
        issuers,
        categories,
        keywords,
        facts,
        effects);
  }
}
