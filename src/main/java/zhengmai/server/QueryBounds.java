package zhengmai.server;

/**
 * Bounds on the size of a SPARQL query, looked at in its text before it is parsed: parsing and
 * rewriting take time that grows faster than the query, and neither looks at the clock. A question
 * such as 2021年各省DRG方案 has some 200 tokens.
 */
final class QueryBounds {
  private static final int MAX_TOKENS = 20_000;
  private static final int MAX_DEPTH = 100;

  /** Arguments of a function, values of IN, values of a row. */
  private static final int MAX_ARGUMENTS = 2_000;

  private final String text;
  private int at = 0;
  private int tokens = 0;
  private int depth = 0;
  private final int[] arguments = new int[MAX_DEPTH + 1];

  private QueryBounds(String text) {
    this.text = text;
  }

  /**
   * Passes a query that is small enough to be read.
   *
   * @throws RefusedQueryException naming what there is too much of
   */
  static void check(String query) {
    new QueryBounds(query).scan();
  }

  private void scan() {
    while (at < text.length()) {
      char c = text.charAt(at);
      switch (c) {
        case ' ', '\t', '\r', '\n' -> at++;
        case '#' -> skipTo('\n');
        case '"', '\'' -> {
          token();
          quoted(c);
        }
        case '<' -> {
          token();
          iri();
        }
        case '(', '{', '[' -> {
          token();
          open();
        }
        case ')', '}', ']' -> {
          token();
          depth = Math.max(0, depth - 1);
          at++;
        }
        case ',' -> {
          token();
          if (++arguments[depth] >= MAX_ARGUMENTS) {
            throw tooMany("一个列表里的参数", "arguments in one list", MAX_ARGUMENTS);
          }
          at++;
        }
        default -> {
          token();
          word();
        }
      }
    }
  }

  private void token() {
    if (++tokens > MAX_TOKENS) {
      throw tooMany("词和符号", "tokens", MAX_TOKENS);
    }
  }

  private void open() {
    if (++depth > MAX_DEPTH) {
      throw tooMany("层括号", "levels of brackets", MAX_DEPTH);
    }
    arguments[depth] = 0;
    at++;
  }

  private void word() {
    int from = at;
    while (at < text.length() && isOfWord(text.charAt(at))) {
      at++;
    }
    // Signs of operators count one by one.
    at = Math.max(at, from + 1);
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) || "_:.-?$@%".indexOf(c) >= 0;
  }

  /** An IRI, or the sign of a comparison where it does not close before a space. */
  private void iri() {
    for (int i = at + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '>') {
        at = i + 1;
        return;
      }
      if (c <= ' ' || c == '<' || c == '"') {
        break;
      }
    }
    at++;
  }

  private void quoted(char quote) {
    String threefold = String.valueOf(quote).repeat(3);
    boolean isLong = text.startsWith(threefold, at);
    at += isLong ? 3 : 1;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\\') {
        at += 2;
      } else if (isLong ? text.startsWith(threefold, at) : c == quote || c == '\n') {
        at += isLong ? 3 : 1;
        return;
      } else {
        at++;
      }
    }
  }

  private void skipTo(char end) {
    int i = text.indexOf(end, at);
    at = i < 0 ? text.length() : i + 1;
  }

  private static RefusedQueryException tooMany(String zh, String en, int most) {
    return new RefusedQueryException(
        "查询太大：%s超过 %d".formatted(zh, most), "query too large: more than %d %s".formatted(most, en));
  }
}
