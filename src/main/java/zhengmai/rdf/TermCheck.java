package zhengmai.rdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhengmai.model.Finding;
import zhengmai.model.Finding.Severity;

/**
 * Whether every {@code zm:} and {@code skos:} term that a Turtle file or a query uses exists. Read
 * from the text, so that line and column are known.
 */
final class TermCheck {
  private static final Pattern TERM =
      Pattern.compile(
          "(?<![\\w:/])(?<prefix>zm|skos):(?<name>\\w+)|<"
              + Pattern.quote(Zm.NS)
              + "(?<full>\\w+)>");
  private static final Set<String> SKOS =
      Set.of(
          "Concept",
          "ConceptScheme",
          "prefLabel",
          "altLabel",
          "hiddenLabel",
          "notation",
          "note",
          "scopeNote",
          "definition",
          "example",
          "editorialNote",
          "changeNote",
          "historyNote",
          "broader",
          "narrower",
          "related",
          "inScheme",
          "topConceptOf",
          "hasTopConcept",
          "exactMatch",
          "closeMatch",
          "broadMatch",
          "narrowMatch",
          "relatedMatch",
          "semanticRelation",
          "broaderTransitive",
          "narrowerTransitive",
          "Collection",
          "member");

  private TermCheck() {}

  static List<Finding> check(TextFile file, Set<String> declared) {
    List<Finding> findings = new ArrayList<>();
    List<String> lines = file.text().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Matcher m = TERM.matcher(withoutComment(lines.get(i)));
      while (m.find()) {
        String name = m.group("full") == null ? m.group("name") : m.group("full");
        boolean skos = "skos".equals(m.group("prefix"));
        if (!(skos ? SKOS : declared).contains(name)) {
          findings.add(unknown(file, i + 1, m.start() + 1, (skos ? "skos:" : "zm:") + name));
        }
      }
    }
    return findings;
  }

  /**
   * A # begins a comment unless it stands in an IRI, that is, after something. Strings are blanked.
   */
  private static String withoutComment(String line) {
    StringBuilder b = new StringBuilder(line);
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && (i == 0 || line.charAt(i - 1) != '\\')) {
        quoted = !quoted;
      } else if (quoted) {
        b.setCharAt(i, ' ');
      } else if (c == '#' && (i == 0 || Character.isWhitespace(line.charAt(i - 1)))) {
        b.setLength(i);
        break;
      }
    }
    return b.toString();
  }

  private static Finding unknown(TextFile file, int line, int column, String term) {
    return new Finding(
        Severity.ERROR,
        file.name(),
        line,
        column,
        "unknown-term",
        "没有这个词：" + term,
        "no such term: " + term);
  }
}
