package zhengmai.rdf;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import zhengmai.model.Finding;

/** A finding: what was come upon, where, and how grave it is. */
final class FindingRdf {
  private FindingRdf() {}

  static void add(Node at, Finding f, GraphBuilder out) {
    out.link(at, Std.TYPE, Zm.Type.FINDING)
        .link(at, Std.RESULT_SEVERITY, severity(f.severity()))
        .string(at, Zm.CODE, f.code())
        .zh(at, Std.RESULT_MESSAGE, f.zh())
        .link(at, Std.RESULT_MESSAGE, NodeFactory.createLiteralLang(f.en(), "en"));
    if (f.line() > 0) {
      out.integer(at, Zm.LINE, f.line());
    }
    if (f.column() > 0) {
      out.integer(at, Zm.COLUMN, f.column());
    }
  }

  private static Node severity(Finding.Severity severity) {
    return switch (severity) {
      case ERROR -> Std.SH_VIOLATION;
      case WARNING -> Std.SH_WARNING;
      case INFO -> Std.SH_INFO;
    };
  }
}
