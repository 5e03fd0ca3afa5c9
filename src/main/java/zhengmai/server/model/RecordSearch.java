package zhengmai.server.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
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

  /** With the rows of policies by the record's number. */
  static RecordSearch of(DirectoryReader reader, Map<Integer, List<Integer>> byOrdinal)
      throws IOException {
    int[][][] rows = new int[reader.leaves().size()][][];
    for (LeafReaderContext leaf : reader.leaves()) {
      int[][] ofLeaf = new int[leaf.reader().maxDoc()][];
      NumericDocValues ordinals = leaf.reader().getNumericDocValues(RecordIndex.ORDINAL);
      for (int doc = 0; doc < ofLeaf.length; doc++) {
        boolean has = ordinals != null && ordinals.advanceExact(doc);
        ofLeaf[doc] = has ? rows(byOrdinal, (int) ordinals.longValue()) : NONE;
      }
      rows[leaf.ord] = ofLeaf;
    }
    return new RecordSearch(new IndexSearcher(reader), rows);
  }

  private static int[] rows(Map<Integer, List<Integer>> byOrdinal, int ordinal) {
    return byOrdinal.getOrDefault(ordinal, List.of()).stream().mapToInt(r -> r).toArray();
  }

  /** The policies of which a record's text fits. */
  @SuppressWarnings("deprecation") // The manager that takes its place is for searches on threads.
  RoaringBitmap find(Query query) {
    RoaringBitmap found = new RoaringBitmap();
    try {
      searcher.search(query, new Rows(found));
    } catch (IOException e) {
      throw new UncheckedIOException("text index in memory", e);
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
