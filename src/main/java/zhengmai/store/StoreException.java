package zhengmai.store;

import org.jspecify.annotations.Nullable;

/**
 * The graph could not be opened, read or written, or was asked for something it does not have. The
 * message is for the user, in Chinese and English: {@code zhengmai-db：不是政脉图谱的文件夹 / zhengmai-db: not
 * a Zhengmai graph folder}.
 */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With the message in Chinese and in English. */
  public StoreException(String zh, String en) {
    this(zh, en, null);
  }

  /** With what caused it. */
  public StoreException(String zh, String en, @Nullable Throwable cause) {
    super(zh + " / " + en, cause);
  }
}
