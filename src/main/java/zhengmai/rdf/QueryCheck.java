package zhengmai.rdf;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import zhengmai.model.Finding;
import zhengmai.model.Finding.Severity;

/** Whether a saved query can be read as SPARQL. */
final class QueryCheck {
  private static final Pattern UNEXPECTED = Pattern.compile("Encountered \"(.+?)\" at line");

  private QueryCheck() {}

  static List<Finding> check(TextFile file) {
    return fault(file).stream().toList();
  }

  private static Optional<Finding> fault(TextFile file) {
    try {
      QueryFactory.create(file.text());
      return Optional.empty();
    } catch (QueryParseException e) {
      return Optional.of(finding(file, Math.max(0, e.getLine()), Math.max(0, e.getColumn()), e));
    } catch (QueryException e) {
      return Optional.of(finding(file, 0, 0, e));
    }
  }

  private static String chinese(String message) {
    Matcher m = UNEXPECTED.matcher(message);
    if (!m.find()) {
      return "查询写得不对：" + message;
    }
    return m.group(1).equals("<EOF>") ? "查询没有写完（缺“}”？）" : "此处不该有 " + m.group(1).strip();
  }

  private static Finding finding(TextFile file, int line, int column, Exception e) {
    // The parser goes on to list dozens of expected tokens.
    String first = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    return new Finding(
        Severity.ERROR, file.name(), line, column, "sparql-syntax", chinese(first), first);
  }
}
