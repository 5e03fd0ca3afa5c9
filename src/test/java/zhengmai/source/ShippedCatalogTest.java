package zhengmai.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import zhengmai.model.Citation;
import zhengmai.model.DocumentNumber;
import zhengmai.model.Extraction;
import zhengmai.model.Level;
import zhengmai.model.NoticeRecord;
import zhengmai.model.Relation;

/** The catalogue as it is shipped. */
class ShippedCatalogTest {
  static final Path NOTICES = Path.of("data/catalog/notices-2021-12.csv");
  static final Path NATIONAL = Path.of("data/catalog/national.csv");

  private static List<NoticeRecord> read(Path file) {
    SourceFile text = Formats.read(file);
    assertThat(text.findings()).isEmpty();
    assertThat(CatalogReader.recognises(text.text().orElseThrow())).isTrue();
    Extraction e = CatalogReader.read(text.text().orElseThrow());
    assertThat(e.findings()).isEmpty();
    return e.records().stream().map(NoticeRecord.class::cast).toList();
  }

  private static List<NoticeRecord> all() {
    List<NoticeRecord> all = new ArrayList<>(read(NOTICES));
    all.addAll(read(NATIONAL));
    return all;
  }

  @Test
  void notices_all108_withoutFindings() {
    List<NoticeRecord> notices = read(NOTICES);

    assertThat(notices).hasSize(108);
    assertThat(notices)
        .allSatisfy(
            n -> {
              assertThat(n.title()).isPresent();
              assertThat(n.issuers()).isNotEmpty();
              assertThat(n.dateSigned()).isPresent();
              assertThat(n.level()).isPresent();
              assertThat(n.regions()).isNotEmpty();
              assertThat(n.genre()).isPresent();
              assertThat(n.topics()).isNotEmpty();
            });
    assertThat(notices.stream().filter(n -> n.level().equals(Optional.of(Level.NATIONAL))))
        .hasSize(13);
  }

  @Test
  void national_allRead_withoutFindings() {
    List<NoticeRecord> national = read(NATIONAL);

    assertThat(national).hasSize(86);
    assertThat(national).allSatisfy(n -> assertThat(n.regions()).containsExactly("全国"));
    assertThat(national).extracting(NoticeRecord::title).doesNotHaveDuplicates();
  }

  @Test
  void numbers_noTwoRowsShareOne() {
    Map<DocumentNumber, NoticeRecord> seen = new HashMap<>();
    for (NoticeRecord n : all()) {
      n.documentNumber()
          .ifPresent(
              number ->
                  assertThat(seen.putIfAbsent(number, n)).as("%s: %s", number, n.title()).isNull());
    }
  }

  @Test
  void publication_neverBeforeSignature() {
    assertThat(all())
        .allSatisfy(
            n -> {
              LocalDate signed = n.dateSigned().orElse(LocalDate.MIN);
              assertThat(n.datePublished().orElse(LocalDate.MAX)).isAfterOrEqualTo(signed);
              assertThat(n.commentDeadline().orElse(LocalDate.MAX)).isAfterOrEqualTo(signed);
            });
  }

  @Test
  void citations_ofANumber_haveOneTitleEach() {
    Map<DocumentNumber, String> titles = new HashMap<>();
    for (NoticeRecord n : all()) {
      n.documentNumber().ifPresent(d -> titles.put(d, core(n.title().orElse(""))));
    }
    List<String> strange = new ArrayList<>();
    for (NoticeRecord n : read(NOTICES)) {
      for (Citation c : n.citations()) {
        String title = core(c.title().orElse(""));
        String held = c.documentNumber().map(d -> titles.getOrDefault(d, title)).orElse(title);
        if (!held.contains(title)) {
          strange.add(c.documentNumber() + ": " + title + " / " + held);
        }
      }
    }
    assertThat(strange).isEmpty();
  }

  @Test
  void drgPlans_threeProvinces_onTheNationalPlan() {
    List<NoticeRecord> plans =
        read(NOTICES).stream()
            .filter(n -> n.level().equals(Optional.of(Level.PROVINCIAL)))
            .filter(n -> n.topics().contains("DRG/DIP支付方式"))
            .toList();

    assertThat(plans).extracting(n -> n.regions().get(0)).containsExactly("内蒙古自治区", "甘肃省", "青海省");
    assertThat(plans)
        .allSatisfy(
            n ->
                assertThat(n.citations())
                    .anySatisfy(
                        c -> {
                          assertThat(c.type()).isEqualTo(Relation.BASED_ON);
                          assertThat(c.documentNumber().map(DocumentNumber::print))
                              .contains("医保发〔2021〕48号");
                        }));
  }

  @Test
  void misprintedHeader_bodyIsTaken() {
    NoticeRecord n =
        read(NOTICES).stream()
            .filter(
                x ->
                    x.documentNumber()
                        .map(DocumentNumber::print)
                        .orElse("")
                        .equals("浙医保联发〔2021〕25号"))
            .findFirst()
            .orElseThrow();

    assertThat(n.regions()).containsExactly("浙江省");
    assertThat(n.issuers()).hasSize(7).contains("浙江省医疗保障局");
    assertThat(n.title().orElseThrow()).contains("浙江省");
    assertThat(n.titleInBody()).isEmpty();
  }

  /** A title without the bodies in front of 关于, brackets and spaces. */
  private static String core(String title) {
    String s = title.replaceAll("[《》〈〉\\s]", "");
    return s.contains("关于") ? s.substring(s.indexOf("关于") + 2) : s;
  }
}
