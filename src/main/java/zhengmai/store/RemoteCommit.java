package zhengmai.store;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.exec.QueryExec;
import zhengmai.rdf.Iris;

/**
 * Sends the differences of one commit to an endpoint, in one request of SPARQL update where they
 * are not too many. A large new graph, such as one of 地区, goes by the graph store protocol; the
 * rest of a large commit goes in several requests, but no graph of a source is divided.
 *
 * <p>The first thing sent is the mark that the conclusions do not know all sources, and the last is
 * its removal. So a commit that breaks off, in the middle of a request too where the store does not
 * undo it, leaves whole sources only or the mark; the next run then draws all conclusions anew.
 */
final class RemoteCommit {
  private static final Node CONCLUSIONS = NodeFactory.createURI(Iris.CONCLUSIONS);

  private final RemoteConnection connection;
  private final RemoteGraphs graphs;
  private final int most;
  private final StringBuilder request = new StringBuilder();
  private final Set<Node> put = new HashSet<>();
  private int size = 0;

  /**
   * To an endpoint.
   *
   * @param graphs as they are there
   * @param most triples of a request, if the graph of a source has no more
   */
  RemoteCommit(RemoteConnection connection, RemoteGraphs graphs, int most) {
    this.connection = connection;
    this.graphs = graphs;
    this.most = most;
  }

  void write(Map<Node, Difference> differences) {
    Triple stale = Linking.stale();
    Difference none = new Difference(List.of(), List.of());
    Difference concluded = differences.getOrDefault(CONCLUSIONS, none);
    boolean was =
        graphs.contains(CONCLUSIONS, stale.getSubject(), stale.getPredicate(), stale.getObject());
    boolean stays =
        (was && !concluded.removed().contains(stale)) || concluded.added().contains(stale);
    add("INSERT", CONCLUSIONS, List.of(stale));
    Map<Node, Difference> others = new LinkedHashMap<>(differences);
    others.remove(CONCLUSIONS);
    others.forEach(this::write);
    inParts("DELETE", without(stale, concluded.removed()));
    inParts("INSERT", without(stale, concluded.added()));
    if (!stays) {
      add("DELETE", CONCLUSIONS, List.of(stale));
    }
    send();
    requireWritten(differences);
  }

  /** Looks for something of what was sent in each way; another dataset may have taken it. */
  private void requireWritten(Map<Node, Difference> differences) {
    boolean updated = false;
    for (Map.Entry<Node, Difference> e : differences.entrySet()) {
      boolean was = put.contains(e.getKey());
      if (was || !updated) {
        requireWritten(e.getKey(), e.getValue(), was);
        updated |= !was;
      }
    }
  }

  private void requireWritten(Node graph, Difference difference, boolean was) {
    boolean added = !difference.added().isEmpty();
    List<Triple> sent = added ? difference.added() : difference.removed();
    // Some stores write numbers and languages in another way; an IRI is the same everywhere.
    Triple t = sent.stream().filter(s -> s.getObject().isURI()).findFirst().orElse(sent.get(0));
    Query has = RemoteQueries.has(graph, t.getSubject(), t.getPredicate(), t.getObject());
    if (connection.ask(has, QueryExec::ask) != added) {
      throw RemoteFailure.notWritten(was ? connection.graphs() : connection.updates());
    }
  }

  private void write(Node graph, Difference difference) {
    if (difference.added().size() > most && !graphs.names().contains(graph)) {
      send();
      connection.put(graph, lines(difference.added()));
      put.add(graph);
      return;
    }
    add("DELETE", graph, difference.removed());
    add("INSERT", graph, difference.added());
    sendIfLarge();
  }

  private void inParts(String operation, List<Triple> triples) {
    for (int at = 0; at < triples.size(); at += most) {
      add(operation, CONCLUSIONS, triples.subList(at, Math.min(triples.size(), at + most)));
      sendIfLarge();
    }
  }

  private void add(String operation, Node graph, List<Triple> triples) {
    if (triples.isEmpty()) {
      return;
    }
    request
        .append(request.length() == 0 ? "" : ";\n")
        .append(operation)
        .append(" DATA { GRAPH ")
        .append(NodeFmtLib.strNT(graph))
        .append(" {\n")
        .append(lines(triples))
        .append("} }");
    size += triples.size();
  }

  /** N-Triples, which are Turtle and SPARQL as well. */
  private static String lines(List<Triple> triples) {
    StringBuilder lines = new StringBuilder();
    for (Triple t : triples) {
      lines
          .append(NodeFmtLib.strNodesNT(t.getSubject(), t.getPredicate(), t.getObject()))
          .append(" .\n");
    }
    return lines.toString();
  }

  private void sendIfLarge() {
    if (size >= most) {
      send();
    }
  }

  private void send() {
    if (size > 0) {
      connection.update(request.toString());
      request.setLength(0);
      size = 0;
    }
  }

  private static List<Triple> without(Triple one, List<Triple> all) {
    return all.stream().filter(t -> !t.equals(one)).toList();
  }
}
