package zhengmai.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhengmai.model.ReferenceData;
import zhengmai.model.ReferenceData.Region;
import zhengmai.rdf.ReferenceReader;

/** Regions below the prefectures, as the reference data tell them. */
class RegionCountiesTest {
  private static final ReferenceData DATA = ReferenceReader.read(Path.of("data/reference")).data();
  private static final BodyNames NAMES = BodyNames.of(DATA);
  private static final RegionFinder FINDER = new RegionFinder(DATA);

  @Test
  void county_hasCodeParentAndProvince() {
    Region county = region("阜新蒙古族自治县");
    RegionTree tree = new RegionTree(DATA.regions());

    assertThat(county.code()).isEqualTo("210921");
    assertThat(tree.parent(county).map(Region::name)).contains("阜新市");
    assertThat(tree.province(county).map(Region::name)).contains("辽宁省");
  }

  @Test
  void regions_ofOneParent_haveNamesOfTheirOwn() {
    assertThat(DATA.regions())
        .hasSizeGreaterThan(3600)
        .extracting(r -> r.parent() + r.name())
        .doesNotHaveDuplicates();
  }

  /** A name of several places, 朝阳区, tells its province only where the text does. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          阜新蒙古族自治县卫生健康局 | '' | 210921 | 辽宁省
          句容市人民政府 | '' | 321183 | 江苏省
          朝阳区卫生健康局 | '' | '' | ''
          朝阳区卫生健康局 | 吉林省 | 220104 | 吉林省
          北京市朝阳区卫生健康委员会 | '' | 110105 | 北京市
          南京市鼓楼区医疗保障局 | '' | 320106 | 江苏省
          鼓楼区医疗保障局 | 江苏省 | 320000 | 江苏省
          公安县医疗保障局 | '' | 421022 | 湖北省
          苏州工业园区管理委员会 | '' | 320576 | 江苏省
          第八师石河子市卫生健康委员会 | '' | 660800 | 新疆生产建设兵团
          """)
  void resolve_bodiesOfCounties(String name, String province, String code, String of) {
    var body = NAMES.resolve(name, Optional.of(province).filter(p -> !p.isEmpty()));

    assertThat(body).isPresent();
    assertThat(body.get().level()).isEqualTo(zhengmai.model.Level.SUB_PROVINCIAL);
    assertThat(body.get().regionCode().orElse("")).isEqualTo(code);
    assertThat(body.get().province().orElse("")).isEqualTo(of);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          关于印发句容市村级药柜方案的通知 | 江苏省
          在余杭区召开现场会 | 浙江省
          完善县域医共体组成县域中心 | ''
          建设新建区域医疗中心 | ''
          老城区改造中的卫生站 | ''
          云南山区巡回医疗 | 云南省
          做好安宁疗护与和平区工作 | ''
          """)
  void find_namesOfCounties_onlyWhereTheyAreNames(String text, String province) {
    List<String> found =
        FINDER.find(text).stream().flatMap(f -> f.provinces().stream()).distinct().toList();

    assertThat(found).isEqualTo(province.isEmpty() ? List.of() : List.of(province));
  }

  private static Region region(String name) {
    return DATA.regions().stream().filter(r -> r.name().equals(name)).findFirst().orElseThrow();
  }
}
