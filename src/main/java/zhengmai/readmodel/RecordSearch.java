package zhengmai.readmodel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.BytesRef;
import org.roaringbitmap.RoaringBitmap;

/** The running texts of records at one time, and which policies they are of. */
final class RecordSearch {
  private static final int[] NONE = {};

  private final IndexSearcher searcher;

  /** By segment and document: rows of policies. */
  private final int[][][] rows;

  private RecordSearch(IndexSearcher searcher, int[][][] rows) {
    this.searcher = searcher;
    this.rows = rows;
  }

  /** With the rows of each record's policies. */
  static RecordSearch of(DirectoryReader reader, Map<Node, List<Integer>> rows) throws IOException {
    int[][][] all = new int[reader.leaves().size()][][];
    for (LeafReaderContext leaf : reader.leaves()) {
      int[][] ofLeaf = new int[leaf.reader().maxDoc()][];
      BinaryDocValues records = leaf.reader().getBinaryDocValues(RecordWriter.RECORD);
      for (int doc = 0; doc < ofLeaf.length; doc++) {
        ofLeaf[doc] = records.advanceExact(doc) ? rows(records.binaryValue(), rows) : NONE;
      }
      all[leaf.ord] = ofLeaf;
    }
    return new RecordSearch(new IndexSearcher(reader), all);
  }

  private static int[] rows(BytesRef record, Map<Node, List<Integer>> rows) {
    return rows.getOrDefault(NodeFactory.createURI(record.utf8ToString()), List.of()).stream()
        .mapToInt(r -> r)
        .toArray();
  }

  /** The policies of which a record's text fits. */
  @SuppressWarnings("deprecation") // The manager that takes its place is for searches on threads.
  RoaringBitmap find(Query query) {
    RoaringBitmap found = new RoaringBitmap();
    try {
      searcher.search(query, new Rows(found));
    } catch (IOException e) {
      throw new UncheckedIOException("text index", e);
    }
    return found;
  }

  private final class Rows extends SimpleCollector {
    private final RoaringBitmap found;
    private int[][] ofLeaf = {};

    Rows(RoaringBitmap found) {
      this.found = found;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) {
      ofLeaf = rows[context.ord];
    }

    @Override
    public void collect(int doc) {
      for (int row : ofLeaf[doc]) {
        found.add(row);
      }
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
