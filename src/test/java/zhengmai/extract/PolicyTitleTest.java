package zhengmai.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhengmai.extract.PolicyTitle.Form;
import zhengmai.text.Lexicon;

class PolicyTitleTest {
  private final PolicyTitle titles = new PolicyTitle(Lexicon.of(Readings.DATA));

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          国家药监局关于乡村药箱登记有关要求的通告, LETTER
          关于印发《山区药箱配备办法》的通知, LETTER
          云南省医疗保障局 云南省财政厅关于调整药箱补助的通知, LETTER
          山区药箱分类规则, RULES
          云南省山区药箱管理办法（试行）, RULES
          《山区药箱配备办法》政策解读, EXPLANATION
          云南省医疗保障局有关负责人就药箱新规答记者问, EXPLANATION
          一图读懂山区药箱配备办法, EXPLANATION
          国家医保局：药箱目录调整在即, NONE
          国家医保局印发《山区药箱配备办法》, NONE
          两部门联合发布关于山区药箱的通知, NONE
          国家医疗保障局发布山区药箱工作方案, NONE
          观点 | 关于山区药箱的意见, NONE
          药箱怎么配？看这份通知, NONE
          在全国药箱工作会议上的讲话, NONE
          """)
  void of_titles_tellsPoliciesFromReports(String title, Form form) {
    assertThat(titles.of(title)).isEqualTo(form);
  }
}
