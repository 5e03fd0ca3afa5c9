package zhengmai.readmodel;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import zhengmai.rdf.Zm;

/**
 * A relation from the younger document to the older one, as lineage walks it. 甘医保发〔2021〕126号 is
 * {@link #BASED_ON} 医保发〔2021〕48号. The stronger ones stand first.
 */
public enum LineageRelation {
  REPEALS("repeals", true, false),
  AMENDS("amends", true, false),
  EXTENDS("extends", true, false),
  FORWARDS("forwards", true, false),
  INTERPRETS("interprets", true, false),
  IMPLEMENTS("implements", true, false),
  BASED_ON("basedOn", true, false),
  FOLLOWS("follows", true, false),
  REFERS_TO("refersTo", true, false),
  /** Stored from the draft to the adopted text, which is the younger of the two. */
  DRAFT_OF("draftOf", false, true),
  FORMALISES("formalises", false, false),
  SUPERSEDES("supersedes", false, false),
  COUNTERPART_OF("counterpartOf", false, false);

  private static final List<LineageRelation> ALL = List.of(values());

  private final String code;
  private final boolean stated;
  private final boolean fromOlder;

  LineageRelation(String code, boolean stated, boolean fromOlder) {
    this.code = code;
    this.stated = stated;
    this.fromOlder = fromOlder;
  }

  /** The name of the property: {@code basedOn}. */
  public String code() {
    return code;
  }

  /** The property in the graph. */
  public Node property() {
    return NodeFactory.createURI(Zm.NS + code);
  }

  /** Whether a text says so; else it is concluded. */
  public boolean stated() {
    return stated;
  }

  /** Whether the graph has it from the older document to the younger. */
  public boolean fromOlder() {
    return fromOlder;
  }

  /** Its number in the arrays of a model, which live no longer than the program. */
  @SuppressWarnings("EnumOrdinal")
  int index() {
    return ordinal();
  }

  /** The relation with this number. */
  static LineageRelation at(int index) {
    return ALL.get(index);
  }

  /** The relation with this code. */
  public static Optional<LineageRelation> of(String code) {
    String wanted = code.strip().toLowerCase(Locale.ROOT);
    return ALL.stream().filter(r -> r.code.toLowerCase(Locale.ROOT).equals(wanted)).findFirst();
  }
}
