package zhengmai.extract;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhengmai.extract.Context.Reading;
import zhengmai.model.Citation;
import zhengmai.model.DocumentNumber;
import zhengmai.model.Quote;
import zhengmai.model.Relation;
import zhengmai.text.Flow;

/** One document, and what was read of it so far. */
final class Document {
  private final Mention firstMention;
  @Nullable String title;
  @Nullable String key;
  @Nullable DocumentNumber number;
  final Set<String> issuers = new LinkedHashSet<>();

  /** The provisions of it that are named, as printed. */
  final Set<String> pinpoints = new LinkedHashSet<>();

  Relation relation = Relation.REFERS_TO;
  @Nullable Reading reading;
  @Nullable Mention evidence;

  /** Words outside the text that say it: the text's own title. */
  @Nullable Quote words;

  boolean issuedHere;
  boolean attached;
  boolean paper;
  boolean made;
  @Nullable Document draftOf;
  int count;
  int shortCount;

  Document(Mention mention) {
    this.firstMention = mention;
  }

  int first() {
    return firstMention.start();
  }

  Mention firstMention() {
    return firstMention;
  }

  Relation relation() {
    return relation;
  }

  Optional<String> title() {
    return Optional.ofNullable(title);
  }

  /** How often it is named, by its title or a short name. */
  int count() {
    return count;
  }

  /** How often it is named by a short name. */
  int shortCount() {
    return shortCount;
  }

  Citation citation(Flow flow, Relation type) {
    boolean act = reading != null && type == reading.relation();
    Effect effect = act && reading != null ? reading.effect() : Effect.NONE;
    return new Citation(
        type,
        Optional.ofNullable(title),
        Optional.ofNullable(number),
        List.copyOf(issuers),
        quote(flow),
        effect.provision().or(() -> named(type)),
        effect.date(),
        effect.until());
  }

  /** What is done to a document is done to what the act names; else all provisions named count. */
  private Optional<String> named(Relation type) {
    return pinpoints.isEmpty() || Acts.ALL.contains(type)
        ? Optional.empty()
        : Optional.of(String.join("；", pinpoints));
  }

  private Quote quote(Flow flow) {
    if (words != null) {
      return words;
    }
    Mention m = evidence == null ? firstMention : evidence;
    int end = Math.max(m.tail(), reading == null ? 0 : reading.to());
    int start = reading == null ? m.start() : Math.min(reading.from(), m.start());
    if (end - start > CitationReader.QUOTE) {
      end = m.tail();
    }
    if (end - start > CitationReader.QUOTE) {
      start = m.start();
    }
    return flow.quote(start, Math.min(end, start + CitationReader.QUOTE));
  }
}
