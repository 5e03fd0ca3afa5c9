package zhengmai.rdf;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import zhengmai.model.Level;
import zhengmai.model.Stage;

/** What is said of a record and of a policy alike: level, stage, regions, genre and topics. */
final class TraitsRdf {
  private final Names names;
  private final GraphBuilder out;
  private final GraphBuilder words;

  /** With the words described beside. */
  TraitsRdf(Names names, GraphBuilder out) {
    this(names, out, out);
  }

  /** With the words described elsewhere. */
  TraitsRdf(Names names, GraphBuilder out, GraphBuilder words) {
    this.names = names;
    this.out = out;
    this.words = words;
  }

  void add(
      Node subject,
      Optional<Level> level,
      Optional<Stage> stage,
      List<String> regions,
      Optional<String> genre,
      List<String> topics) {
    level.ifPresent(l -> out.link(subject, Zm.LEVEL, GraphBuilder.iri(Iris.level(l))));
    stage.ifPresent(s -> out.link(subject, Zm.STAGE, GraphBuilder.iri(Iris.stage(s))));
    genre.ifPresent(
        g -> out.link(subject, Std.TYPE_DOCUMENT, names.concept(Names.GENRE, g, words)));
    add(subject, regions, topics);
  }

  /** Of an article too. */
  void add(Node subject, List<String> regions, List<String> topics) {
    regions.forEach(r -> out.link(subject, Std.JURISDICTION, names.region(r)));
    topics.forEach(t -> out.link(subject, Std.IS_ABOUT, names.concept(Names.TOPIC, t, words)));
  }
}
