package zhengmai.server.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;

/** The words of all policies, in memory; a document's number is the policy's row. */
final class TextIndex {
  private static final int BUFFER_MB = 64;
  private final IndexSearcher searcher;

  private TextIndex(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  static TextIndex build(List<Draft> sorted, Labels labels) {
    try {
      ByteBuffersDirectory directory = new ByteBuffersDirectory();
      IndexWriterConfig config =
          new IndexWriterConfig(TextFields.analyzer())
              .setRAMBufferSizeMB(BUFFER_MB)
              // Merges neighbours only, so that rows stay in their order.
              .setMergePolicy(new LogDocMergePolicy());
      try (IndexWriter writer = new IndexWriter(directory, config)) {
        for (Draft d : sorted) {
          writer.addDocument(document(d, labels));
        }
        writer.forceMerge(1);
      }
      return new TextIndex(new IndexSearcher(DirectoryReader.open(directory)));
    } catch (IOException e) {
      throw new UncheckedIOException("text index in memory", e);
    }
  }

  IndexSearcher searcher() {
    return searcher;
  }

  private static Document document(Draft d, Labels labels) {
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
