package zhengmai.readmodel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;
import zhengmai.rdf.Std;
import zhengmai.rdf.Zm;

/**
 * Reads what the graph says of policies, one property after the other, from the union of all named
 * graphs. Where several values are found for what has one, the least counts, as MIN in SPARQL.
 */
final class PolicyRowReader {
  private static final String EVIDENCE = "/evidence/";
  private static final String CITATION = "/citation/";

  private final DatasetGraph graph;
  private final Map<Node, PolicyRowBuilder> drafts = new HashMap<>();
  private final Map<Node, List<PolicyRowBuilder>> byRecord = new HashMap<>();

  PolicyRowReader(DatasetGraph graph) {
    this.graph = graph;
  }

  /** All policies, the newest first. */
  List<PolicyRowBuilder> read() {
    graph
        .find(Node.ANY, Node.ANY, Std.TYPE, Zm.Type.POLICY)
        .forEachRemaining(
            q -> drafts.computeIfAbsent(q.getSubject(), s -> new PolicyRowBuilder(s.toString())));
    articles();
    texts();
    dates();
    facets();
    sources();
    quotes();
    List<PolicyRowBuilder> sorted = new ArrayList<>(drafts.values());
    sorted.sort(
        Comparator.comparingInt(
                (PolicyRowBuilder d) -> d.date() == Days.NONE ? Integer.MAX_VALUE : -d.date())
            .thenComparing(d -> d.iri));
    return sorted;
  }

  /** An article is its own record; it is of the day that it prints, else of its issue's last. */
  private void articles() {
    graph
        .find(Node.ANY, Node.ANY, Std.TYPE, Zm.Type.ARTICLE)
        .forEachRemaining(
            q -> {
              Node article = q.getSubject();
              if (isWithdrawn(article)) {
                return;
              }
              PolicyRowBuilder d =
                  drafts.computeIfAbsent(article, s -> new PolicyRowBuilder(s.toString()));
              if (!d.article) {
                d.article = true;
                d.records.add(article);
                byRecord.computeIfAbsent(article, k -> new ArrayList<>(1)).add(d);
              }
            });
    each(Zm.TITLE_IN_BODY, (d, o) -> d.otherTitles.add(text(o)));
    each(Zm.PUBLISHER_NAME, (d, o) -> d.issuerNames.add(text(o)));
    each(Std.ABSTRACT, (d, o) -> d.quotes.append(text(o)).append('\n'));
    each(
        Std.IS_PART_OF,
        (d, issue) ->
            graph
                .find(Node.ANY, issue, Zm.PERIOD_END, Node.ANY)
                .forEachRemaining(q -> d.published = Days.of(q.getObject())));
    drafts
        .values()
        .forEach(
            d -> {
              if (d.article) {
                d.held = graph.contains(Node.ANY, NodeFactory.createURI(d.iri), Zm.TEXT, Node.ANY);
              }
            });
  }

  /** What was withdrawn stays in the graph and is counted nowhere. */
  private boolean isWithdrawn(Node record) {
    return graph.stream(Node.ANY, record, Std.DERIVED_FROM, Node.ANY)
        .anyMatch(q -> graph.contains(Node.ANY, q.getObject(), Std.INVALIDATED_AT, Node.ANY));
  }

  private void texts() {
    each(Std.TITLE, (d, o) -> d.titles.add(text(o)));
    each(Std.ALTERNATIVE, (d, o) -> d.otherTitles.add(text(o)));
    each(Zm.DOCUMENT_NUMBER, (d, o) -> d.numbers.add(text(o)));
    each(Zm.ALSO_NUMBERED, (d, o) -> d.otherNumbers.add(text(o)));
    each(Zm.ISSUER_NAME, (d, o) -> d.issuerNames.add(text(o)));
    each(Zm.KEYWORD, (d, o) -> d.keywords.add(o));
    each(Zm.FORCE_BASIS, (d, o) -> d.basis = text(o));
    each(Zm.FORCE_REASON, (d, o) -> d.reason = text(o));
    each(Zm.HELD, (d, o) -> d.held |= text(o).equals("true"));
    // What is issued is looked for by its own title as well.
    Map<Node, PolicyRowBuilder> issuing = new HashMap<>();
    each(Zm.ISSUES, (d, o) -> issuing.put(o, d));
    issuing.forEach(
        (instrument, d) ->
            graph
                .find(Node.ANY, instrument, Std.TITLE, Node.ANY)
                .forEachRemaining(q -> d.otherTitles.add(text(q.getObject()))));
  }

  private void dates() {
    each(Std.DATE_DOCUMENT, (d, o) -> d.signed = Days.earlier(d.signed, Days.of(o)));
    each(Std.DATE_PUBLICATION, (d, o) -> d.published = Days.earlier(d.published, Days.of(o)));
    each(Std.IN_FORCE_FROM, (d, o) -> d.from = Days.earlier(d.from, Days.of(o)));
    each(Std.IN_FORCE_UNTIL, (d, o) -> d.until = Days.earlier(d.until, Days.of(o)));
    each(Zm.FORCE_FROM, (d, o) -> d.forceFrom = Days.earlier(d.forceFrom, Days.of(o)));
    each(Zm.TERM_UNTIL, (d, o) -> d.term = Days.earlier(d.term, Days.of(o)));
    each(Zm.EXTENDED_FROM, (d, o) -> d.extendedFrom = Days.earlier(d.extendedFrom, Days.of(o)));
    each(
        Zm.PARTLY_REPEALED_FROM,
        (d, o) -> d.partlyRepealedFrom = Days.earlier(d.partlyRepealedFrom, Days.of(o)));
    each(Zm.NUMBER_YEAR, (d, o) -> d.numberYear = year(text(o)));
  }

  private void facets() {
    each(Std.JURISDICTION, (d, o) -> d.has(FacetName.REGION, o));
    each(Zm.LEVEL, (d, o) -> d.has(FacetName.LEVEL, o));
    each(Std.IS_ABOUT, (d, o) -> d.has(FacetName.TOPIC, o));
    each(Zm.CATEGORY, (d, o) -> d.has(FacetName.CATEGORY, o));
    each(Zm.STAGE, (d, o) -> d.has(FacetName.STAGE, o));
    each(Std.PASSED_BY, (d, o) -> d.has(FacetName.ISSUER, o));
    each(Std.TYPE_DOCUMENT, (d, o) -> d.has(FacetName.GENRE, o));
  }

  private void sources() {
    Map<Node, List<Node>> files = new HashMap<>();
    graph
        .find(Node.ANY, Node.ANY, Zm.FILE_NAME, Node.ANY)
        .forEachRemaining(
            q -> files.computeIfAbsent(q.getSubject(), k -> new ArrayList<>()).add(q.getObject()));
    drafts.values().stream()
        .filter(d -> d.article)
        .forEach(d -> sources(d, NodeFactory.createURI(d.iri), files));
    graph
        .find(Node.ANY, Node.ANY, Zm.RECORD_OF, Node.ANY)
        .forEachRemaining(q -> record(q.getSubject(), q.getObject(), files));
  }

  private void record(Node record, Node policy, Map<Node, List<Node>> files) {
    PolicyRowBuilder d = drafts.get(policy);
    if (d != null) {
      d.records.add(record);
      byRecord.computeIfAbsent(record, k -> new ArrayList<>(1)).add(d);
      sources(d, record, files);
    }
  }

  private void sources(PolicyRowBuilder d, Node record, Map<Node, List<Node>> files) {
    graph
        .find(Node.ANY, record, Std.DERIVED_FROM, Node.ANY)
        .forEachRemaining(
            s ->
                files
                    .getOrDefault(s.getObject(), List.of())
                    .forEach(f -> d.has(FacetName.SOURCE, f)));
  }

  /** What belongs to a record, as its citations' words, has an IRI under the record's. */
  private void quotes() {
    graph
        .find(Node.ANY, Node.ANY, Std.EXACT, Node.ANY)
        .forEachRemaining(
            q -> {
              String iri = q.getSubject().toString();
              int cut = Math.max(iri.indexOf(EVIDENCE), iri.indexOf(CITATION));
              if (cut > 0) {
                byRecord
                    .getOrDefault(NodeFactory.createURI(iri.substring(0, cut)), List.of())
                    .forEach(d -> d.quotes.append(text(q.getObject())).append('\n'));
              }
            });
  }

  private void each(Node property, BiConsumer<PolicyRowBuilder, Node> use) {
    graph
        .find(Node.ANY, Node.ANY, property, Node.ANY)
        .forEachRemaining(
            q -> {
              @Nullable PolicyRowBuilder d = drafts.get(q.getSubject());
              if (d != null) {
                use.accept(d, q.getObject());
              }
            });
  }

  private static String text(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }

  private static int year(String text) {
    return text.matches("\\d{4}") ? Integer.parseInt(text) : 0;
  }
}
