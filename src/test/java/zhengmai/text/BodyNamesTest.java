package zhengmai.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhengmai.model.Level;
import zhengmai.rdf.ReferenceReader;

class BodyNamesTest {
  private static final BodyNames NAMES =
      BodyNames.of(
          ReferenceReader.read(Path.of("src/test/resources/zhengmai/rdf/reference")).data());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          国家医保局 | 国家医疗保障局 | NATIONAL | 全国
          国家医保局办公室 | 国家医疗保障局 | NATIONAL | 全国
          国家卫生健康委办公厅 | 国家卫生健康委员会 | NATIONAL | 全国
          卫生部 | 国家卫生健康委员会 | NATIONAL | 全国
          中华人民共和国国家卫生健康委员会 | 国家卫生健康委员会 | NATIONAL | 全国
          国家没有列出局 | 国家没有列出局 | NATIONAL | 全国
          内蒙古医保局 | 内蒙古自治区医疗保障局 | PROVINCIAL | 内蒙古自治区
          内蒙古自治区医疗保障局办公室 | 内蒙古自治区医疗保障局 | PROVINCIAL | 内蒙古自治区
          北京市 医疗保障局 | 北京市医疗保障局 | PROVINCIAL | 北京市
          北京市财政局 | 北京市财政局 | PROVINCIAL | 北京市
          湖北省财政厅 | 湖北省财政厅 | PROVINCIAL | 湖北省
          湖北省人民政府办公厅 | 湖北省人民政府 | PROVINCIAL | 湖北省
          中共湖北省委 | 中共湖北省委员会 | PROVINCIAL | 湖北省
          湖北省委办公厅 | 中共湖北省委员会 | PROVINCIAL | 湖北省
          内蒙古党委 | 中共内蒙古自治区委员会 | PROVINCIAL | 内蒙古自治区
          国家税务总局湖北省税务局 | 湖北省税务局 | PROVINCIAL | 湖北省
          中国银行保险监督管理委员会湖北监管局 | 国家金融监督管理总局湖北监管局 | PROVINCIAL | 湖北省
          湖北省戒毒管理局 | 湖北省戒毒管理局 | PROVINCIAL | 湖北省
          湖北省药品检验所 | 湖北省药品检验所 | PROVINCIAL | 湖北省
          石家庄市医疗保障局 | 石家庄市医疗保障局 | SUB_PROVINCIAL | 河北省
          河北省石家庄市医保局 | 石家庄市医疗保障局 | SUB_PROVINCIAL | 河北省
          石家庄市财政局 | 石家庄市财政局 | SUB_PROVINCIAL | 河北省
          河北省正定县医疗保障局 | 河北省正定县医疗保障局 | SUB_PROVINCIAL | 河北省
          正定县医保局 | 正定县医疗保障局 | SUB_PROVINCIAL | ''
          北京市朝阳区医保局 | 北京市朝阳区医疗保障局 | SUB_PROVINCIAL | 北京市
          """)
  void resolve_name_isItsBody(String name, String body, Level level, String province) {
    BodyNames.Resolved resolved = NAMES.resolve(name).orElseThrow();
    assertThat(resolved.name()).isEqualTo(body);
    assertThat(resolved.level()).isEqualTo(level);
    assertThat(resolved.province().orElse("")).isEqualTo(province);
  }

  @ParameterizedTest
  @CsvSource({
    "自治区医疗保障局, 内蒙古自治区, 内蒙古自治区医疗保障局",
    "自治区党委, 内蒙古自治区, 中共内蒙古自治区委员会",
    "省医保局, 湖北省, 湖北省医疗保障局",
    "省人民政府, 湖北, 湖北省人民政府",
    "市医保局, 北京市, 北京市医疗保障局"
  })
  void resolve_relativeNameInARegion_isItsBody(String name, String region, String body) {
    assertThat(NAMES.resolve(name, Optional.of(region)).orElseThrow().name()).isEqualTo(body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"自治区医疗保障局", "省医保局", "市医疗保障局", "各市医保局", "湖北大学", "新华网", "湖北委", "湖北省", "局", ""})
  void resolve_whatNamesNoBody_isNothing(String name) {
    assertThat(NAMES.resolve(name)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"省医保局", "市医保局"})
  void resolve_relativeNameInARegionOfAnotherKind_isNothing(String name) {
    assertThat(NAMES.resolve(name, Optional.of("内蒙古自治区"))).isEmpty();
  }

  @Property
  void resolve_anyText_neverThrows(@ForAll String name, @ForAll String region) {
    assertThat(NAMES.resolve(name, Optional.of(region))).isNotNull();
  }

  @Property
  void resolve_resolvedName_isItself(@ForAll("names") String name) {
    NAMES
        .resolve(name)
        .ifPresent(
            r -> assertThat(NAMES.resolve(r.name()).orElseThrow().name()).isEqualTo(r.name()));
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.of(
            "湖北", "湖北省", "北京市", "朝阳区", "石家庄", "中共", "委", "党委", "医保局", "财政厅", "财政局", "办公室", "药品检验所",
            "国家税务总局", "税务局", "正定县", "局", "人民政府")
        .list()
        .ofMaxSize(4)
        .map(parts -> String.join("", parts));
  }
}
