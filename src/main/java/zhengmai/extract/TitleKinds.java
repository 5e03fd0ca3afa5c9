package zhengmai.extract;

import java.util.List;
import zhengmai.text.Chars;
import zhengmai.text.TitleForms;

/** Which titles name policy documents, and which name papers, books or nothing in particular. */
final class TitleKinds {
  /** Papers that offices hand out or take in, and things that are read for other ends. */
  private static final List<String> PAPERS =
      List.of(
          "证", "证书", "执照", "表", "协议", "协议书", "协议文本", "合同", "承诺", "书", "手册", "数据库", "台账", "发票", "回执",
          "凭证", "病历", "记录", "笺", "单", "账户信息", "登记簿", "读本", "教材", "汇编", "丛书", "白皮书", "蓝皮书", "期刊",
          "学报", "周刊", "杂志", "日报", "晚报", "时报", "早报", "参考报", "卫生报", "健康报", "医药报", "新闻联播", "年鉴", "词典",
          "文集", "文选", "平台", "系统", "公众号", "网", "图", "歌");

  /** A title of these words only, with a form, is short for another one. */
  private static final List<String> PLAIN =
      List.of(
          "实施", "管理", "工作", "行动", "三年", "暂行", "试行", "评价", "指导", "若干", "指标", "体系", "总体", "本", "该",
          "新", "修订", "征求", "意见", "稿", "（", "）", "(", ")", "有关", "相关", "上述", "考核");

  private static final List<String> BEHIND_BOOKS =
      List.of("杂志", "记者", "一书", "期刊", "栏目", "节目", "报道", "刊文", "特刊", "白皮书", "周刊");

  private static final List<String> WORKS =
      List.of(
          "丛书", "书籍", "读本", "绘本", "书目", "出版", "微电影", "话剧", "音乐剧", "歌曲", "乐曲", "编写", "编印", "主编",
          "专著");

  private TitleKinds() {}

  /** Whether a title can only be a short name: 《通知》, 《实施方案》, 《征求意见稿》. */
  static boolean isShortName(String title) {
    if (title.length() > 8) {
      return false;
    }
    String rest = title;
    while (!rest.isEmpty()) {
      String head = rest;
      String word =
          PLAIN.stream().filter(head::startsWith).findFirst().orElseGet(() -> formAtStart(head));
      if (word.isEmpty()) {
        return false;
      }
      rest = rest.substring(word.length());
    }
    return true;
  }

  private static String formAtStart(String s) {
    for (int n = Math.min(3, s.length()); n >= 1; n--) {
      String word = s.substring(0, n);
      if (n > 1 && TitleForms.isForm(word)) {
        return word;
      }
    }
    return s.length() == 1 && TitleForms.isForm(s) ? s : "";
  }

  /** Whether a title names no policy document: a licence, a form, a contract, a book, a paper. */
  static boolean isPaper(String title, String text, int end) {
    String bare = title.substring(0, TitleForms.withoutEdition(title));
    if (bare.endsWith("工作报告")) {
      return false;
    }
    if (bare.endsWith("报告")) {
      return true;
    }
    for (String word : PAPERS) {
      if (bare.endsWith(word)) {
        return !(bare.contains("关于") && TitleForms.endsInForm(bare));
      }
    }
    for (String word : BEHIND_BOOKS) {
      if (text.startsWith(word, end)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the words around a short title tell of a book, a play or a song: 科普丛书，包括《某某》. And an
   * agreement that is signed is a contract.
   */
  static boolean isWork(String title, String text, int start, int end) {
    for (String word : List.of("签署", "签订", "签署了", "签订了")) {
      if (text.startsWith(word, start - word.length())) {
        return true;
      }
    }
    if (title.length() >= 10 || title.startsWith("关于")) {
      return false;
    }
    for (String word : WORKS) {
      if (Chars.indexOf(text, word, start - 40, start) >= 0
          || Chars.indexOf(text, word, end, end + 8) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** 出台配套制度，如《某医院考核办法》等: an example of what one might write, not a document. */
  static boolean isExample(String text, int start) {
    for (String word : List.of("，如", ",如", "例如", "比如", "诸如", "（如")) {
      if (text.startsWith(word, start - word.length())) {
        for (String verb : List.of("出台", "制定", "建立", "完善", "健全")) {
          if (Chars.indexOf(text, verb, start - 40, start) >= 0) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** House rules of whoever hands in papers: 《财务制度》, 《医保人员管理制度》. */
  static boolean isHouseRule(String title) {
    return title.endsWith("制度") && title.length() <= 14 && !title.contains("关于");
  }
}
