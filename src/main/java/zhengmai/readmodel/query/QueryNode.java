package zhengmai.readmodel.query;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A query as a tree: {@code DRG (北京 OR 上海) -征求意见稿} is all of DRG, any of 北京 and 上海, and not 征求意见稿.
 */
public sealed interface QueryNode {
  /** Calls what fits the kind of node. */
  <T> T fold(Cases<T> cases);

  /**
   * What to do with each kind.
   *
   * @param <T> the outcome
   */
  interface Cases<T> {
    /** A word, or words in marks, which are {@code quoted} and stand as they are. */
    T word(String text, boolean quoted);

    /** All of several; all there is where there are none. */
    T all(List<QueryNode> nodes);

    /** Any of several. */
    T any(List<QueryNode> nodes);

    /** What is not so. */
    T not(QueryNode node);
  }

  /** 门诊共济, or "门诊共济" in marks. */
  record Word(String text, boolean quoted) implements QueryNode {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.word(text, quoted);
    }

    @Override
    public String toString() {
      return quoted ? '"' + text + '"' : text;
    }
  }

  /** DRG 甘肃. */
  record All(List<QueryNode> nodes) implements QueryNode {
    public All {
      nodes = List.copyOf(nodes);
    }

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.all(nodes);
    }

    @Override
    public String toString() {
      return nodes.stream().map(QueryNode::grouped).collect(Collectors.joining(" "));
    }
  }

  /** DRG OR 门诊. */
  record Any(List<QueryNode> nodes) implements QueryNode {
    public Any {
      nodes = List.copyOf(nodes);
    }

    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.any(nodes);
    }

    @Override
    public String toString() {
      return nodes.stream()
          .map(n -> n instanceof Any ? grouped(n) : n.toString())
          .collect(Collectors.joining(" OR "));
    }
  }

  /** -甘肃. */
  record Not(QueryNode node) implements QueryNode {
    @Override
    public <T> T fold(Cases<T> cases) {
      return cases.not(node);
    }

    @Override
    public String toString() {
      return "-" + grouped(node);
    }
  }

  /** A blank before the closing bracket, which may else be the last word's own. */
  private static String grouped(QueryNode node) {
    return node instanceof All || node instanceof Any ? "(" + node + " )" : node.toString();
  }

  /** What has to be so: the parts of the uppermost {@link All}, or the node alone. */
  default List<QueryNode> parts() {
    return this instanceof All all ? all.nodes() : List.of(this);
  }

  /** Calls for each word that is looked for, and for none that is ruled out. */
  default void words(Consumer<Word> use) {
    if (this instanceof Word word) {
      use.accept(word);
    } else if (this instanceof All all) {
      all.nodes().forEach(n -> n.words(use));
    } else if (this instanceof Any any) {
      any.nodes().forEach(n -> n.words(use));
    }
  }
}
