package zhengmai.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhengmai.rdf.ReferenceReader;
import zhengmai.text.BodyNames.Resolved;

/** A body is named as sources print it; rules join spellings and coin no name. */
class BodyOwnNamesTest {
  private static final BodyNames NAMES =
      BodyNames.of(ReferenceReader.read(Path.of("data/reference")).data());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          辽宁省市场监督管理局 | 辽宁省市场监督管理局 | ''
          辽宁省市场监管局 | 辽宁省市场监督管理局 | ''
          北京市教育委员会 | 北京市教育委员会 | ''
          北京市教委 | 北京市教育委员会 | ''
          北京市经济和信息化局 | 北京市经济和信息化局 | ''
          内蒙古医保局 | 内蒙古自治区医疗保障局 | ''
          江西省卫生厅 | 江西省卫生厅 | ''
          江西省卫生计生委 | 江西省卫生和计划生育委员会 | ''
          杭州市余杭区卫健局 | 杭州市余杭区卫生健康局 | ''
          浙江银保监局 | 浙江银保监局 | ''
          中国银行保险监督管理委员会浙江监管局 | 中国银行保险监督管理委员会浙江监管局 | ''
          国家税务总局湖北省税务局 | 湖北省税务局 | ''
          湖南省人民政府办公厅 | 湖南省人民政府办公厅 | 湖南省人民政府
          湖南省政府办公厅 | 湖南省人民政府办公厅 | 湖南省人民政府
          中共湖北省委办公厅 | 中共湖北省委办公厅 | 中共湖北省委员会
          中国共产党山东省委员会 | 中共山东省委员会 | ''
          中国共产党山东省委员会宣传部 | 中共山东省委宣传部 | ''
          中共辽宁省委机构编制委员会办公室 | 中共辽宁省委机构编制委员会办公室 | ''
          辽宁省委机构编制委员会办公室 | 中共辽宁省委机构编制委员会办公室 | ''
          新疆维吾尔自治区党委办公厅 | 新疆维吾尔自治区党委办公厅 | 中共新疆维吾尔自治区委员会
          国家医保局办公室 | 国家医疗保障局办公室 | 国家医疗保障局
          国家卫生计生委办公厅 | 国家卫生和计划生育委员会办公厅 | 国家卫生和计划生育委员会
          国务院办公厅 | 国务院办公厅 | ''
          国家卫计委 | 国家卫生和计划生育委员会 | ''
          银保监会 | 中国银行保险监督管理委员会 | ''
          卫生部 | 卫生部 | ''
          """)
  void resolve_name_keepsItsOwn(String printed, String own, String officeOf) {
    Optional<Resolved> body = NAMES.resolve(printed);

    assertThat(body.map(Resolved::own)).contains(own);
    assertThat(body.flatMap(Resolved::officeOf).orElse("")).isEqualTo(officeOf);
    assertThat(NAMES.resolve(own).map(Resolved::own)).contains(own);
  }

  @Test
  void row_bareNameBehindANationalBody_isNational() {
    assertThat(NAMES.row(List.of("国家卫生健康委", "中医药管理局"), Optional.of("山西省"), Optional.empty()))
        .extracting(b -> b.map(Resolved::own).orElse(""))
        .containsExactly("国家卫生健康委员会", "国家中医药管理局");
  }

  @Test
  void apart_twoBodiesWithoutASpace_areTwo() {
    assertThat(NAMES.apart("中共中央国务院")).containsExactly("中共中央", "国务院");
    assertThat(NAMES.apart("国家卫生健康委会同国家中医药局")).containsExactly("国家卫生健康委", "国家中医药局");
    assertThat(NAMES.apart("国务院办公厅")).containsExactly("国务院办公厅");
    assertThat(NAMES.apart("国家税务总局湖北省税务局")).hasSize(1);
  }

  @Test
  void resolve_formerAndLaterName_areOneLine() {
    String today = NAMES.resolve("国家卫生健康委").orElseThrow().name();

    assertThat(List.of("卫生部", "国家卫生计生委", "国家卫生健康委员会办公厅"))
        .allSatisfy(n -> assertThat(NAMES.resolve(n).orElseThrow().name()).isEqualTo(today));
  }

  /** What stands alone in a row is of the region of the row, else of the text; else unknown. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          青海省医疗保障局+财政厅+卫生健康委 | '' | 青海省医疗保障局+青海省财政厅+青海省卫生健康委员会
          人社厅+湖北省财政厅 | '' | 湖北省人力资源和社会保障厅+湖北省财政厅
          武汉市医疗保障局+卫生健康委 | 湖北省 | 武汉市医疗保障局+武汉市卫生健康委员会
          财政厅 | 甘肃省 | 甘肃省财政厅
          国家医保局+卫生健康委 | '' | 国家医疗保障局+国家卫生健康委员会
          医保局 | '' | 医保局
          广东省卫生健康 | '' | 广东省卫生健康委员会
          """)
  void row_formsAlone_takeTheRegion(String printed, String whose, String own) {
    Optional<String> region = Optional.of(whose).filter(r -> !r.isEmpty());
    List<String> names = Arrays.asList(printed.split("\\+"));
    List<Optional<Resolved>> row = NAMES.row(names, region, region);

    StringBuilder found = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      found.append(i == 0 ? "" : "+").append(row.get(i).map(Resolved::own).orElse(names.get(i)));
    }
    assertThat(found).hasToString(own);
  }
}
