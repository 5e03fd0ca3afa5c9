package zhengmai.source;

/** Something of an archive is not taken: the archive, or one entry. */
final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String code;
  private final String zh;
  private final String en;

  RefusedException(String code, String zh, String en) {
    super(en);
    this.code = code;
    this.zh = zh;
    this.en = en;
  }

  /** A damaged archive is told by exceptions of many kinds. */
  static RefusedException damaged(Exception e) {
    return new RefusedException(
        "unreadable-archive",
        "压缩包已损坏或不合规：" + e.getMessage(),
        "the archive is damaged or not as it should be: " + e.getMessage());
  }

  /** What is told of the file in place of its text. */
  SourceFile file(String name) {
    return SourceFile.refused(Received.unread(name), Archive.MEDIA_TYPE, code, zh, en);
  }
}
