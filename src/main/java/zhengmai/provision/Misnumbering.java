package zhengmai.provision;

/**
 * A number that does not follow the one before it, as printed.
 *
 * @param manner how it is wrong
 * @param path the provision that bears it
 * @param offset where that begins
 * @param before the number before it, 0 where it is the first
 * @param number its number
 */
public record Misnumbering(Manner manner, String path, int offset, int before, int number) {
  /** How a number is wrong. */
  public enum Manner {
    /** 三 behind 一. */
    JUMP,
    /** 二 behind 二. */
    REPEAT,
    /** 一 behind 三. */
    BACK
  }

  /** In Chinese: {@code “第五条”前一号是3，号码跳过}. */
  public String zh() {
    return switch (manner) {
      case JUMP ->
          before == 0 ? "“" + path + "”是第一个，却不从1数起" : "“" + path + "”前一号是" + before + "，号码跳过";
      case REPEAT -> "“" + path + "”的号码与前一个相同";
      case BACK -> "“" + path + "”前一号是" + before + "，号码倒退";
    };
  }

  /** In English. */
  public String en() {
    return switch (manner) {
      case JUMP ->
          before == 0
              ? "'" + path + "' is the first and does not begin with 1"
              : "'" + path + "' follows number " + before + ": a number is skipped";
      case REPEAT -> "'" + path + "' repeats the number before it";
      case BACK -> "'" + path + "' follows number " + before + ": the numbers go back";
    };
  }
}
