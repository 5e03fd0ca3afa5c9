package zhengmai.source;

/** A kind of file, recognised by what it holds and never by its name. */
public interface Format {
  /** As in the source's record: {@code text/html}. */
  String mediaType();

  /** Whether a file is of this kind. */
  boolean recognises(Head head);

  /** A larger file of this kind is no document, and is not read. */
  long largest();

  /** Reads a file that {@link #recognises} accepts; whatever is wrong with it is a finding. */
  SourceFile read(Received file);
}
