package zhengmai.extract.notice;

import java.util.regex.Pattern;

/**
 * Territorial scope: whether the rules of a text that nobody is said to issue, sign or promulgate
 * hold for the whole country by their own words: {@code 在中华人民共和国境内从事人体器官捐献和移植，适用本条例}, {@code
 * 国务院药品监督管理部门负责全国中药品种保护的监督管理工作}. A province makes no rules for the nation, and its own say 本省行政区域内.
 */
final class TerritorialScope {
  private static final String LAND = "(?:中华人民共和国|中国)(?:境|领域)内";
  private static final String RULES = "本(?:法|条例|规定|办法|细则|规则|规范|程序)";

  /** Possessive and bounded, so that a long text without a full stop takes no longer for it. */
  private static final Pattern NATION =
      Pattern.compile(
          LAND
              + "[^。]{0,80}?适用"
              + RULES
              + "|"
              + RULES
              + "适用于(?:在)?"
              + LAND
              + "|国务院[^，。；\\s]{2,20}(?:部门|机构)(?:负责|主管|统一负责)全国");

  private TerritorialScope() {}

  /** Whether the text says that it holds for the nation. */
  static boolean isNation(String text) {
    return NATION.matcher(text).find();
  }
}
