package zhengmai.text;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A text under rewriting in which every character keeps the place in the source from which it came.
 * Characters are exchanged or left out, never moved.
 */
final class TracedText {
  private final BitSet out = new BitSet();
  private char[] chars;
  private boolean changed;
  private int[] origins;

  /** A text as received. */
  TracedText(String received) {
    chars = received.toCharArray();
    origins = new int[chars.length + 1];
    Arrays.setAll(origins, i -> i);
  }

  /** The text as it is by now. */
  String text() {
    return new String(chars);
  }

  /** How many characters it has by now. */
  int length() {
    return chars.length;
  }

  /** Whether anything was exchanged or left out. */
  boolean isChanged() {
    return changed;
  }

  /** For every character of {@link #text}, and for its end, the place in the source. */
  int[] origins() {
    return origins.clone();
  }

  void exchange(int at, char c) {
    changed |= chars[at] != c;
    chars[at] = c;
  }

  /** Leaves a character out from the next {@link #settle} on. */
  void leaveOut(int at) {
    out.set(at);
  }

  /** Closes the gaps of what was left out. */
  void settle() {
    if (out.isEmpty()) {
      return;
    }
    changed = true;
    int n = 0;
    for (int i = out.nextClearBit(0); i < chars.length; i = out.nextClearBit(i + 1)) {
      chars[n] = chars[i];
      origins[n++] = origins[i];
    }
    origins[n] = origins[chars.length];
    chars = Arrays.copyOf(chars, n);
    origins = Arrays.copyOf(origins, n + 1);
    out.clear();
  }
}
