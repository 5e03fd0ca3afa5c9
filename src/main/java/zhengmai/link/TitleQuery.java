package zhengmai.link;

import zhengmai.text.TitleKeys;

/**
 * Words by which a person looks for a title: {@code DRG/DIP支付方式改革三年行动计划}. Brackets, quotes, spaces
 * and the kind of dash do not count.
 */
public final class TitleQuery {
  /** One character is in too many titles to be looked for. */
  private static final int SHORTEST = 2;

  private final String key;

  /** Looks for these words. */
  public TitleQuery(String words) {
    key = TitleKeys.key(words);
  }

  /** Whether they are this title. */
  public boolean is(String title) {
    return !key.isEmpty() && TitleKeys.key(title).equals(key);
  }

  /** Whether they are a part of this title. */
  public boolean isPartOf(String title) {
    return key.length() >= SHORTEST && TitleKeys.key(title).contains(key);
  }
}
