package zhengmai.readmodel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.apache.jena.graph.Node;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.SingleInstanceLockFactory;

/** The words of all policies, in memory; a document's number is the policy's row. */
final class TextIndex {
  private static final int BUFFER_MB = 64;

  /** Fewer policies than this are not worth a thread. */
  private static final int LEAST_PART = 5_000;

  private final IndexSearcher searcher;

  private TextIndex(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /** Several parts side by side, each in the order of its rows. The labels are read beforehand. */
  static CompletableFuture<TextIndex> build(
      List<PolicyRowBuilder> sorted, Labels labels, Executor workers) {
    int most = Runtime.getRuntime().availableProcessors();
    int parts = Math.max(1, Math.min(most, sorted.size() / LEAST_PART));
    List<CompletableFuture<IndexReader>> readers = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      List<PolicyRowBuilder> part =
          sorted.subList(
              (int) ((long) sorted.size() * i / parts),
              (int) ((long) sorted.size() * (i + 1) / parts));
      readers.add(CompletableFuture.supplyAsync(() -> part(part, labels), workers));
    }
    return CompletableFuture.allOf(readers.toArray(CompletableFuture[]::new))
        .thenApply(done -> of(readers.stream().map(CompletableFuture::join).toList()));
  }

  private static TextIndex of(List<IndexReader> parts) {
    try {
      MultiReader all = new MultiReader(parts.toArray(IndexReader[]::new));
      return new TextIndex(new IndexSearcher(all));
    } catch (IOException e) {
      throw new UncheckedIOException("text index in memory", e);
    }
  }

  private static IndexReader part(List<PolicyRowBuilder> drafts, Labels labels) {
    try {
      ByteBuffersDirectory directory =
          new ByteBuffersDirectory(
              new SingleInstanceLockFactory(),
              ByteBuffersDataOutput::new,
              // Read faster than the buffers of which it is made.
              ByteBuffersDirectory.OUTPUT_AS_BYTE_ARRAY);
      IndexWriterConfig config =
          new IndexWriterConfig(TextFields.analyzer())
              .setRAMBufferSizeMB(BUFFER_MB)
              .setUseCompoundFile(false)
              // Without merging, rows stay in their order.
              .setMergePolicy(NoMergePolicy.INSTANCE);
      try (IndexWriter writer = new IndexWriter(directory, config)) {
        for (PolicyRowBuilder d : drafts) {
          writer.addDocument(document(d, labels));
        }
      }
      return DirectoryReader.open(directory);
    } catch (IOException e) {
      throw new UncheckedIOException("text index in memory", e);
    }
  }

  IndexSearcher searcher() {
    return searcher;
  }

  private static Document document(PolicyRowBuilder d, Labels labels) {
    Document document = new Document();
    add(document, TextFields.TITLE, d.titles);
    add(document, TextFields.TITLE, d.otherTitles);
    add(document, TextFields.WORDS, d.titles);
    add(document, TextFields.BODY, d.issuerNames);
    for (Node issuer : d.values(FacetName.ISSUER)) {
      Labels.Names names = labels.of(issuer);
      add(document, TextFields.BODY, Set.of(names.zh()));
      add(document, TextFields.BODY, names.others());
    }
    for (Node keyword : d.keywords) {
      add(document, TextFields.KEYWORD, Set.of(labels.of(keyword).zh()));
    }
    if (d.quotes.length() > 0) {
      add(document, TextFields.QUOTE, Set.of(d.quotes.toString()));
    }
    return document;
  }

  private static void add(Document document, String field, Iterable<String> texts) {
    for (String text : texts) {
      document.add(new TextField(field, text, Field.Store.NO));
    }
  }
}
