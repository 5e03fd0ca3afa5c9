package zhengmai.provision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules of our own that name their own provisions, and what a reader takes them for. */
final class InternalReferencesTest {
  private static final ProvisionTree RULES =
      ProvisionReader.read(
          """
          第一条为了管理资金，制定本办法。
          第二条申请人应当具备下列条件：
          （一）依法登记；
          （二）信用良好。
          申请人有前款第（二）项以外情形的，不予受理。
          第三条违反本办法第二条第一款第（一）项规定的，责令改正。
          违反前条规定的，依照本条第一款处理；依照《某条例》第九条处罚的，从其规定。
          第四条对本办法第二条至第三条、第九条的解释，由市局负责。
          """);

  private static List<String> rows() {
    return InternalReferences.of(RULES).stream()
        .map(
            r ->
                r.from().path()
                    + ": "
                    + r.printed()
                    + " -> "
                    + r.to().stream().map(Provision::path).toList())
        .toList();
  }

  @Test
  void referencesToOneself_leadToTheProvisionsMeant() {
    assertThat(rows())
        .containsExactly(
            "第二条/第二款: 前款第（二）项 -> [第二条/第一款/（二）]",
            "第三条/第一款: 本办法第二条第一款第（一）项 -> [第二条/第一款/（一）]",
            "第三条/第二款: 前条 -> [第二条]",
            "第三条/第二款: 本条第一款 -> [第三条/第一款]",
            "第四条: 本办法第二条至第三条、第九条 -> [第二条, 第三条]");
  }

  @Test
  void resolve_takesAnAddressAsALawyerWould() {
    assertThat(RULES.resolve("第一条/第一款")).map(Provision::path).contains("第一条");
    assertThat(RULES.resolve("第二条/（二）")).map(Provision::path).contains("第二条/第一款/（二）");
    assertThat(RULES.resolve("第九条")).isEmpty();
    assertThat(RULES.resolve("第二条/（九）")).isEmpty();
  }
}
