package zhengmai.readmodel;

import java.util.Arrays;
import java.util.OptionalInt;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import zhengmai.model.Relation;
import zhengmai.rdf.Zm;

/** Reads the relations between policies; a triple in several graphs counts once. */
final class RelationReader {
  private final Policies policies;
  private long[] edges = new long[1 << 12];
  private int count = 0;

  private RelationReader(Policies policies) {
    this.policies = policies;
  }

  static Relations read(DatasetGraph graph, Policies policies) {
    RelationReader reader = new RelationReader(policies);
    int[] flat = new int[0];
    int total = 0;
    for (Relation relation : Relation.ofLineage()) {
      reader.count = 0;
      graph
          .find(Node.ANY, Node.ANY, Zm.relation(relation), Node.ANY)
          .forEachRemaining(q -> reader.add(q, relation));
      long[] found = Arrays.stream(reader.edges, 0, reader.count).sorted().distinct().toArray();
      flat = Arrays.copyOf(flat, 3 * (total + found.length));
      for (long pair : found) {
        flat[3 * total] = (int) (pair >> 32);
        flat[3 * total + 1] = (int) pair;
        flat[3 * total + 2] = Relations.index(relation);
        total++;
      }
    }
    return new Relations(policies.size(), flat, total);
  }

  private void add(Quad quad, Relation relation) {
    OptionalInt subject = policies.find(quad.getSubject().toString());
    OptionalInt object = policies.find(quad.getObject().toString());
    if (subject.isPresent() && object.isPresent() && subject.getAsInt() != object.getAsInt()) {
      if (count == edges.length) {
        edges = Arrays.copyOf(edges, 2 * count);
      }
      int younger = relation.isFromOlder() ? object.getAsInt() : subject.getAsInt();
      int older = relation.isFromOlder() ? subject.getAsInt() : object.getAsInt();
      edges[count++] = ((long) younger << 32) | older;
    }
  }
}
