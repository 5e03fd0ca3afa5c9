package zhengmai.cli.mcp;

/** A tool cannot answer as it was asked; the message says why, in Chinese and English. */
final class ToolException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ToolException(String zh, String en) {
    this(zh + " / " + en);
  }

  ToolException(String both) {
    super(both);
  }
}
