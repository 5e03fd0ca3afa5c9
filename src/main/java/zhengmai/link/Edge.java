package zhengmai.link;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import zhengmai.model.Relation;

/**
 * A typed relation from the younger document to the older one that it stands on, replaces or ends:
 * 甘医保发〔2021〕126号 {@code basedOn} 医保发〔2021〕48号.
 *
 * @param younger IRI of the document that says or shows it
 * @param older IRI of the other one
 * @param relation {@code basedOn}, {@code draftOf} …
 * @param stated whether a text states it; else it is concluded
 * @param method how it was concluded, where no text states it: {@code same-title}
 * @param confidence from 0 to 1
 * @param evidence the words that prove it, where a text states it
 */
public record Edge(
    String younger,
    String older,
    String relation,
    boolean stated,
    Optional<String> method,
    double confidence,
    Optional<Evidence> evidence)
    implements Comparable<Edge> {
  private static final Comparator<Edge> ORDER =
      Comparator.comparing(Edge::younger)
          .thenComparing(Edge::older)
          .thenComparing(e -> !e.stated())
          .thenComparing(Edge::relation)
          .thenComparing(e -> e.method().orElse(""));

  /**
   * Words of a source.
   *
   * @param quote {@code 根据《DRG/DIP支付方式改革三年行动计划》}
   * @param file where they stand
   * @param line on which line
   */
  public record Evidence(String quote, String file, int line) {}

  public Edge {
    Objects.requireNonNull(younger, "younger");
    Objects.requireNonNull(older, "older");
    Objects.requireNonNull(relation, "relation");
  }

  /** The document that has the relation: the younger one, but for a draft, which becomes it. */
  public String subject() {
    return isDraft() ? older : younger;
  }

  /** The document that it has the relation to. */
  public String object() {
    return isDraft() ? younger : older;
  }

  private boolean isDraft() {
    return relation.equals(Relation.DRAFT_OF.code());
  }

  @Override
  public int compareTo(Edge other) {
    return ORDER.compare(this, other);
  }
}
