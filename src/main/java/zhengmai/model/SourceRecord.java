package zhengmai.model;

/** What one source says of one document. */
public sealed interface SourceRecord permits NoticeRecord, DigestRecord, ArticleRecord {
  /** Where it stands. */
  Place source();
}
