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

class RegionFinderTest {
  private static final RegionFinder REGIONS =
      new RegionFinder(ReferenceReader.read(Path.of("data/reference")).data());

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          国家医疗保障局, 全国
          国务院办公厅, 全国
          国家卫生健康委办公厅, 全国
          浙江省医疗保障局, 浙江省
          内蒙古自治区卫生健康委, 内蒙古自治区
          广西医保局, 广西壮族自治区
          深圳市医疗保障局, 广东省
          海南藏族自治州卫生健康委员会, 青海省
          海南省卫生健康委员会, 海南省
          新疆生产建设兵团医疗保障局, 新疆生产建设兵团
          国家税务总局湖北省税务局, 湖北省
          省医疗保障局, ''
          """)
  void ofBody_isTheProvinceInFull(String body, String expected) {
    assertThat(REGIONS.ofBody(body)).isEqualTo(split(expected));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          天津：关于做好工作的通知, 天津市
          北京市医疗保障局 天津市医疗保障局 河北省医疗保障局关于联合采购的通知, 北京市;天津市;河北省
          关于印发《中国（云南）自由贸易试验区实施细则》的通知, 云南省
          宁夏：关于推广福建省三明市医改经验的通知, 宁夏回族自治区
          国家医疗保障局关于在江苏省开展试点的通知, 全国
          关于做好工作的通知, ''
          """)
  void ofTitle_readsThePlaceBeforeTheMatter(String title, String expected) {
    assertThat(REGIONS.ofTitle(title)).isEqualTo(split(expected));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          云南河南两省, 云南省;河南省
          沿黄河南岸建设, ''
          位于珠江西岸, ''
          推广西医学习中医, ''
          纳入医保定点的药店, ''
          实现长治久安, ''
          学习三明医改经验, ''
          在保定和广州调研, 河北省;广东省
          北京市场份额, 北京市
          京津冀联盟, 北京市;天津市;河北省
          """)
  void find_wordsThatOnlyLookLikeANameDoNotCount(String text, String expected) {
    assertThat(REGIONS.find(text).stream().flatMap(f -> f.provinces().stream()).toList())
        .isEqualTo(split(expected));
  }

  @Test
  void ofNotice_bodyCountsBeforeHeader() {
    List<String> regions =
        REGIONS.ofNotice(
            List.of("浙江省医疗保障局"), Optional.empty(), List.of("安徽省医疗保障局"), Optional.of("安徽：关于甲的通知"));
    assertThat(regions).containsExactly("浙江省");
  }

  @Test
  void ofNotice_signatureOfOneOfTwoIssuers_keepsBoth() {
    List<String> regions =
        REGIONS.ofNotice(
            List.of("四川省医疗保障局"),
            Optional.empty(),
            List.of("重庆市医疗保障局", "四川省医疗保障局"),
            Optional.empty());
    assertThat(regions).containsExactly("重庆市", "四川省");
  }

  @Test
  void ofNotice_centralBranchBehindAProvince_isOfTheProvince() {
    assertThat(REGIONS.ofBodies(List.of("上海市医疗保障局", "国家金融监督管理总局"))).containsExactly("上海市");
    assertThat(REGIONS.ofBodies(List.of("国家医疗保障局", "上海市医疗保障局"))).containsExactly("全国");
  }

  @Test
  void ofArticle_titleThenWhatTheTextSpeaksOf() {
    assertThat(REGIONS.ofArticle("湖南怎样做", Optional.empty(), "国家政策。")).containsExactly("湖南省");
    assertThat(REGIONS.ofArticle("怎样做", Optional.empty(), "全国各地都有做法。")).containsExactly("全国");
    assertThat(REGIONS.ofArticle("怎样做", Optional.empty(), "先做，再改。")).isEmpty();
    String text = "南京市和苏州市的医院先行。江苏省医保局介绍，无锡市、常州市也已跟进，江苏的参保人受益。";
    assertThat(REGIONS.ofArticle("怎样做", Optional.of("江苏推进改革。"), text)).containsExactly("江苏省");
    String mixed = "北京上海天津重庆河北山西辽宁吉林各有一家医院参加，我国已有经验。";
    assertThat(REGIONS.ofArticle("怎样做", Optional.empty(), mixed)).containsExactly("全国");
  }

  private static List<String> split(String names) {
    return names.isEmpty() ? List.of() : Arrays.asList(names.split(";", -1));
  }
}
