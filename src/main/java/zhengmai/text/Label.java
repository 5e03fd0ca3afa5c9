package zhengmai.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhengmai.model.PrintedField;

/**
 * The labels of the fields that stand over a notice, with the other words that publishers print for
 * them.
 */
public enum Label {
  INDEX("索引号", "索取号", "信息索引号", "信息索引"),
  SUBJECT("主题分类", "信息分类", "主题类别"),
  ISSUERS(
      "发文机关", "发文单位", "发布机关", "发布机构", "制发机关", "发文机构", "制定机关", "发布单位", "发文部门", "制发单位", "发布部门",
      "制定单位", "印发机关", "印发单位", "公布机关", "发布主体"),
  TITLE("标题", "文件名称", "文件标题", "信息名称", "公文名称", "文件题名", "文件名", "公文标题", "政策名称", "名称"),
  NUMBER("发文字号", "文号", "发文文号", "文件编号", "文件号", "公文文号", "公文字号", "文件字号", "发文编号", "发布文号", "发文号"),
  SIGNED(
      "成文日期", "印发日期", "发文日期", "生成日期", "制发日期", "成文时间", "发文时间", "签发日期", "印发时间", "生成时间", "签署日期",
      "落款日期"),
  PUBLISHED("发布日期", "公布日期", "发布时间", "公开日期", "公开时间", "公布时间", "上网日期"),
  CATEGORY("类别", "分类"),
  KEYWORDS("关键字", "关键词", "主题词"),
  GENRE("公文种类", "文种", "体裁分类", "公文类型", "文件种类"),
  REGISTERED("统一编号", "统一登记号", "登记编号", "规范性文件编号", "规范性文件登记号"),
  VALIDITY("有效性", "时效性", "效力状态", "是否有效", "文件状态", "时效状态", "有效状态", "文件时效"),
  ORIGIN("来源", "信息来源", "文章来源", "稿件来源", "文件来源"),
  CONTACT_PHONE("联系电话", "咨询电话");

  private static final int LONGEST = 8;

  private static final Map<String, Label> BY_WORD = new HashMap<>();
  private static final Set<Character> FIRST = new HashSet<>();

  static {
    for (Label label : values()) {
      for (String word : label.words()) {
        BY_WORD.put(word, label);
        FIRST.add(word.charAt(0));
      }
    }
  }

  private final String words;

  Label(String... words) {
    this.words = String.join(",", words);
  }

  /** The word by which it is known best: {@code 索引号}. */
  public String word() {
    return words.substring(0, words.indexOf(','));
  }

  /** All words for it: {@code 索引号}, {@code 索取号}. */
  public List<String> words() {
    return List.of(words.split(",", -1));
  }

  /** The label that a word is, white space inside it not counted: {@code 标　　题}. */
  public static Optional<Label> of(String word) {
    return Optional.ofNullable(BY_WORD.get(Chars.squeeze(word)));
  }

  /** The label of a field that is kept as printed. */
  public static Label of(PrintedField field) {
    return of(field.zh()).orElseThrow();
  }

  /** Whether a label may begin with this character: a quick look before {@link #at}. */
  public static boolean mayBegin(char c) {
    return FIRST.contains(c);
  }

  /**
   * A label with its colon.
   *
   * @param label which one
   * @param end behind the colon
   */
  public record Hit(Label label, int end) {}

  /**
   * The label that begins at {@code from}, white space inside it allowed ({@code 标 题：}); null if
   * there is none.
   */
  public static @Nullable Hit at(String s, int from, int to) {
    StringBuilder word = new StringBuilder(LONGEST);
    for (int i = from; i < to && word.length() <= LONGEST; i++) {
      char c = s.charAt(i);
      if (c == '：' || c == ':') {
        Label label = BY_WORD.get(word.toString());
        return label == null ? null : new Hit(label, i + 1);
      }
      if (!Chars.isSpace(c)) {
        word.append(c);
      }
    }
    return null;
  }
}
