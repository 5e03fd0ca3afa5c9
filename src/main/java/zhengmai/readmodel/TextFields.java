package zhengmai.readmodel;

import java.lang.invoke.MethodHandles;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.index.IndexWriter;

/** The fields of the text index, and how each is cut. */
final class TextFields {
  /** Titles, pairs of characters: a phrase of pairs finds every text that contains it. */
  static final String TITLE = "title";

  /** Issuing bodies with their short names. */
  static final String BODY = "body";

  static final String KEYWORD = "keyword";

  /** Words of the sources that are kept as evidence. */
  static final String QUOTE = "quote";

  /** Running texts of records, pairs of characters. */
  static final String TEXT = "text";

  /** Titles, cut into words: finds words that do not stand side by side. */
  static final String WORDS = "words";

  static {
    try {
      // Begun by two threads at once, by its own name and by way of its configuration, Lucene's
      // writer waits for itself for ever.
      MethodHandles.lookup().ensureInitialized(IndexWriter.class);
    } catch (IllegalAccessException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private TextFields() {}

  static Analyzer analyzer() {
    Analyzer pairs = new CJKAnalyzer(CharArraySet.EMPTY_SET);
    return new PerFieldAnalyzerWrapper(
        pairs, Map.of(WORDS, new SmartChineseAnalyzer(CharArraySet.EMPTY_SET)));
  }
}
