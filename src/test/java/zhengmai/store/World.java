package zhengmai.store;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import zhengmai.extract.Layouts;
import zhengmai.link.Conclusions;
import zhengmai.link.Linker;
import zhengmai.link.SourceRecords;
import zhengmai.model.Extraction;
import zhengmai.model.ReferenceData;
import zhengmai.model.Source;
import zhengmai.rdf.ConclusionsRdf;
import zhengmai.rdf.Iris;
import zhengmai.rdf.ProgramFingerprint;
import zhengmai.rdf.RecordRdf;
import zhengmai.rdf.Reference;
import zhengmai.rdf.ReferenceReader;
import zhengmai.source.CatalogReader;
import zhengmai.source.Formats;
import zhengmai.source.Inputs;
import zhengmai.source.SourceFile;
import zhengmai.text.RecordTexts;
import zhengmai.text.SourceText;

/** Datasets for tests: ontology and reference data, and a graph each for what is added. */
final class World {
  private static final Reference REFERENCE = ReferenceReader.read(Path.of("data/reference"));

  private final DatasetGraph dataset = DatasetGraphFactory.create();

  private World() {
    add("https://w3id.org/zhengmai/ontology", RDFDataMgr.loadGraph("ontology/zhengmai.ttl"));
    REFERENCE.graphs().forEach(this::add);
  }

  /** The hand-written world of the questions' tests. */
  static MemoryGraph written() {
    World world = new World();
    String file = "src/test/resources/questions/world.ttl";
    world.add("https://example.org/world", RDFDataMgr.loadGraph(file));
    return world.graph();
  }

  /** That and what is written here, after the usual prefixes. */
  static MemoryGraph of(String turtle) {
    World world = new World();
    Graph graph = GraphFactory.createDefaultGraph();
    String prefixes =
        """
        @base <https://w3id.org/zhengmai/id/> .
        @prefix zm: <https://w3id.org/zhengmai/ontology#> .
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        """;
    RDFParser.create().source(new StringReader(prefixes + turtle)).lang(Lang.TURTLE).parse(graph);
    world.add("https://example.org/world", graph);
    return world.graph();
  }

  /**
   * What is read from files, and what follows from it.
   *
   * @param graph with the conclusions in it
   * @param conclusions the same, as they were concluded
   */
  record Linked(MemoryGraph graph, Conclusions conclusions) {}

  /** What is read from these files. */
  static MemoryGraph read(Path folder) {
    return linked(folder).graph();
  }

  /** What is read from these files, documents and tables, with its conclusions. */
  static Linked linked(Path... folders) {
    World world = new World();
    Layouts layouts = new Layouts(REFERENCE.data());
    RecordRdf rdf = new RecordRdf(REFERENCE);
    List<SourceRecords> sources = new ArrayList<>();
    for (Path path : Inputs.of(List.of(folders)).files()) {
      if (path.toString().endsWith(".zip")) {
        continue;
      }
      SourceFile file = Formats.read(path);
      SourceText text = file.text().orElseThrow();
      boolean table = CatalogReader.recognises(text);
      Extraction read = table ? CatalogReader.read(text) : layouts.extract(text);
      RecordTexts texts = table ? RecordTexts.NONE : RecordTexts.of(text);
      Source source =
          new Source(
              file.sha256(),
              path.getFileName().toString(),
              Optional.empty(),
              "text/plain",
              read.layout(),
              ProgramFingerprint.brief());
      world.add(
          RecordRdf.graphName(source), rdf.graph(source, texts, read.records(), read.findings()));
      sources.add(new SourceRecords(source, read.records()));
    }
    Conclusions linked = Linker.link(sources, REFERENCE.data(), List.of());
    Graph conclusions = GraphFactory.createDefaultGraph();
    new ConclusionsRdf(REFERENCE).triples(linked, Map.of()).forEach(conclusions::add);
    world.add(Iris.CONCLUSIONS, conclusions);
    return new Linked(world.graph(), linked);
  }

  static ReferenceData reference() {
    return REFERENCE.data();
  }

  private MemoryGraph graph() {
    return new MemoryGraph(dataset);
  }

  private void add(String name, Graph graph) {
    Node node = NodeFactory.createURI(name);
    graph
        .find()
        .forEachRemaining(t -> dataset.add(node, t.getSubject(), t.getPredicate(), t.getObject()));
  }
}
