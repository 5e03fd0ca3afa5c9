package zhengmai.server.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.SingleInstanceLockFactory;
import zhengmai.rdf.Fingerprint;
import zhengmai.rdf.Zm;

/**
 * The running texts of records, in memory. Kept from one read model to the next, since they are
 * most of what is to be read and seldom change: when a monthly compendium comes, its hundred
 * notices are added, and the others stay as they are.
 */
final class RecordIndex {
  /** Each record's own number, by which {@link RecordSearch} knows its policies. */
  static final String ORDINAL = "ordinal";

  private static final String RECORD = "record";
  private static final int BUFFER_MB = 64;
  private static final int WAITING = 64;
  private static final FieldType TEXT = new FieldType(TextField.TYPE_NOT_STORED);

  static {
    // Whether a text has the words is asked, not how well it fits.
    TEXT.setOmitNorms(true);
    TEXT.freeze();
  }

  private final IndexWriter writer;
  private final Map<Node, Known> known = new HashMap<>();
  private int next = 0;

  /** A record that is in the index: its number, and what its text was. */
  private record Known(int ordinal, String hash) {}

  RecordIndex() {
    try {
      writer =
          new IndexWriter(
              new ByteBuffersDirectory(
                  new SingleInstanceLockFactory(),
                  ByteBuffersDataOutput::new,
                  ByteBuffersDirectory.OUTPUT_AS_BYTE_ARRAY),
              new IndexWriterConfig(TextFields.analyzer())
                  .setRAMBufferSizeMB(BUFFER_MB)
                  .setUseCompoundFile(false));
    } catch (IOException e) {
      throw new UncheckedIOException("text index in memory", e);
    }
  }

  /**
   * Brings the index up to what the graph says. Must be called in a read transaction, by one at a
   * time.
   *
   * @param rows the policies of each record, by their rows
   */
  RecordSearch update(DatasetGraph graph, Map<Node, List<Integer>> rows) {
    try {
      return brought(graph, rows);
    } catch (RuntimeException | Error e) {
      forget();
      throw e;
    }
  }

  private RecordSearch brought(DatasetGraph graph, Map<Node, List<Integer>> rows) {
    Set<Node> met = new HashSet<>();
    try (Adding adding = new Adding()) {
      Iterator<Quad> texts = graph.find(Node.ANY, Node.ANY, Zm.TEXT, Node.ANY);
      while (texts.hasNext()) {
        Quad q = texts.next();
        // A record stands in one graph, with one text.
        if (rows.containsKey(q.getSubject()) && met.add(q.getSubject())) {
          adding.add(q.getSubject(), q.getObject().getLiteralLexicalForm());
        }
      }
    }
    try {
      for (Node gone : known.keySet().stream().filter(r -> !met.contains(r)).toList()) {
        writer.deleteDocuments(term(gone));
        known.remove(gone);
      }
      Map<Integer, List<Integer>> byOrdinal = new HashMap<>();
      known.forEach((r, k) -> byOrdinal.put(k.ordinal(), rows.getOrDefault(r, List.of())));
      return RecordSearch.of(DirectoryReader.open(writer), byOrdinal);
    } catch (IOException e) {
      throw new UncheckedIOException("text index in memory", e);
    }
  }

  /** What was cut off in the middle is begun anew the next time. */
  private void forget() {
    known.clear();
    try {
      writer.deleteAll();
    } catch (IOException e) {
      throw new UncheckedIOException("text index in memory", e);
    }
  }

  private static Term term(Node record) {
    return new Term(RECORD, record.getURI());
  }

  /** Cuts texts into pairs of characters on all processors while the next ones are read. */
  private final class Adding implements AutoCloseable {
    private final AtomicReference<RuntimeException> failure = new AtomicReference<>();
    private final ThreadPoolExecutor workers =
        new ThreadPoolExecutor(
            Runtime.getRuntime().availableProcessors(),
            Runtime.getRuntime().availableProcessors(),
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            task -> {
              Thread thread = new Thread(task, "zhengmai-record-index");
              thread.setDaemon(true);
              return thread;
            },
            // Who reads faster than the others can add takes part.
            new ThreadPoolExecutor.CallerRunsPolicy());

    void add(Node record, String text) {
      String now = new Fingerprint().add(text).sha256();
      Known before = known.get(record);
      if (before == null || !before.hash().equals(now)) {
        int ordinal = before == null ? next++ : before.ordinal();
        known.put(record, new Known(ordinal, now));
        workers.execute(() -> write(record, ordinal, text));
      }
    }

    private void write(Node record, int ordinal, String text) {
      Document document = new Document();
      document.add(new StringField(RECORD, record.getURI(), Field.Store.NO));
      document.add(new NumericDocValuesField(ORDINAL, ordinal));
      document.add(new Field(TextFields.TEXT, text, TEXT));
      try {
        writer.updateDocument(term(record), document);
      } catch (IOException e) {
        failure.compareAndSet(null, new UncheckedIOException("text index in memory", e));
      } catch (RuntimeException e) {
        failure.compareAndSet(null, e);
      }
    }

    @Override
    public void close() {
      workers.shutdown();
      try {
        workers.awaitTermination(1, TimeUnit.HOURS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CompletionException("interrupted while waiting", e);
      }
      RuntimeException failed = failure.get();
      if (failed != null) {
        throw failed;
      }
    }
  }
}
