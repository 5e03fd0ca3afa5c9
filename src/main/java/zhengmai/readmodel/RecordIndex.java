package zhengmai.readmodel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.Version;
import org.jspecify.annotations.Nullable;
import zhengmai.rdf.Fingerprint;
import zhengmai.rdf.Zm;

/**
 * The running texts of records, in a folder beside the store. They are most of what is to be read
 * and seldom change, so the index is kept: when a monthly compendium comes, its hundred notices are
 * added. Whatever happens to the folder, it is made anew from the graph; where it cannot be written
 * to, the index is in memory.
 */
final class RecordIndex implements AutoCloseable {
  /** Raised whenever texts are indexed in another way. */
  private static final String VERSION = "1/" + Version.LATEST;

  private static final String WRITTEN_BY = "writtenBy";
  private static final int BUFFER_MB = 64;

  private final Path folder;
  private boolean inMemory = false;
  private @Nullable IndexWriter writer;

  /** What the text of each record was, by its SHA-256. */
  private final Map<Node, String> known = new HashMap<>();

  RecordIndex(Path folder) {
    this.folder = folder;
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
    } catch (IOException | AlreadyClosedException e) {
      close();
      if (inMemory) {
        throw new IllegalStateException("text index in memory", e);
      }
      inMemory = true;
      return update(graph, rows);
    } catch (RuntimeException | Error e) {
      close();
      throw e;
    }
  }

  private RecordSearch brought(DatasetGraph graph, Map<Node, List<Integer>> rows)
      throws IOException {
    IndexWriter to = writer == null ? open() : writer;
    writer = to;
    Set<Node> met = new HashSet<>();
    try (RecordWriter adding = new RecordWriter(to)) {
      Iterator<Quad> texts = graph.find(Node.ANY, Node.ANY, Zm.TEXT, Node.ANY);
      while (texts.hasNext()) {
        Quad q = texts.next();
        Node record = q.getSubject();
        // A record stands in one graph, with one text.
        if (rows.containsKey(record) && met.add(record)) {
          String text = q.getObject().getLiteralLexicalForm();
          String hash = new Fingerprint().add(text).sha256();
          if (!hash.equals(known.put(record, hash))) {
            adding.add(record.getURI(), hash, text);
          }
        }
      }
    }
    for (Node gone : known.keySet().stream().filter(r -> !met.contains(r)).toList()) {
      to.deleteDocuments(new Term(RecordWriter.RECORD, gone.getURI()));
      known.remove(gone);
    }
    to.commit();
    return RecordSearch.of(DirectoryReader.open(to), rows);
  }

  private IndexWriter open() throws IOException {
    Directory directory = inMemory ? new ByteBuffersDirectory() : FSDirectory.open(folder);
    IndexWriter opened = kept(directory);
    if (opened == null) {
      opened = new IndexWriter(directory, config(IndexWriterConfig.OpenMode.CREATE));
    }
    opened.setLiveCommitData(Map.of(WRITTEN_BY, VERSION).entrySet());
    return opened;
  }

  /** The index of the last time; nothing where there is none that can be gone on with. */
  private @Nullable IndexWriter kept(Directory directory) {
    known.clear();
    IndexWriter opened = null;
    try {
      if (!DirectoryReader.indexExists(directory)) {
        return null;
      }
      opened = new IndexWriter(directory, config(IndexWriterConfig.OpenMode.APPEND));
      try (DirectoryReader reader = DirectoryReader.open(opened)) {
        if (VERSION.equals(reader.getIndexCommit().getUserData().get(WRITTEN_BY))) {
          for (LeafReaderContext leaf : reader.leaves()) {
            know(leaf);
          }
          return opened;
        }
      }
    } catch (IOException | RuntimeException e) {
      // Cut off while it was written, or damaged: it is made anew.
    }
    known.clear();
    rollback(opened);
    return null;
  }

  private void know(LeafReaderContext leaf) throws IOException {
    BinaryDocValues records = leaf.reader().getBinaryDocValues(RecordWriter.RECORD);
    BinaryDocValues hashes = leaf.reader().getBinaryDocValues(RecordWriter.HASH);
    Bits live = leaf.reader().getLiveDocs();
    for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
      if ((live == null || live.get(doc))
          && records.advanceExact(doc)
          && hashes.advanceExact(doc)) {
        known.put(
            NodeFactory.createURI(records.binaryValue().utf8ToString()),
            hashes.binaryValue().utf8ToString());
      }
    }
  }

  private static IndexWriterConfig config(IndexWriterConfig.OpenMode mode) {
    return new IndexWriterConfig(TextFields.analyzer())
        .setOpenMode(mode)
        .setRAMBufferSizeMB(BUFFER_MB)
        .setUseCompoundFile(false);
  }

  private static void rollback(@Nullable IndexWriter opened) {
    if (opened != null) {
      try {
        opened.rollback();
      } catch (IOException e) {
        // What it leaves behind is made anew when it is opened.
      }
    }
  }

  /** Leaves the folder as it was after the last update. */
  @Override
  public void close() {
    known.clear();
    IndexWriter opened = writer;
    writer = null;
    rollback(opened);
  }
}
