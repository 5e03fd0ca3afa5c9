package zhengmai.rdf;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import zhengmai.model.DocumentNumber;
import zhengmai.model.Version;
import zhengmai.model.Version.Event;

/**
 * The versions of a law, of a record and of a policy alike: a member each, {@code …/version/1} the
 * text of 1984.
 */
final class VersionRdf {
  static final String VERSION = "version";

  private final Names names;
  private final GraphBuilder out;
  private final GraphBuilder words;

  /** With the bodies described beside. */
  VersionRdf(Names names, GraphBuilder out) {
    this(names, out, out);
  }

  /** With the bodies described elsewhere. */
  VersionRdf(Names names, GraphBuilder out, GraphBuilder words) {
    this.names = names;
    this.out = out;
    this.words = words;
  }

  void addAll(Node law, List<Version> versions, Optional<String> region) {
    for (int i = 0; i < versions.size(); i++) {
      Version v = versions.get(i);
      Node node = Iris.part(law, VERSION, i + 1);
      out.link(law, Zm.VERSION, node)
          .link(node, Std.TYPE, Zm.Type.VERSION)
          .string(node, Zm.VERSION_EVENT, v.event().code())
          .date(node, Std.VERSION_DATE, Optional.of(v.date()))
          .date(node, Std.DATE_PUBLICATION, v.promulgated())
          .date(node, Std.IN_FORCE_FROM, v.inForceFrom())
          .string(node, Zm.ORDER_NUMBER, v.order().map(DocumentNumber::print));
      v.body()
          .ifPresent(
              b -> {
                out.string(node, Zm.ISSUER_NAME, b);
                names
                    .agencies(List.of(b), region, Optional.empty(), words)
                    .forEach(a -> out.link(node, Std.PASSED_BY, a));
              });
    }
  }

  /** The versions of a record. */
  static List<Version> read(ResourceDescription record) {
    return record.parts(VERSION, Zm.VERSION).stream().map(VersionRdf::version).toList();
  }

  private static Version version(ResourceDescription node) {
    String code = node.theText(Zm.VERSION_EVENT);
    Event event =
        Stream.of(Event.values())
            .filter(e -> e.code().equals(code))
            .findFirst()
            .orElseThrow(
                () ->
                    node.fault(
                        Zm.VERSION_EVENT, code + " is not one of " + List.of(Event.values())));
    return new Version(
        event,
        node.date(Std.VERSION_DATE)
            .orElseThrow(() -> node.fault(Std.VERSION_DATE, "a version has a day")),
        node.date(Std.DATE_PUBLICATION),
        node.text(Zm.ISSUER_NAME),
        node.number(Zm.ORDER_NUMBER),
        node.date(Std.IN_FORCE_FROM));
  }
}
