package zhengmai.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.jena.irix.IRIx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhengmai.link.PolicyId;
import zhengmai.model.DocumentNumber;

class IrisTest {
  @ParameterizedTest
  @CsvSource({
    "医保发〔2021〕48号, policy/医保发-2021-48",
    "国家医疗保障局令第2号, policy/国家医疗保障局令-2",
    "国家药监局公告2021年第8号, policy/国家药监局公告-2021-8",
    "医保发〔2021〕12-3号, policy/医保发-2021-12-3"
  })
  void policy_byNumber_isLegible(String number, String iri) {
    assertThat(Iris.policy(Fixtures.number(number))).isEqualTo(Iris.BASE + iri);
  }

  @Test
  void policy_ofTwoUnderOneNumber_areTwo() {
    Optional<DocumentNumber> number = DocumentNumber.parse("医保发〔2021〕48号");
    PolicyId first =
        new PolicyId(number, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), "");
    PolicyId second =
        new PolicyId(
            number, Optional.of("a1b2c3"), Optional.empty(), Optional.empty(), List.of(), "");
    assertThat(Iris.policy(first)).isEqualTo(Iris.BASE + "policy/医保发-2021-48");
    assertThat(Iris.policy(second)).isEqualTo(Iris.BASE + "policy/医保发-2021-48~a1b2c3");
    assertThat(IRIx.create(Iris.policy(second)).isAbsolute()).isTrue();
  }

  @Test
  void segment_charactersOutsideThePlane_areKeptOrEncodedAsUtf8() {
    assertThat(Iri.segment("𠮷")).isEqualTo("𠮷");
    assertThat(Iri.segment("\uf0b7")).isEqualTo("%EF%82%B7");
    assertThat(Iri.segment("（一）/ .")).isEqualTo("%EF%BC%88一%EF%BC%89%2F%20%2E");
  }

  @Property
  void segment_anyText_isAValidIri(@ForAll String text) {
    assertThat(IRIx.create(Iris.named("agency", text)).isAbsolute()).isTrue();
  }

  @Property
  void segment_twoTexts_neverShareOne(@ForAll String a, @ForAll String b) {
    assertThat(Iri.segment(a).equals(Iri.segment(b))).isEqualTo(a.equals(b));
  }

  @Property
  void text_ofSegment_isTheTextButForHalvesOfPairs(@ForAll String text) {
    String whole = text.replaceAll("[\\ud800-\\udfff]", "");
    assertThat(Iri.text(Iri.segment(whole))).isEqualTo(whole);
  }

  @Property
  void policy_twoNumbers_neverShareAnIri(
      @ForAll("numbers") DocumentNumber a, @ForAll("numbers") DocumentNumber b) {
    boolean same =
        a.code().equals(b.code()) && a.year() == b.year() && a.serial().equals(b.serial());
    assertThat(Iris.policy(a).equals(Iris.policy(b))).isEqualTo(same);
  }

  @Property
  void policy_byTextAndByNumber_neverShareAnIri(
      @ForAll("numbers") DocumentNumber number, @ForAll String region, @ForAll String title) {
    String byText =
        Iris.policy(
            Optional.of(region), Optional.of(LocalDate.of(2021, 1, 2)), List.of("局"), title);
    assertThat(Iris.policy(number)).isNotEqualTo(byText);
  }

  @Property
  void policy_issuersAndTitleCutElsewhere_getAnotherIri(
      @ForAll("names") List<String> issuers, @ForAll("names") List<String> others) {
    Optional<LocalDate> day = Optional.empty();
    String a = Iris.policy(Optional.empty(), day, issuers, "题");
    String b = Iris.policy(Optional.empty(), day, others, "题");
    assertThat(a.equals(b)).isEqualTo(issuers.equals(others));
  }

  @Provide
  Arbitrary<List<String>> names() {
    return Arbitraries.strings().withChars("局1:;").ofMaxLength(3).list().ofMaxSize(3);
  }

  @Provide
  Arbitrary<DocumentNumber> numbers() {
    Arbitrary<String> codes = Arbitraries.strings().withChars("医令-1X 2/").ofMaxLength(6);
    Arbitrary<String> serials = Arbitraries.of("1", "12", "12-3", "2021", "1-1", "2021-1");
    return Combinators.combine(codes, Arbitraries.of(2021, 2012), serials)
        .as((c, y, s) -> new DocumentNumber(DocumentNumber.Form.BRACKETED, c, y, s));
  }
}
