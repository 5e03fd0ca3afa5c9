package zhengmai.readmodel;

import java.util.Arrays;
import java.util.function.IntConsumer;
import zhengmai.model.Relation;

/**
 * All relations as arrays: those of policy {@code p} stand from {@code offsets[p]} to {@code
 * offsets[p + 1]}, sorted by the other end and the relation. A pair of policies may have several.
 */
public final class Relations {
  private final int[] upOffsets;
  private final int[] upEnds;
  private final byte[] upKinds;
  private final int[] downOffsets;
  private final int[] downEnds;
  private final byte[] downKinds;

  /** What is done with each relation of a policy. */
  public interface Visitor {
    void visit(int other, Relation relation);
  }

  /** From triples of younger, older and kind, flat in one array. */
  Relations(int policies, int[] edges, int count) {
    upOffsets = new int[policies + 1];
    downOffsets = new int[policies + 1];
    upEnds = new int[count];
    upKinds = new byte[count];
    downEnds = new int[count];
    downKinds = new byte[count];
    fill(edges, count, 0, 1, upOffsets, upEnds, upKinds);
    fill(edges, count, 1, 0, downOffsets, downEnds, downKinds);
  }

  private static void fill(
      int[] edges, int count, int from, int to, int[] offsets, int[] ends, byte[] kinds) {
    for (int e = 0; e < count; e++) {
      offsets[edges[3 * e + from] + 1]++;
    }
    for (int i = 1; i < offsets.length; i++) {
      offsets[i] += offsets[i - 1];
    }
    int[] next = Arrays.copyOf(offsets, offsets.length);
    long[] sorted = new long[count];
    for (int e = 0; e < count; e++) {
      int at = next[edges[3 * e + from]]++;
      sorted[at] = ((long) edges[3 * e + to] << 8) | edges[3 * e + 2];
    }
    for (int i = 0; i + 1 < offsets.length; i++) {
      Arrays.sort(sorted, offsets[i], offsets[i + 1]);
    }
    for (int e = 0; e < count; e++) {
      ends[e] = (int) (sorted[e] >> 8);
      kinds[e] = (byte) sorted[e];
    }
  }

  /** What a policy stands on, replaces or ends. */
  public void up(int policy, Visitor visitor) {
    visit(policy, upOffsets, upEnds, upKinds, visitor);
  }

  /** What came of it. */
  public void down(int policy, Visitor visitor) {
    visit(policy, downOffsets, downEnds, downKinds, visitor);
  }

  /** How many relations lead up. */
  public int upCount(int policy) {
    return upOffsets[policy + 1] - upOffsets[policy];
  }

  /** How many lead down. */
  public int downCount(int policy) {
    return downOffsets[policy + 1] - downOffsets[policy];
  }

  /** Of how many policies. */
  int policies() {
    return upOffsets.length - 1;
  }

  /** How many there are. */
  public int size() {
    return upEnds.length;
  }

  /** The other ends, each once for each relation. */
  public void neighbours(int policy, boolean up, IntConsumer visitor) {
    int[] offsets = up ? upOffsets : downOffsets;
    int[] ends = up ? upEnds : downEnds;
    for (int e = offsets[policy]; e < offsets[policy + 1]; e++) {
      visitor.accept(ends[e]);
    }
  }

  /** A relation's number in the arrays of a model, which live no longer than the program. */
  static int index(Relation relation) {
    return Relation.ofLineage().indexOf(relation);
  }

  /** The relation with this number. */
  static Relation at(int index) {
    return Relation.ofLineage().get(index);
  }

  private static void visit(int policy, int[] offsets, int[] ends, byte[] kinds, Visitor visitor) {
    for (int e = offsets[policy]; e < offsets[policy + 1]; e++) {
      visitor.visit(ends[e], at(kinds[e]));
    }
  }
}
