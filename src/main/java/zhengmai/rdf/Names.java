package zhengmai.rdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import zhengmai.model.ReferenceData;
import zhengmai.text.BodyNames;
import zhengmai.text.BodyNames.Resolved;

/** Printed names of bodies, regions and words as nodes; what no reference file has is described. */
final class Names {
  /** Kinds of words, which are also the first step of their IRIs. */
  static final String REGION = "region";

  static final String GENRE = "genre";
  static final String FORM = "form";
  static final String TOPIC = "topic";
  static final String CATEGORY = "category";
  static final String KEYWORD = "keyword";

  private final BodyNames bodies;
  private final Concepts concepts;
  private final Map<String, String> regionCodes = new HashMap<>();
  private final Map<String, String> regionNames = new HashMap<>();
  private final Set<String> known = new HashSet<>();

  Names(ReferenceData data, Concepts concepts) {
    this.bodies = BodyNames.of(data);
    this.concepts = concepts;
    data.regions().forEach(r -> regionCodes.putIfAbsent(r.name(), r.code()));
    data.regions().forEach(r -> regionNames.putIfAbsent(Iris.region(r.code()), r.name()));
    data.agencies().forEach(a -> known.add(a.name()));
  }

  /** The body with this name of its own. */
  Node agency(String name, GraphBuilder out) {
    return agency(name, bodies.resolve(name), out);
  }

  /**
   * The bodies of a row of printed names, each with the spelling that stands there.
   *
   * @param region of the text
   * @param whose whose bodies a form alone may be, see {@link BodyNames#row}
   */
  List<Node> agencies(
      List<String> printed, Optional<String> region, Optional<String> whose, GraphBuilder out) {
    List<String> single = printed.stream().flatMap(n -> bodies.apart(n).stream()).toList();
    List<Optional<Resolved>> row = bodies.row(single, region, whose);
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < single.size(); i++) {
      Node node = agency(single.get(i), row.get(i), out);
      out.zh(node, Zm.PRINTED_AS, single.get(i));
      nodes.add(node);
    }
    return nodes;
  }

  private Node agency(String printed, Optional<Resolved> resolved, GraphBuilder out) {
    String name = resolved.map(Resolved::own).orElse(printed.strip());
    Node node = GraphBuilder.iri(concepts.iri("agency", name).orElse(Iris.agency(name)));
    if (!known.contains(name)) {
      out.link(node, Std.TYPE, Zm.Type.AGENCY).zh(node, Std.PREF_LABEL, name);
      resolved.ifPresent(r -> describe(node, r, out));
      out.flag(node, Zm.SHORT_NAME_ONLY, resolved.isEmpty() && bodies.isFormOnly(name));
    }
    return node;
  }

  private void describe(Node node, Resolved body, GraphBuilder out) {
    out.link(node, Zm.LEVEL, GraphBuilder.iri(Iris.level(body.level())));
    body.regionCode()
        .ifPresent(c -> out.link(node, Zm.JURISDICTION_REGION, GraphBuilder.iri(Iris.region(c))));
    body.system()
        .flatMap(s -> concepts.iri("system", s))
        .ifPresent(iri -> out.link(node, Zm.SYSTEM, GraphBuilder.iri(iri)));
    body.officeOf().ifPresent(parent -> out.link(node, Zm.OFFICE_OF, agency(parent, out)));
  }

  Node region(String name) {
    return iri(REGION, name);
  }

  /** A word of a scheme: kind {@code topic}, {@code genre}, {@code form}, {@code category}. */
  Node concept(String kind, String name, GraphBuilder out) {
    Node node = iri(kind, name);
    if (concepts.iri(kind, name).isEmpty()) {
      out.link(node, Std.TYPE, Std.CONCEPT)
          .zh(node, Std.PREF_LABEL, name)
          .link(node, Std.IN_SCHEME, GraphBuilder.iri(Iris.named("scheme", kind)));
    }
    return node;
  }

  /** The region or word with this name: that of the reference files, else named after itself. */
  Node iri(String kind, String name) {
    Optional<String> listed =
        kind.equals(REGION)
            ? Optional.ofNullable(regionCodes.get(name)).map(Iris::region)
            : concepts.iri(kind, name);
    return GraphBuilder.iri(listed.orElseGet(() -> Iris.named(kind, name)));
  }

  /** The name of a region or word, from its IRI: the first name of many, never an alias. */
  String name(String kind, Node node) {
    String iri = node.getURI();
    Optional<String> listed =
        kind.equals(REGION) ? Optional.ofNullable(regionNames.get(iri)) : concepts.name(kind, iri);
    return listed.orElseGet(() -> Iri.text(iri.substring(iri.lastIndexOf('/') + 1)));
  }
}
