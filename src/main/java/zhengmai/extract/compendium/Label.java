package zhengmai.extract.compendium;

import org.jspecify.annotations.Nullable;
import zhengmai.text.Chars;

/** The labels of a header, with the other words that publishers print for them. */
enum Label {
  ISSUERS("发文机关", "发文单位", "发布机关", "发布机构", "制发机关"),
  TITLE("标题", "文件名称", "文件标题"),
  NUMBER("发文字号", "文号", "发文文号"),
  SIGNED("成文日期", "印发日期", "发文日期", "生成日期"),
  PUBLISHED("发布日期", "公布日期"),
  CATEGORY("类别", "主题分类", "分类"),
  KEYWORDS("关键字", "关键词", "主题词");

  private static final int LONGEST = 4;

  /** The words, each between bars. */
  private final String words;

  Label(String... words) {
    this.words = "|" + String.join("|", words) + "|";
  }

  /** Whether a label may begin with this character: a quick look before {@link #at}. */
  static boolean mayBegin(char c) {
    return "发标文制成印生公类主分关".indexOf(c) >= 0;
  }

  /**
   * A label with its colon.
   *
   * @param label which one
   * @param end behind the colon
   */
  record Hit(Label label, int end) {}

  /**
   * The label that begins at {@code from}, white space inside it allowed ({@code 标 题：}); null if
   * there is none.
   */
  static @Nullable Hit at(String s, int from, int to) {
    StringBuilder word = new StringBuilder(LONGEST);
    for (int i = from; i < to && word.length() <= LONGEST; i++) {
      char c = s.charAt(i);
      if (c == '：' || c == ':') {
        return hit(word.toString(), i + 1);
      }
      if (!Chars.isSpace(c)) {
        word.append(c);
      }
    }
    return null;
  }

  private static @Nullable Hit hit(String word, int end) {
    for (Label label : values()) {
      if (label.words.contains("|" + word + "|")) {
        return new Hit(label, end);
      }
    }
    return null;
  }
}
