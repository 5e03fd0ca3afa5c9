package zhengmai.rdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import zhengmai.model.Place;
import zhengmai.model.Source;
import zhengmai.model.SourceRecord;

/**
 * Records from the graph of their source: what {@link RecordRdf} was given comes back, each word as
 * printed. {@code id/source/3fa9c01b77de/notice/160} is the notice 医保发〔2021〕48号 on line 160 again.
 * A record costs as many look-ups as it has parts, however large the store behind the graph is.
 *
 * <p>The graph is one that {@link RecordRdf} made; where a statement without which there is no
 * record is gone from it, an {@link IllegalArgumentException} names the node and the property.
 */
public final class RecordReader {
  private static final Comparator<Named> IN_SOURCE =
      Comparator.comparingInt((Named n) -> n.record().source().line())
          .thenComparingInt(Named::kind)
          .thenComparingInt(Named::ordinal);

  private final Names names;
  private final NoticeFromRdf notices;
  private final DigestFromRdf digests;

  /** With the reference files with which the graph was made. */
  public RecordReader(Reference reference) {
    this.names = new Names(reference.data(), reference.concepts());
    this.notices = new NoticeFromRdf(names);
    this.digests = new DigestFromRdf(names);
  }

  /**
   * The source of which the graph is; nothing where it is no source's graph. An address that is no
   * IRI is not in the graph.
   */
  public static Optional<Source> source(Graph graph) {
    return graph
        .find(Node.ANY, Std.TYPE, Zm.Type.SOURCE)
        .mapWith(Triple::getSubject)
        .toList()
        .stream()
        .findFirst()
        .map(node -> source(ResourceDescription.of(graph, node)));
  }

  /**
   * All records of a source's graph, by their lines; on one line an issue stands before its
   * articles.
   */
  public List<SourceRecord> records(Graph graph) {
    Optional<Source> source = source(graph);
    if (source.isEmpty()) {
      return List.of();
    }
    String file = source.get().fileName();
    Node node = GraphBuilder.iri(RecordRdf.graphName(source.get()));
    List<Named> found = new ArrayList<>();
    for (Triple t : graph.find(Node.ANY, Std.DERIVED_FROM, node).toList()) {
      ResourceDescription record = ResourceDescription.of(graph, t.getSubject());
      record(record, file).ifPresent(r -> found.add(new Named(record.node(), r)));
    }
    return found.stream().sorted(IN_SOURCE).map(Named::record).toList();
  }

  /** The record with this IRI; nothing where the graph has no record under it. */
  public Optional<SourceRecord> record(Graph graph, Node record) {
    ResourceDescription described = ResourceDescription.of(graph, record);
    return described
        .node(Std.DERIVED_FROM)
        .flatMap(
            source ->
                record(described, ResourceDescription.of(graph, source).theText(Zm.FILE_NAME)));
  }

  private Optional<SourceRecord> record(ResourceDescription record, String file) {
    if (record.is(Zm.Type.NOTICE_RECORD)) {
      return Optional.of(notices.notice(place(record, file), record));
    }
    if (record.is(Zm.Type.ARTICLE)) {
      return Optional.of(digests.article(place(record, file), record));
    }
    return record.is(Zm.Type.DIGEST_ISSUE)
        ? Optional.of(DigestFromRdf.issue(place(record, file), record))
        : Optional.empty();
  }

  private static Place place(ResourceDescription record, String file) {
    return new Place(file, record.theInteger(Zm.LINE), record.theInteger(Zm.END_LINE));
  }

  private static Source source(ResourceDescription node) {
    return new Source(
        node.theText(Zm.SHA256),
        node.theText(Zm.FILE_NAME),
        node.node(Zm.SOURCE_URL).map(Node::getURI),
        node.theText(Std.FORMAT),
        node.theText(Zm.READER),
        node.theText(Zm.READER_VERSION));
  }

  /** A record with its IRI, whose end counts those of one kind on one line. */
  private record Named(Node node, SourceRecord record) {
    int kind() {
      return RecordRdf.KINDS.indexOf(RecordRdf.kind(record));
    }

    int ordinal() {
      String iri = node.getURI();
      String last = iri.substring(iri.lastIndexOf('/') + 1);
      int dash = last.indexOf('-');
      return dash < 0 ? 1 : Integer.parseInt(last.substring(dash + 1));
    }
  }
}
