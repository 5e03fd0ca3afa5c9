package zhengmai.text;

/**
 * A few characters out of all, for the one look at each character of a text: most of them start
 * nothing. A table is faster than a switch, whose cases lie far apart.
 */
final class Triggers {
  private final boolean[] table = new boolean[Character.MAX_VALUE + 1];

  private Triggers(String characters) {
    characters.chars().forEach(c -> table[c] = true);
  }

  /** These characters. */
  static Triggers of(String characters) {
    return new Triggers(characters);
  }

  /** The place of the first of them at or behind {@code from}; the length where there is none. */
  int next(String s, int from) {
    int n = s.length();
    int i = from;
    while (i < n && !table[s.charAt(i)]) {
      i++;
    }
    return i;
  }
}
