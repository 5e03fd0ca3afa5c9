package zhengmai.server.api;

/** A request that cannot be answered: a status, and why in Chinese and English. */
public final class ApiException extends RuntimeException {
  private final int status;
  private final String zh;
  private final String en;

  /** {@code new ApiException(404, "没有这份文件", "no such policy")}. */
  public ApiException(int status, String zh, String en) {
    super(en);
    this.status = status;
    this.zh = zh;
    this.en = en;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** Why, in Chinese. */
  public String zh() {
    return zh;
  }

  /** Why, in English. */
  public String en() {
    return en;
  }
}
