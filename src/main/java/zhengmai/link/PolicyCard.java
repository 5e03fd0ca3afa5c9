package zhengmai.link;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import zhengmai.model.DocumentNumber;
import zhengmai.model.Level;
import zhengmai.model.Stage;

/**
 * What a list or a drawing says of a policy: 国家医疗保障局关于印发DRG/DIP支付方式改革三年行动计划的通知, 医保发〔2021〕48号, 全国,
 * 2021-11-19.
 *
 * @param iri what names it: {@code https://w3id.org/zhengmai/id/policy/医保发-2021-48}
 * @param label its title, else its number, else the end of its IRI
 * @param number its number
 * @param regions province-level names, or 全国, in the order of the source
 * @param level of the body that issues it, where it is known
 * @param signed the day it was signed
 * @param published the day it was published
 * @param stage how far the text has come
 * @param held whether a source holds its text; else others name it, or a table tells of it
 * @param issuers the bodies that issue it, as printed, in the order of the source
 */
public record PolicyCard(
    String iri,
    String label,
    Optional<DocumentNumber> number,
    List<String> regions,
    Optional<Level> level,
    Optional<LocalDate> signed,
    Optional<LocalDate> published,
    Stage stage,
    boolean held,
    List<String> issuers) {
  public PolicyCard {
    Objects.requireNonNull(iri, "iri");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(stage, "stage");
    regions = List.copyOf(regions);
    issuers = List.copyOf(issuers);
  }

  /** The day it was signed, else published. */
  public Optional<LocalDate> date() {
    return signed.or(() -> published);
  }
}
