package zhengmai.readmodel;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/** Cuts texts into pairs of characters on all processors while the next ones are read. */
final class RecordWriter implements AutoCloseable {
  /** The record's IRI: {@code …/source/3fa9c01b77de/notice/160}. */
  static final String RECORD = "record";

  /** The SHA-256 of its text. */
  static final String HASH = "hash";

  private static final int WAITING = 64;
  private static final FieldType TEXT = new FieldType(TextField.TYPE_NOT_STORED);

  static {
    // Whether a text has the words is asked, not how well it fits.
    TEXT.setOmitNorms(true);
    TEXT.freeze();
  }

  private final IndexWriter writer;
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private final ThreadPoolExecutor workers =
      new ThreadPoolExecutor(
          Runtime.getRuntime().availableProcessors(),
          Runtime.getRuntime().availableProcessors(),
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(WAITING),
          RecordWriter::thread,
          // Who reads faster than the others can add takes part.
          new ThreadPoolExecutor.CallerRunsPolicy());

  RecordWriter(IndexWriter writer) {
    this.writer = writer;
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "zhengmai-record-writer");
    thread.setDaemon(true);
    return thread;
  }

  /** The text of a record, which takes the place of the one that it had. */
  void add(String record, String hash, String text) {
    workers.execute(() -> write(record, hash, text));
  }

  private void write(String record, String hash, String text) {
    Document document = new Document();
    document.add(new StringField(RECORD, record, Field.Store.NO));
    document.add(new BinaryDocValuesField(RECORD, new BytesRef(record)));
    document.add(new BinaryDocValuesField(HASH, new BytesRef(hash)));
    document.add(new Field(TextFields.TEXT, text, TEXT));
    try {
      writer.updateDocument(new Term(RECORD, record), document);
    } catch (IOException | RuntimeException | Error e) {
      failure.compareAndSet(null, e);
    }
  }

  /** Waits until all of them are written. */
  @Override
  public void close() throws IOException {
    workers.shutdown();
    try {
      workers.awaitTermination(1, TimeUnit.HOURS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while texts are indexed", e);
    }
    Throwable failed = failure.get();
    if (failed != null) {
      throw new IOException("text index", failed);
    }
  }
}
