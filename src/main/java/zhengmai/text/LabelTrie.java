package zhengmai.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Many short strings, found in a text in one pass: a table on the first character, and behind it
 * the strings that begin with it.
 *
 * @param <T> what a string stands for; a string may stand for several
 */
final class LabelTrie<T> {
  private static final class Node<T> {
    private final Map<Character, Node<T>> next = new HashMap<>();
    private final List<T> values = new ArrayList<>();
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
      node = node.next.computeIfAbsent(label.charAt(i), c -> new Node<>());
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
      Node<T> next = node.next.get(text.charAt(i));
      if (next == null) {
        return;
      }
      node = next;
      for (T value : node.values) {
        visitor.found(value, start, i + 1);
      }
    }
  }
}
