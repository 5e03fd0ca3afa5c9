package zhengmai.readmodel.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhengmai.readmodel.query.QueryNode.All;
import zhengmai.readmodel.query.QueryNode.Any;
import zhengmai.readmodel.query.QueryNode.Not;
import zhengmai.readmodel.query.QueryNode.Word;

/**
 * Reads what a person typed, by the grammar of the package: {@code DRG (北京 OR 上海) -征求意见稿}. Any text
 * at all is a query: a bracket or mark that nobody closed ends with the text, an operator with
 * nothing to join is passed over.
 */
public final class QueryGrammar {
  /** Deeper brackets are read as if they were not there. */
  private static final int DEEPEST = 50;

  private static final Set<String> OR = Set.of("OR", "或", "|", "||", "｜");
  private static final Set<String> AND = Set.of("AND", "且", "&", "&&", "+");
  private static final Set<String> NOT = Set.of("NOT", "非");
  private static final String MINUS = "-－−";
  private static final String OPENS = "(（";
  private static final String CLOSES = ")）";
  private static final String MARKS = "\"“”";

  private final List<Token> tokens = new ArrayList<>();
  private int at = 0;
  private int depth = 0;

  private enum Kind {
    WORD,
    QUOTED,
    OPEN,
    CLOSE,
    OR,
    AND,
    NOT
  }

  private record Token(Kind kind, String text) {}

  private QueryGrammar() {}

  /** The query; {@link All} of nothing where there is no letter or digit in it. */
  public static QueryNode parse(String typed) {
    QueryGrammar grammar = new QueryGrammar();
    grammar.cut(typed);
    List<QueryNode> parts = new ArrayList<>();
    while (grammar.at < grammar.tokens.size()) {
      QueryNode node = grammar.any();
      if (!isNothing(node)) {
        parts.add(node);
      }
      // Past a bracket whose opening was too deep.
      grammar.at++;
    }
    return all(parts);
  }

  private void cut(String s) {
    boolean begins = true;
    int open = 0;
    for (int i = 0; i < s.length(); ) {
      char c = s.charAt(i);
      if (isBlank(c) || c == '”') {
        begins = true;
        i++;
      } else if (MARKS.indexOf(c) >= 0) {
        int end = closing(s, i);
        add(Kind.QUOTED, s.substring(i + 1, end));
        begins = true;
        i = end + 1;
      } else if (begins && OPENS.indexOf(c) >= 0) {
        add(Kind.OPEN, "(");
        open++;
        i++;
      } else if (open > 0 && CLOSES.indexOf(c) >= 0) {
        add(Kind.CLOSE, ")");
        open--;
        begins = true;
        i++;
      } else if (begins
          && MINUS.indexOf(c) >= 0
          && i + 1 < s.length()
          && !isBlank(s.charAt(i + 1))) {
        add(Kind.NOT, "-");
        i++;
      } else {
        int end = wordEnd(s, i, open > 0);
        String word = s.substring(i, end);
        add(kind(word), word);
        begins = false;
        i = end;
      }
    }
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || c == '\u00a0' || c == '\ufeff';
  }

  private static int closing(String s, int from) {
    char opened = s.charAt(from);
    int end = from + 1;
    while (end < s.length() && s.charAt(end) != '"' && (opened == '"' || s.charAt(end) != '”')) {
      end++;
    }
    return end;
  }

  /** A bracket that the word opened itself belongs to it. */
  private static int wordEnd(String s, int from, boolean grouped) {
    int inner = 0;
    for (int i = from; i < s.length(); i++) {
      char c = s.charAt(i);
      if (isBlank(c) || MARKS.indexOf(c) >= 0) {
        return i;
      }
      if (OPENS.indexOf(c) >= 0) {
        inner++;
      } else if (CLOSES.indexOf(c) >= 0) {
        if (inner == 0 && grouped) {
          return i;
        }
        inner = Math.max(0, inner - 1);
      }
    }
    return s.length();
  }

  private static Kind kind(String word) {
    return OR.contains(word)
        ? Kind.OR
        : AND.contains(word) ? Kind.AND : NOT.contains(word) ? Kind.NOT : Kind.WORD;
  }

  private void add(Kind kind, String text) {
    boolean words = kind == Kind.WORD || kind == Kind.QUOTED;
    if (!words || text.codePoints().anyMatch(Character::isLetterOrDigit)) {
      tokens.add(new Token(kind, text.strip()));
    }
  }

  private boolean is(Kind kind) {
    return at < tokens.size() && tokens.get(at).kind() == kind;
  }

  private QueryNode any() {
    List<QueryNode> nodes = new ArrayList<>();
    do {
      QueryNode one = all();
      if (!isNothing(one)) {
        nodes.add(one);
      }
    } while (passed(Kind.OR));
    return nodes.size() == 1 ? nodes.get(0) : nodes.isEmpty() ? all(nodes) : new Any(nodes);
  }

  private boolean passed(Kind kind) {
    if (is(kind)) {
      at++;
      return true;
    }
    return false;
  }

  private QueryNode all() {
    List<QueryNode> nodes = new ArrayList<>();
    while (at < tokens.size() && !is(Kind.CLOSE) && !is(Kind.OR)) {
      QueryNode one = passed(Kind.AND) ? null : one();
      if (one != null) {
        nodes.add(one);
      }
    }
    return all(nodes);
  }

  private @Nullable QueryNode one() {
    boolean not = false;
    while (passed(Kind.NOT)) {
      not = !not;
    }
    if (at == tokens.size() || is(Kind.CLOSE) || is(Kind.OR) || is(Kind.AND)) {
      return null;
    }
    Token token = tokens.get(at++);
    QueryNode node =
        token.kind() == Kind.OPEN ? group() : new Word(token.text(), token.kind() == Kind.QUOTED);
    return isNothing(node) ? null : not ? new Not(node) : node;
  }

  private QueryNode group() {
    if (depth >= DEEPEST) {
      return all(List.of());
    }
    depth++;
    QueryNode node = any();
    var unused = passed(Kind.CLOSE);
    depth--;
    return node;
  }

  private static QueryNode all(List<QueryNode> nodes) {
    return nodes.size() == 1 ? nodes.get(0) : new All(nodes);
  }

  private static boolean isNothing(QueryNode node) {
    return node instanceof All all && all.nodes().isEmpty();
  }
}
