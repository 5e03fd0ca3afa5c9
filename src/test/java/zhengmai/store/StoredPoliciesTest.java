package zhengmai.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhengmai.link.Edge;
import zhengmai.link.Lineage;
import zhengmai.link.PolicyCard;
import zhengmai.model.DocumentNumber;
import zhengmai.model.Level;
import zhengmai.model.Stage;
import zhengmai.rdf.Iris;

class StoredPoliciesTest {
  private static final String NATION = Iris.BASE + "policy/医保发-2021-948";
  private static final String SICHUAN = Iris.BASE + "policy/川医保发-2021-901";
  private static final String DRAFT = Iris.BASE + "policy/四川省/2021-10-01/aaaaaaaaaaaa";
  private static final String BASIS = Iris.BASE + "policy/国办发-2017-955";

  private final StoredPolicies policies =
      new StoredPolicies(
          RDFDataMgr.loadDatasetGraph("src/test/resources/lineage/store.trig").getUnionGraph());

  @Test
  void card_ofAHeldPolicy_hasAllItsFields() {
    assertThat(policies.card(NATION))
        .contains(
            new PolicyCard(
                NATION,
                "国家医疗保障局关于印发样例计划的通知",
                DocumentNumber.parse("医保发〔2021〕948号"),
                List.of("全国"),
                Optional.of(Level.NATIONAL),
                Optional.of(LocalDate.of(2021, 11, 19)),
                Optional.of(LocalDate.of(2021, 11, 26)),
                Stage.FINAL,
                true,
                List.of("国家医疗保障局", "财政部")));
    assertThat(policies.card(SICHUAN).orElseThrow().regions()).containsExactly("湖北省", "四川省");
    assertThat(policies.card(SICHUAN).orElseThrow().date()).contains(LocalDate.of(2021, 12, 3));
  }

  @Test
  void card_knownByItsNumberAlone_isNotHeld() {
    PolicyCard basis = policies.card(BASIS).orElseThrow();
    assertThat(basis.held()).isFalse();
    assertThat(basis.label()).isEqualTo("国办发〔2017〕955号");
    assertThat(basis.stage()).isEqualTo(Stage.FINAL);
  }

  @Test
  void card_ofARecordOrNothing_isNone() {
    assertThat(policies.card(Iris.BASE + "source/aaa/notice/10")).isEmpty();
    assertThat(policies.card("nothing")).isEmpty();
    assertThat(policies.up("nothing")).isEmpty();
  }

  @Test
  void down_statedRelation_hasTheWordsOfItsOwnFirstCitation() {
    assertThat(policies.down(NATION))
        .containsExactly(
            new Edge(
                SICHUAN,
                NATION,
                "implements",
                true,
                Optional.empty(),
                0.8,
                Optional.of(new Edge.Evidence("落实样例计划", "汇编乙.txt", 9))),
            new Edge(
                SICHUAN,
                NATION,
                "counterpartOf",
                false,
                Optional.of("title-without-region"),
                0.7,
                Optional.empty()));
    assertThat(policies.up(SICHUAN)).containsAll(policies.down(NATION)).hasSize(3);
  }

  @Test
  void up_ofAnAdoptedText_leadsToItsDraft_andRepealedByIsNoStep() {
    assertThat(policies.up(SICHUAN)).extracting(Edge::older).contains(DRAFT);
    assertThat(policies.down(DRAFT)).extracting(Edge::subject).containsExactly(DRAFT);
    assertThat(policies.up(NATION)).extracting(Edge::relation).containsExactly("basedOn");
    assertThat(policies.up(NATION).get(0).evidence()).isEmpty();
  }

  @Test
  void walk_throughTheStore_goesUpAndDown() {
    Lineage.Tree tree = new Lineage(policies).walk(NATION, 3, 3, Set.of()).orElseThrow();
    assertThat(tree.up()).extracting(s -> s.policy().iri()).containsExactly(BASIS);
    assertThat(tree.down()).extracting(s -> s.policy().iri()).containsExactly(SICHUAN, SICHUAN);
  }

  @ParameterizedTest
  @CsvSource({
    "医保发〔2021〕948号, 医保发-2021-948",
    "国办发[2017]956号, 国办发-2017-955",
    "样例计划, 医保发-2021-948",
    "《四川样例方案》, 川医保发-2021-901",
    "四川省, 四川省/2021-10-01/aaaaaaaaaaaa 川医保发-2021-901",
    "https://w3id.org/zhengmai/id/policy/全国/undated/0123456789ab, 医保发-2021-948",
    "https://w3id.org/zhengmai/id/policy/川医保发-2021-901, 川医保发-2021-901",
    "没有的方案, ''",
    "川, ''"
  })
  void find_byNumberTitleOrIri_isWhatPeopleMean(String name, String found) {
    assertThat(
            policies.find(name).stream()
                .map(p -> p.iri().substring((Iris.BASE + "policy/").length())))
        .containsExactly(found.isEmpty() ? new String[0] : found.split(" ", -1));
  }
}
