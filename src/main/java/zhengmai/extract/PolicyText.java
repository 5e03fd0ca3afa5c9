package zhengmai.extract;

import java.util.List;
import zhengmai.text.Chars;

/**
 * Whether running text behaves as a policy document's: it addresses somebody, orders something or
 * has articles. A report names documents, and does none of this.
 */
public final class PolicyText {
  private static final String FIRST_ARTICLE = "第一条";

  /** Words with which a letter or an instrument speaks of itself. */
  private static final List<String> ORDERS =
      List.of(
          "通知如下", "公告如下", "通告如下", "通报如下", "意见如下", "要求如下", "决定如下", "批复如下", "答复如下", "函复如下", "解释如下",
          "规定如下", "如下意见", "如下决定", "如下措施", "以下意见", "以下要求", "现印发", "印发给你们", "转发给你们", "现予公布", "现予发布",
          "现予印发", "予以公布", "特此通知", "特此公告", "特此通告", "特此通报", "特此公示", "特此函", "此复。", "特制定", "制定本办法",
          "制定本规", "制定本细则", "制定本条例", "制定本方案", "制定本意见", "制定本标准", "制定本指", "制定本准则", "制定本法", "制定本程序",
          "制定本措施", "制定本实施", "制定本计划", "请遵照执行", "请认真贯彻", "请结合实际", "请认真组织", "现公开征求", "公开征求意见");

  /** 本办法自…, 本通知自…: from when it holds. */
  private static final List<String> HOLDS = List.of("起施行", "起执行", "起实施", "起生效", "之日起");

  /** Words with which a report opens. */
  private static final List<String> REPORTS =
      List.of("近日", "日前", "记者", "据悉", "获悉", "消息", "本报讯", "通讯员");

  private static final int OPENING = 300;
  private static final int LOOKED_AT = 4000;
  private static final int END = 1500;
  private static final int LONGEST_ADDRESS = 200;
  private static final int LONGEST_SELF = 16;

  private PolicyText() {}

  /** Whether it orders something, addresses bodies, or has articles. */
  public static boolean orders(String text) {
    return hasArticles(text) || isAddressed(text) || says(text);
  }

  /** Whether it has a first article at the beginning of a paragraph. */
  public static boolean hasArticles(String text) {
    return text.startsWith(FIRST_ARTICLE) || text.contains("\n" + FIRST_ARTICLE);
  }

  /** Whether it opens as a report does: {@code 近日，国家医保局印发…}. */
  public static boolean reports(String text) {
    String opening = text.substring(0, Math.min(OPENING, text.length()));
    return REPORTS.stream().anyMatch(opening::contains);
  }

  /** Whether its first paragraph names those to whom it is sent: {@code 各省、自治区、直辖市医疗保障局：}. */
  private static boolean isAddressed(String text) {
    int end = text.indexOf('\n');
    String first = text.substring(0, end < 0 ? text.length() : end);
    if (first.length() < 2 || first.length() > LONGEST_ADDRESS) {
      return false;
    }
    char last = first.charAt(first.length() - 1);
    return (last == '：' || last == ':')
        && first.indexOf('。') < 0
        && (first.indexOf('各') >= 0 || isBodyEnd(first.charAt(first.length() - 2)));
  }

  private static boolean isBodyEnd(char c) {
    return "局委厅府院会部办司处位所心".indexOf(c) >= 0;
  }

  private static boolean says(String text) {
    String head = text.substring(0, Math.min(LOOKED_AT, text.length()));
    if (ORDERS.stream().anyMatch(head::contains)) {
      return true;
    }
    String end = text.substring(Math.max(0, text.length() - END));
    return ORDERS.stream().anyMatch(end::contains) || holds(head) || holds(end);
  }

  /** 本办法自2022年1月1日起施行: the text says from when itself holds. */
  private static boolean holds(String text) {
    for (int at = text.indexOf('本'); at >= 0; at = text.indexOf('本', at + 1)) {
      int from = Chars.indexOf(text, "自", at + 2, at + LONGEST_SELF);
      if (from < 0) {
        continue;
      }
      int to = Math.min(text.length(), from + LONGEST_SELF * 2);
      for (String word : HOLDS) {
        if (Chars.indexOf(text, word, from, to) >= 0) {
          return true;
        }
      }
    }
    return false;
  }
}
