package zhengmai.text;

import zhengmai.model.Stage;

/** The stage that a title tells: 征求意见稿 and 草案 are drafts, 试行 is trial, 暂行 interim. */
public final class Stages {
  private Stages() {}

  /** The stage of an instrument by its title: {@code X办法（试行）（征求意见稿）} is a draft. */
  public static Stage of(String title) {
    if (title.contains("征求意见")
        || title.contains("征求社会意见")
        || title.contains("草案")
        || title.contains("送审稿")) {
      return Stage.DRAFT;
    }
    if (title.contains("试行")) {
      return Stage.TRIAL;
    }
    return title.contains("暂行") ? Stage.INTERIM : Stage.FINAL;
  }

  /** Whether a letter asks for comments: {@code 关于公开征集X规划意见建议的公告}. */
  public static boolean asksForComments(String title) {
    boolean asks = title.contains("征求") || title.contains("征集");
    return asks && (title.contains("意见") || title.contains("建议"));
  }
}
