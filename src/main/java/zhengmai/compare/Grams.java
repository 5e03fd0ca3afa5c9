package zhengmai.compare;

import java.util.Arrays;

/** The pairs of characters of some words, each once, in the order of their codes. */
final class Grams {
  private Grams() {}

  static int[] of(String masked) {
    if (masked.length() < 2) {
      return masked.isEmpty() ? new int[0] : new int[] {masked.charAt(0)};
    }
    int[] grams = new int[masked.length() - 1];
    for (int i = 0; i + 1 < masked.length(); i++) {
      grams[i] = masked.charAt(i) << 16 | masked.charAt(i + 1);
    }
    return Arrays.stream(grams).sorted().distinct().toArray();
  }
}
