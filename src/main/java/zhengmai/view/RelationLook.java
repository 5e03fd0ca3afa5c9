package zhengmai.view;

import java.util.Comparator;
import zhengmai.model.Relation;

/**
 * How a relation is named and drawn: 依据, blue; one that is not known by its code, in grey.
 *
 * @param rank its place in legends
 * @param zh 依据
 * @param en {@code based on}
 * @param colour {@code #0b62a8}
 */
record RelationLook(int rank, String zh, String en, String colour)
    implements Comparable<RelationLook> {
  private static final RelationLook OTHER =
      new RelationLook(Relation.values().length, "其他", "other", "#444444");

  /** The look of the relation with this code; that of others where none has it. */
  static RelationLook of(String code) {
    return Relation.of(code)
        .map(r -> new RelationLook(Relation.ofLineage().indexOf(r), r.zh(), r.en(), r.colour()))
        .orElse(OTHER);
  }

  /** The name of the relation with this code; the code itself where none has it. */
  static String name(String code) {
    return Relation.of(code).map(Relation::zh).orElse(code);
  }

  @Override
  public int compareTo(RelationLook other) {
    return Comparator.comparingInt(RelationLook::rank).compare(this, other);
  }
}
