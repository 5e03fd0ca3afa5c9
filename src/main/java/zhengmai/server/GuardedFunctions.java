package zhengmai.server;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.jspecify.annotations.Nullable;

/** REGEX, REPLACE and CONCAT that look at the clock and make no endless texts. */
final class GuardedFunctions {
  /** A text made by a query is an error from this length on; the longest notice has a tenth. */
  private static final int MAX_TEXT = 4_000_000;

  private GuardedFunctions() {}

  /** REGEX. */
  static final class Regex extends E_Regex {
    private final Deadline deadline;

    Regex(Expr text, Expr pattern, @Nullable Expr flags, Deadline deadline) {
      super(text, pattern, flags);
      this.deadline = deadline;
    }

    @Override
    public NodeValue eval(List<NodeValue> args) {
      String text = string("REGEX", args.get(0)).getLiteralLexicalForm();
      Pattern pattern = pattern("REGEX", args.get(1), args.size() > 2 ? args.get(2) : null);
      return NodeValue.booleanReturn(pattern.matcher(new DeadlineText(text, deadline)).find());
    }

    @Override
    public Expr copy(ExprList args) {
      return new Regex(args.get(0), args.get(1), args.size() > 2 ? args.get(2) : null, deadline);
    }
  }

  /** REPLACE. */
  static final class Replace extends E_StrReplace {
    private final Deadline deadline;

    Replace(Expr text, Expr pattern, Expr replacement, @Nullable Expr flags, Deadline deadline) {
      super(text, pattern, replacement, flags);
      this.deadline = deadline;
    }

    @Override
    public NodeValue eval(List<NodeValue> args) {
      Node text = string("REPLACE", args.get(0));
      Pattern pattern = pattern("REPLACE", args.get(1), args.size() > 3 ? args.get(3) : null);
      String by = string("REPLACE", args.get(2)).getLiteralLexicalForm();
      String lexical = text.getLiteralLexicalForm();
      try {
        return withText(text, replaced(pattern, lexical, by));
      } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
        throw new ExprEvalException("REPLACE: " + e.getMessage(), e);
      }
    }

    private String replaced(Pattern pattern, String text, String by) {
      Matcher matcher = pattern.matcher(new DeadlineText(text, deadline));
      StringBuilder out = new StringBuilder();
      boolean first = true;
      while (matcher.find()) {
        // As ARQ does: an empty match counts once at the most.
        if (first || matcher.end() > matcher.start()) {
          matcher.appendReplacement(out, by);
          checkLength(out.length());
        }
        first = false;
      }
      return matcher.appendTail(out).toString();
    }

    @Override
    public Expr copy(ExprList args) {
      return new Replace(
          args.get(0), args.get(1), args.get(2), args.size() > 3 ? args.get(3) : null, deadline);
    }
  }

  /** CONCAT. */
  static final class Concat extends E_StrConcat {
    private final Deadline deadline;

    Concat(ExprList args, Deadline deadline) {
      super(args);
      this.deadline = deadline;
    }

    @Override
    public NodeValue eval(List<NodeValue> args) {
      deadline.check();
      long length = 0;
      for (NodeValue arg : args) {
        length += arg.isLiteral() ? arg.asNode().getLiteralLexicalForm().length() : 0;
      }
      checkLength(length);
      return super.eval(args);
    }

    @Override
    public Expr copy(ExprList args) {
      return new Concat(args, deadline);
    }
  }

  private static Node string(String function, NodeValue value) {
    return NodeValueOps.checkAndGetStringLiteral(function, value);
  }

  private static Pattern pattern(String function, NodeValue pattern, @Nullable NodeValue flags) {
    return RegexEngine.makePattern(
        function,
        string(function, pattern).getLiteralLexicalForm(),
        flags == null ? null : string(function, flags).getLiteralLexicalForm());
  }

  private static NodeValue withText(Node like, String text) {
    String language = like.getLiteralLanguage();
    return NodeValue.makeNode(
        language.isEmpty()
            ? NodeFactory.createLiteralString(text)
            : NodeFactory.createLiteralLang(text, language));
  }

  private static void checkLength(long length) {
    if (length > MAX_TEXT) {
      throw new ExprEvalException("text longer than " + MAX_TEXT);
    }
  }
}
