package zhengmai.rdf;

import java.util.StringJoiner;
import org.apache.jena.graph.Node;
import zhengmai.text.Flow;

/** The running text of a record, and on which line of the source each of its paragraphs begins. */
final class TextRdf {
  private TextRdf() {}

  static void add(Node record, Flow flow, GraphBuilder out) {
    String text = flow.text();
    StringJoiner lines = new StringJoiner(" ");
    for (int at = 0; at < text.length(); at = next(text, at)) {
      lines.add(Integer.toString(flow.line(at)));
    }
    out.zh(record, Zm.TEXT, text).string(record, Zm.PARAGRAPH_LINES, lines.toString());
  }

  /** Where the paragraph behind this one begins; the text's length behind the last. */
  private static int next(String text, int paragraph) {
    int end = text.indexOf('\n', paragraph);
    return end < 0 ? text.length() : end + 1;
  }
}
