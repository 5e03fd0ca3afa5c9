package zhengmai.link;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Which things are one: joins pairs and gives the groups, in the order of their first members. */
final class Partition {
  private final int[] parent;

  Partition(int size) {
    parent = new int[size];
    for (int i = 0; i < size; i++) {
      parent[i] = i;
    }
  }

  int root(int i) {
    int at = i;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  /** The smaller root leads, so that the order of joining does not show. */
  void join(int a, int b) {
    int x = root(a);
    int y = root(b);
    parent[Math.max(x, y)] = Math.min(x, y);
  }

  /** The groups' members, by number. */
  List<List<Integer>> groups() {
    TreeMap<Integer, List<Integer>> all = new TreeMap<>();
    for (int i = 0; i < parent.length; i++) {
      all.computeIfAbsent(root(i), k -> new ArrayList<>()).add(i);
    }
    return List.copyOf(all.values());
  }
}
