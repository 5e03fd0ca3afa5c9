package zhengmai.text;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhengmai.model.DigestRecord;
import zhengmai.model.Place;
import zhengmai.model.SourceRecord;

/**
 * The running text of what a source says of each of its documents: of 2021-12.txt, lines 160 to
 * 210, the notice 医保发〔2021〕48号 as it is printed there.
 */
public final class RecordTexts {
  /** Of a source that is no running text, such as a table. */
  public static final RecordTexts NONE = new RecordTexts(null);

  /** Longer texts are kept as far as this, in characters; the longest laws have some 100,000. */
  public static final int MOST = 1_000_000;

  private final @Nullable SourceText source;
  private final int full;

  private RecordTexts(@Nullable SourceText source) {
    this.source = source;
    this.full = source == null ? 0 : Flows.fullLine(source);
  }

  /** Those of this source. */
  public static RecordTexts of(SourceText source) {
    return new RecordTexts(source);
  }

  /**
   * The text of a record, up to the line with which it grows too long; nothing where blank. That of
   * an issue is with its articles.
   */
  public Optional<Flow> of(SourceRecord record) {
    if (source == null || record instanceof DigestRecord) {
      return Optional.empty();
    }
    Place place = record.source();
    Flow flow = Flows.of(source, place.line(), lastKept(source, place), full);
    return flow.text().isBlank() ? Optional.empty() : Optional.of(flow);
  }

  /** Behind which line a text is not kept, because it is too long; nothing where all of it is. */
  public Optional<Integer> cutBehind(SourceRecord record) {
    if (source == null || record instanceof DigestRecord) {
      return Optional.empty();
    }
    Place place = record.source();
    int kept = lastKept(source, place);
    return kept < Math.min(place.endLine(), source.lineCount())
        ? Optional.of(kept)
        : Optional.empty();
  }

  private static int lastKept(SourceText source, Place place) {
    int last = Math.min(place.endLine(), source.lineCount());
    int start = source.start(place.line());
    if (source.end(last) - start <= MOST) {
      return last;
    }
    return Math.max(place.line() - 1, source.lineAt(start + MOST) - 1);
  }
}
