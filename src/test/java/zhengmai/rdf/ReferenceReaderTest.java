package zhengmai.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import zhengmai.model.Finding;
import zhengmai.model.ReferenceData;
import zhengmai.model.ReferenceData.Cue;
import zhengmai.model.ReferenceData.RegionLevel;
import zhengmai.model.Relation;

class ReferenceReaderTest {
  private static final ReferenceData DATA = Fixtures.REFERENCE.data();

  @Test
  void read_regions_byLevelWithCodesAndParents() {
    assertThat(DATA.regions()).hasSize(7);
    ReferenceData.Region inner = DATA.regions().get(3);
    assertThat(inner)
        .isEqualTo(
            new ReferenceData.Region(
                "150000",
                "内蒙古自治区",
                List.of("内蒙古"),
                List.of("内", "蒙"),
                RegionLevel.PROVINCE,
                Optional.of("100000"),
                false));
  }

  @Test
  void read_bodies_canonicalFormFirst() {
    assertThat(DATA.systems().get(0).bodyForms()).containsExactly("医疗保障局", "医保局");
    assertThat(DATA.systems().get(0).nationalBody()).contains("国家医疗保障局");
    assertThat(DATA.agencies().get(0).officeNames()).containsExactly("国家医疗保障局办公室", "国家医保局办公室");
    assertThat(DATA.bodySuffixes()).containsExactly("局", "委员会");
  }

  @Test
  void read_words_byScheme() {
    assertThat(DATA.genres())
        .extracting(ReferenceData.Term::name)
        .containsExactly("通知", "意见", "实施意见");
    assertThat(DATA.genres().get(2).broader()).contains("意见");
    assertThat(DATA.instrumentForms().get(0).altNames()).containsExactly("管理办法");
    assertThat(DATA.topics().get(0).labels()).containsExactly("DRG", "按病种分值");
    assertThat(DATA.topics().get(1).yieldsTo()).containsExactly("DRG/DIP支付方式");
    assertThat(DATA.cues())
        .contains(
            new Cue("根据", Relation.BASED_ON, true, false),
            new Cue("修订", Relation.AMENDS, false, false),
            new Cue("研究修订", Relation.AMENDS, true, true));
  }

  @Test
  void read_files_areGraphsForTheStore() {
    assertThat(Fixtures.REFERENCE.graphs())
        .containsOnlyKeys(
            Iris.reference("regions"), Iris.reference("bodies"), Iris.reference("words"));
    assertThat(Fixtures.REFERENCE.concepts().iri("topic", "DRG"))
        .contains(Iris.BASE + "topic/DRG-DIP支付方式");
    assertThat(Fixtures.REFERENCE.findings()).isEmpty();
  }

  @Test
  void read_brokenFile_isAFindingAndTheRestIsThere() {
    TextFile broken = new TextFile("坏.ttl", "@prefix zm: <x> .\n<a> zm:b \"c\" \n<d> zm:e 1 .");
    TextFile good =
        new TextFile(
            "好.ttl",
            "<x> a <https://w3id.org/zhengmai/ontology#AgencySuffix> ; <http://www.w3.org/2004/02/skos/core#prefLabel> \"局\"@zh .");
    Reference read = ReferenceReader.read(List.of(broken, good));
    assertThat(read.findings()).extracting(Finding::file).containsExactly("坏.ttl");
    assertThat(read.data().bodySuffixes()).containsExactly("局");
  }

  /** Jena throws at such a base, where it hands every other fault to the handler. */
  @Test
  void read_baseWithAControlCharacter_isAFinding() {
    TextFile broken = new TextFile("坏.ttl", "@base <a\u0001b> .\n<x> a <y> .");
    assertThat(ReferenceReader.read(List.of(broken)).findings())
        .anySatisfy(f -> assertThat(f.severity()).isEqualTo(Finding.Severity.ERROR))
        .extracting(Finding::file)
        .containsOnly("坏.ttl");
  }

  @Test
  void read_missingFolder_isAFinding() {
    Reference read = ReferenceReader.read(Path.of("没有这个文件夹"));
    assertThat(read.findings()).extracting(Finding::code).containsExactly("missing-folder");
  }
}
