package zhengmai.rdf;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import zhengmai.model.Finding;
import zhengmai.model.Finding.Severity;

/**
 * A saved query read as SPARQL. A forgotten bracket in 各省方案.rq comes out as {@code
 * provincial-plans.rq:31:5: 此处不该有 }}.
 */
public final class QueryCheck {
  /** The parser's words: {@code Encountered " "}" "} "" at line 5, column 1}. */
  private static final Pattern UNEXPECTED =
      Pattern.compile(
          "Encountered \"(?:<EOF>\"|\\s*(?:\"[^\"]*\"|<\\w+>)\\s*\"(?<word>.*?)\\s*\"+) at line");

  private static final Pattern PLACE = Pattern.compile("at line (\\d+), column (\\d+)");
  private static final Pattern UNRESOLVED = Pattern.compile("Unresolved prefixed name: (\\S+)");

  private QueryCheck() {}

  /**
   * What came of reading a file.
   *
   * @param query the query; nothing when it has a mistake
   * @param findings the mistake
   */
  public record Parsed(Optional<Query> query, List<Finding> findings) {
    public Parsed {
      findings = List.copyOf(findings);
    }
  }

  /** Reads a file. */
  public static Parsed parse(TextFile file) {
    try {
      return new Parsed(Optional.of(QueryFactory.create(file.text())), List.of());
    } catch (QueryParseException e) {
      return fault(file, Math.max(0, e.getLine()), Math.max(0, e.getColumn()), e);
    } catch (QueryException e) {
      return fault(file, 0, 0, e);
    }
  }

  private static Parsed fault(TextFile file, int line, int column, Exception e) {
    // The parser goes on to list dozens of expected tokens.
    String first = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    // The exception has the place of the token before.
    Matcher place = PLACE.matcher(first);
    boolean told = place.find();
    Finding finding =
        new Finding(
            Severity.ERROR,
            file.name(),
            told ? Integer.parseInt(place.group(1)) : line,
            told ? Integer.parseInt(place.group(2)) : column,
            "sparql-syntax",
            chinese(first),
            first);
    return new Parsed(Optional.empty(), List.of(finding));
  }

  private static String chinese(String message) {
    Matcher prefix = UNRESOLVED.matcher(message);
    if (prefix.find()) {
      return "前缀没有声明：" + prefix.group(1);
    }
    Matcher m = UNEXPECTED.matcher(message);
    if (!m.find()) {
      return "查询写得不对：" + message;
    }
    String word = m.group("word");
    return word == null ? "查询没有写完（缺“}”？）" : "此处不该有 " + word.strip();
  }
}
