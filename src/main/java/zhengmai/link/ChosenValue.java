package zhengmai.link;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A value that was taken for a policy's field, where from, and why; other values stay visible.
 *
 * @param value the value: {@code 2020-09-14}
 * @param from the record that has it
 * @param why why this one
 * @param others values that were not taken
 * @param <T> kind of value
 */
public record ChosenValue<T>(T value, RecordRef from, Why why, List<Other<T>> others) {
  /**
   * A value that was not taken.
   *
   * @param value the value
   * @param from the record that has it
   * @param <T> kind of value
   */
  public record Other<T>(T value, RecordRef from) {}

  /** Why a value was taken. */
  public enum Why {
    ONLY("只有一处说明", "nothing else says anything"),
    AGREED("各处一致", "all records agree"),
    BODY_OVER_HEADER("文头与正文不一，以正文为准", "header and body differ, the body counts"),
    SIGNATURE_OVER_HEADER("文头是别件的，以落款为准", "the header is another document's, the signature counts"),
    TEXT_OVER_DIGEST("以原文为准", "the text itself counts more than a digest"),
    TEXT_OVER_TABLE("以原文为准", "the text itself counts more than a table of facts"),
    MOST("多数来源如此", "most records say so"),
    FIRST("来源不一，取第一个", "records disagree, the first one is taken"),
    CITED("据引用", "as those who cite it say"),
    CURATED("人工更正", "a person corrected it");

    private final String zh;
    private final String en;

    Why(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    /** The word that stands for it in graph and tables: {@code body-over-header}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The reason in Chinese. */
    public String zh() {
      return zh;
    }

    /** The reason in English. */
    public String en() {
      return en;
    }
  }

  public ChosenValue {
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(from, "from");
    others = List.copyOf(others);
  }
}
