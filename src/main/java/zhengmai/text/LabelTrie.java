package zhengmai.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Many short strings, found in a text in one pass: a table on the first character, and behind it
 * the strings that begin with it.
 *
 * @param <T> what a string stands for; a string may stand for several
 */
final class LabelTrie<T> {
  /** A node with its children in the order of their characters. */
  private static final class Node<T> {
    private char[] keys = new char[0];
    private final List<Node<T>> next = new ArrayList<>(1);
    private final List<T> values = new ArrayList<>(1);

    @Nullable Node<T> child(char c) {
      int i = Arrays.binarySearch(keys, c);
      return i < 0 ? null : next.get(i);
    }

    Node<T> grow(char c) {
      int i = Arrays.binarySearch(keys, c);
      if (i >= 0) {
        return next.get(i);
      }
      int at = -i - 1;
      char[] wider = Arrays.copyOf(keys, keys.length + 1);
      System.arraycopy(keys, at, wider, at + 1, keys.length - at);
      wider[at] = c;
      keys = wider;
      Node<T> node = new Node<>();
      next.add(at, node);
      return node;
    }
  }

  /** Told of each string found. */
  interface Visitor<T> {
    void found(T value, int start, int end);
  }

  private final Node<T> root = new Node<>();
  private final boolean[] first = new boolean[1 << 16];

  void put(String label, T value) {
    if (label.isEmpty()) {
      return;
    }
    first[label.charAt(0)] = true;
    Node<T> node = root;
    for (int i = 0; i < label.length(); i++) {
      node = node.grow(label.charAt(i));
    }
    if (!node.values.contains(value)) {
      node.values.add(value);
    }
  }

  /** Every string at every place. */
  void all(CharSequence text, Visitor<T> visitor) {
    for (int at = 0; at < text.length(); at++) {
      at(text, at, visitor);
    }
  }

  /** Every string that begins at {@code start}, the shorter first. */
  void at(CharSequence text, int start, Visitor<T> visitor) {
    if (!first[text.charAt(start)]) {
      return;
    }
    Node<T> node = root;
    for (int i = start; i < text.length(); i++) {
      Node<T> next = node.child(text.charAt(i));
      if (next == null) {
        return;
      }
      node = next;
      for (int v = 0; v < node.values.size(); v++) {
        visitor.found(node.values.get(v), start, i + 1);
      }
    }
  }
}
