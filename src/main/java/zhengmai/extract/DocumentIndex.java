package zhengmai.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zhengmai.model.DocumentNumber;
import zhengmai.text.TitleKeys;

/** The documents that a text has named so far, by number, title and the short name it gave them. */
final class DocumentIndex {
  /** No honest text has more documents of one title, told apart by their numbers. */
  private static final int NAMESAKES = 32;

  private final OwnTitles own;
  private final Map<String, Document> shortNames = new HashMap<>();
  private final Map<DocumentNumber, Document> byNumber = new HashMap<>();

  /** By every key under which {@link #find} may look for a document. */
  private final Map<String, List<Document>> byKey = new HashMap<>();

  DocumentIndex(OwnTitles own) {
    this.own = own;
  }

  /** 以下简称《方案》. */
  void callBy(String name, Document d) {
    shortNames.put(TitleKeys.key(name), d);
  }

  void numbered(DocumentNumber number, Document d) {
    byNumber.putIfAbsent(number, d);
  }

  /** The document that a mention names again; null where it is the first to name it. */
  @Nullable Document find(Mention mention) {
    for (DocumentNumber number : mention.numbers()) {
      Document d = byNumber.get(number);
      if (d != null) {
        return d;
      }
    }
    if (mention.title().isEmpty()) {
      return null;
    }
    String title = mention.title().get();
    Document named =
        mention.numbers().isEmpty() && !shortNames.isEmpty()
            ? shortNames.get(TitleKeys.key(title))
            : null;
    if (named != null) {
      named.shortCount++;
      return named;
    }
    String key = TitleKeys.documentKey(title);
    Document found = find(key, key, mention);
    int core = TitleKeys.coreStart(key);
    return found == null && core > 0 ? find(key.substring(core), key, mention) : found;
  }

  private @Nullable Document find(String indexed, String key, Mention mention) {
    for (Document d : byKey.getOrDefault(indexed, List.of())) {
      if (d.key != null
          && !numbersDiffer(d, mention)
          && (TitleKeys.same(d.key, key) || isCutShort(d.key, key))) {
        return d;
      }
    }
    return null;
  }

  void titled(String key, Document d) {
    indexUnder(key, d);
    int core = TitleKeys.coreStart(key);
    if (core > 0) {
      indexUnder(key.substring(core), d);
    }
    if (key.endsWith("行)") && key.length() > 4) {
      indexUnder(key.substring(0, key.length() - 4), d);
    }
  }

  private void indexUnder(String key, Document d) {
    List<Document> documents = byKey.computeIfAbsent(key, k -> new ArrayList<>(1));
    if (documents.size() < NAMESAKES) {
      documents.add(d);
    }
  }

  /** A text that has named 某办法（试行） goes on to call it 某办法, unless that is the text itself. */
  private boolean isCutShort(String full, String key) {
    return full.length() == key.length() + 4
        && full.startsWith(key)
        && (full.endsWith("(试行)") || full.endsWith("(暂行)"))
        && !own.has(key);
  }

  private static boolean numbersDiffer(Document d, Mention mention) {
    return d.number != null
        && !mention.numbers().isEmpty()
        && !mention.numbers().contains(d.number);
  }
}
