package zhengmai.source;

/** Something is not taken, with the reason: a document, an archive, or one entry of it. */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String code;
  private final String zh;
  private final String en;

  /**
   * A reason.
   *
   * @param code of the finding: {@code encrypted}
   * @param zh for people, in Chinese: 文档有密码，读不出
   * @param en the same in English
   */
  public RefusedException(String code, String zh, String en) {
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

  /** A document with a password. */
  public static RefusedException encrypted() {
    return new RefusedException("encrypted", "文档有密码，读不出", "the document is encrypted");
  }

  /** A document that grows to more than any honest one. */
  public static RefusedException bomb(long megabytes) {
    return new RefusedException(
        "document-bomb",
        "文档展开后超过%d MB，疑为炸弹".formatted(megabytes),
        "the document inflates to more than %d MB: a bomb".formatted(megabytes));
  }

  /** What is told of an entry in place of its text. */
  SourceFile file(String name) {
    return file(Received.unread(name), Archive.MEDIA_TYPE);
  }

  /** What is told of a document in place of its text. */
  public SourceFile file(Received file, String mediaType) {
    return SourceFile.refused(file, mediaType, code, zh, en);
  }
}
