package zhengmai.readmodel;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.roaringbitmap.RoaringBitmap;
import zhengmai.model.Relation;

/**
 * A walk from a policy up to what it stands on and down to what came of it, level by level. Each
 * policy is told once, with how far it is; of the relations, all between policies that are told.
 */
public final class Walk {
  private static final int FIRST_SIZE = 64;

  private final Relations relations;
  private final Request request;
  private int[] rows = new int[FIRST_SIZE];
  private int[] depths = new int[FIRST_SIZE];
  private int size = 0;
  private boolean cut = false;
  private int[] edges = new int[3 * FIRST_SIZE];
  private int edgeCount = 0;

  /** By row: its place and 1, or 0 where it is not told. */
  private final int[] places;

  /**
   * What is asked.
   *
   * @param start the row to begin with
   * @param up how many levels upward
   * @param down how many levels downward
   * @param kinds relations to follow
   * @param within rows that may be told, besides the start; all where it is empty
   * @param folds what is opened and shut besides
   * @param limit how many policies at most
   */
  public record Request(
      int start,
      int up,
      int down,
      Set<Relation> kinds,
      RoaringBitmap within,
      Folds folds,
      int limit) {
    public Request {
      kinds = kinds.isEmpty() ? EnumSet.copyOf(Relation.ofLineage()) : EnumSet.copyOf(kinds);
    }

    private boolean allows(int row) {
      return within.isEmpty() || within.contains(row);
    }
  }

  /**
   * Rows of policies that a reader opened, which tell their neighbours besides, as far as they are
   * told themselves; and of those that were shut, through which the levels do not go on.
   *
   * @param openUp those that tell what they stand on
   * @param openDown those that tell what came of them
   * @param shutUp those that hide what they stand on
   * @param shutDown those that hide what came of them
   */
  public record Folds(
      RoaringBitmap openUp, RoaringBitmap openDown, RoaringBitmap shutUp, RoaringBitmap shutDown) {
    private RoaringBitmap opened(boolean up) {
      return up ? openUp : openDown;
    }

    private RoaringBitmap shut(boolean up) {
      return up ? shutUp : shutDown;
    }
  }

  private Walk(Relations relations, Request request) {
    this.relations = relations;
    this.request = request;
    this.places = new int[relations.policies()];
  }

  /** Walks. */
  public static Walk of(Relations relations, Request request) {
    Walk walk = new Walk(relations, request);
    walk.put(request.start(), 0);
    walk.spread(true, request.up());
    walk.spread(false, request.down());
    walk.open();
    walk.connect();
    return walk;
  }

  /** How many policies are told. */
  public int size() {
    return size;
  }

  /** The row of the policy at a place; 0 is the start. */
  public int row(int place) {
    return rows[place];
  }

  /** How far it is: below 0 for what the start stands on, above for what came of it. */
  public int depth(int place) {
    return depths[place];
  }

  /** How many relations are told. */
  public int edgeCount() {
    return edgeCount;
  }

  /** The place of the younger policy of a relation. */
  public int younger(int edge) {
    return edges[3 * edge];
  }

  /** The place of the older one. */
  public int older(int edge) {
    return edges[3 * edge + 1];
  }

  /** The relation. */
  public Relation kind(int edge) {
    return Relations.at(edges[3 * edge + 2]);
  }

  /** Whether there were more than the limit. */
  public boolean isCut() {
    return cut;
  }

  private void spread(boolean up, int levels) {
    RoaringBitmap shut = request.folds().shut(up);
    int[] level = {0};
    for (int depth = 1; depth <= levels && level.length > 0; depth++) {
      int first = size;
      for (int place : level) {
        if (!shut.contains(rows[place])) {
          tell(place, up, depth);
        }
      }
      int[] next = new int[size - first];
      Arrays.setAll(next, i -> first + i);
      level = next;
    }
  }

  /** What is told by being opened may be opened in its turn. */
  private void open() {
    for (int place = 0; place < size; place++) {
      int depth = Math.abs(depths[place]) + 1;
      for (boolean up : new boolean[] {true, false}) {
        if (request.folds().opened(up).contains(rows[place])) {
          tell(place, up, depth);
        }
      }
    }
  }

  /** The neighbours of a policy on one side. */
  private void tell(int place, boolean up, int depth) {
    if (up) {
      relations.up(rows[place], (other, kind) -> visit(other, kind, -depth));
    } else {
      relations.down(rows[place], (other, kind) -> visit(other, kind, depth));
    }
  }

  private void visit(int other, Relation kind, int depth) {
    if (request.kinds().contains(kind) && request.allows(other) && places[other] == 0) {
      if (size >= request.limit()) {
        cut = true;
      } else {
        put(other, depth);
      }
    }
  }

  private void put(int row, int depth) {
    if (size == rows.length) {
      rows = Arrays.copyOf(rows, 2 * size);
      depths = Arrays.copyOf(depths, 2 * size);
    }
    rows[size] = row;
    depths[size++] = depth;
    places[row] = size;
  }

  private void connect() {
    for (int place = 0; place < size; place++) {
      int from = place;
      relations.up(
          rows[place],
          (other, kind) -> {
            int to = places[other] - 1;
            if (to >= 0 && request.kinds().contains(kind)) {
              edge(from, to, kind);
            }
          });
    }
  }

  private void edge(int from, int to, Relation kind) {
    if (3 * edgeCount == edges.length) {
      edges = Arrays.copyOf(edges, 2 * edges.length);
    }
    edges[3 * edgeCount] = from;
    edges[3 * edgeCount + 1] = to;
    edges[3 * edgeCount + 2] = Relations.index(kind);
    edgeCount++;
  }
}
