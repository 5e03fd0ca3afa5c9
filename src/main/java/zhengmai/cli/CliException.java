package zhengmai.cli;

/** A command cannot be done as it was given; the message says why, in Chinese and English. */
final class CliException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int code;

  CliException(int code, String zh, String en) {
    super(zh + " / " + en);
    this.code = code;
  }

  /** The exit code. */
  int code() {
    return code;
  }
}
