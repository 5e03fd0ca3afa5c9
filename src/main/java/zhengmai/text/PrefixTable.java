package zhengmai.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Words, and what they stand for, found at the start of a text by a few hash look-ups. */
final class PrefixTable<T> {
  private final Map<String, T> words = new HashMap<>();

  /** How long the longest word is that begins with a character. */
  private final Map<Character, Integer> longest = new HashMap<>();

  /** A word found, {@code length} characters long. */
  record Head<T>(T value, int length) {}

  /** Adds a word, unless it stands for something already. */
  void put(String word, T value) {
    if (!word.isEmpty()) {
      words.putIfAbsent(word, value);
      longest.merge(word.charAt(0), word.length(), Math::max);
    }
  }

  Optional<T> exact(String word) {
    return Optional.ofNullable(words.get(word));
  }

  /** The longest word that the text begins with, and goes on after. */
  Optional<Head<T>> longest(String text) {
    int most = text.isEmpty() ? 0 : longest.getOrDefault(text.charAt(0), 0);
    for (int n = Math.min(most, text.length() - 1); n > 0; n--) {
      T value = words.get(text.substring(0, n));
      if (value != null) {
        return Optional.of(new Head<>(value, n));
      }
    }
    return Optional.empty();
  }
}
