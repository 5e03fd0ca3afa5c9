package zhengmai.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Words, and what they stand for, found at the start of a text by a few hash look-ups. */
final class PrefixTable<T> {
  private final Map<String, T> words = new HashMap<>();
  private int longest = 0;

  /** A word found, {@code length} characters long. */
  record Head<T>(T value, int length) {}

  /** Adds a word, unless it stands for something already. */
  void put(String word, T value) {
    if (!word.isEmpty()) {
      words.putIfAbsent(word, value);
      longest = Math.max(longest, word.length());
    }
  }

  Optional<T> exact(String word) {
    return Optional.ofNullable(words.get(word));
  }

  /** The longest word that the text begins with, and goes on after. */
  Optional<Head<T>> longest(String text) {
    for (int n = Math.min(longest, text.length() - 1); n > 0; n--) {
      T value = words.get(text.substring(0, n));
      if (value != null) {
        return Optional.of(new Head<>(value, n));
      }
    }
    return Optional.empty();
  }
}
