package zhengmai.rdf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL;
import zhengmai.model.Finding;

/**
 * Looks over everything that people keep by hand: {@code ontology/}, {@code data/reference/} and
 * {@code queries/}. A comma forgotten in topics.ttl comes out as {@code
 * data/reference/topics.ttl:31:5: …}, in Chinese and English, with the line and a caret.
 */
public final class Checker {
  private final Map<String, TextFile> files = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  private Checker() {}

  /** Reads and checks the folders under this one. */
  public static Checker of(Path root) {
    return of(root.resolve("ontology"), root.resolve("data/reference"), root.resolve("queries"));
  }

  /** Reads and checks these folders. */
  public static Checker of(Path ontology, Path reference, Path queries) {
    Checker checker = new Checker();
    List<TextFile> terms = checker.read(ReferenceFiles.one(ontology.resolve("zhengmai.ttl")));
    List<TextFile> shapes = checker.read(ReferenceFiles.one(ontology.resolve("shapes.ttl")));
    List<TextFile> data = checker.read(ReferenceFiles.read(reference, ".ttl"));
    List<TextFile> asked = checker.read(ReferenceFiles.read(queries, ".rq"));
    checker.check(terms, shapes, data, asked);
    return checker;
  }

  /** Checks the syntax of one Turtle file. */
  public static List<Finding> turtle(TextFile file) {
    return Turtle.parse(file).findings();
  }

  /** All that is wrong, file after file. */
  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** A finding as text, with its line and a caret where it has one. */
  public String show(Finding finding) {
    return Optional.ofNullable(files.get(finding.file()))
        .map(f -> Caret.show(finding, f))
        .orElseGet(finding::print);
  }

  private List<TextFile> read(ReferenceFiles read) {
    findings.addAll(read.findings());
    read.files().forEach(f -> files.put(f.name(), f));
    return read.files();
  }

  private void check(
      List<TextFile> ontology, List<TextFile> shapes, List<TextFile> data, List<TextFile> queries) {
    List<Turtle> terms = ontology.stream().map(Turtle::parse).toList();
    Set<String> declared = new LinkedHashSet<>();
    for (Turtle turtle : terms) {
      findings.addAll(turtle.findings());
      findings.addAll(OntologyCheck.check(turtle));
      declared.addAll(OntologyCheck.declared(turtle));
    }
    shapes.forEach(f -> findings.addAll(GraphCheck.of(f).faults()));
    List<Turtle> reference = data.stream().map(Turtle::parse).toList();
    reference.forEach(t -> findings.addAll(t.findings()));
    // What a broken file no longer says would be missed everywhere else.
    if (reference.stream().allMatch(t -> t.findings().isEmpty())) {
      findings.addAll(ReferenceCheck.check(reference, objectProperties(terms)));
    }
    queries.forEach(f -> findings.addAll(QueryCheck.parse(f).findings()));
    for (List<TextFile> users : List.of(ontology, shapes, data, queries)) {
      users.forEach(f -> findings.addAll(TermCheck.check(f, declared)));
    }
  }

  private static Set<Node> objectProperties(List<Turtle> ontology) {
    return ontology.stream()
        .flatMap(t -> t.blocks().entrySet().stream())
        .filter(e -> new Block(e.getKey(), e.getValue()).is(OWL.ObjectProperty.asNode()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
