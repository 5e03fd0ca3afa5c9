package zhengmai.extract;

import zhengmai.model.Extraction;
import zhengmai.text.SourceText;

/**
 * A kind of source, recognised by what it holds and never by its name: the monthly compendium, the
 * weekly digest.
 */
public interface Layout {
  /** Its name in records and messages: {@code compendium}. */
  String name();

  /** Whether a text has this layout. Cheap: looks at marks that no other layout has. */
  boolean recognises(SourceText text);

  /** All records of a text that {@link #recognises} accepts. Never throws for a text's sake. */
  Extraction extract(SourceText text);
}
