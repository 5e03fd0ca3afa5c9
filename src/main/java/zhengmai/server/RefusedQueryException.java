package zhengmai.server;

/** A query that is not run at all, with the reason for the user in Chinese and English. */
final class RefusedQueryException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String zh;
  private final String en;

  RefusedQueryException(String zh, String en) {
    super(zh + " / " + en);
    this.zh = zh;
    this.en = en;
  }

  String zh() {
    return zh;
  }

  String en() {
    return en;
  }
}
