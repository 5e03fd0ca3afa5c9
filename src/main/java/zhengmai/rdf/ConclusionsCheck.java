package zhengmai.rdf;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;
import zhengmai.model.Finding;
import zhengmai.model.Finding.Severity;
import zhengmai.rdf.GraphCheck.Hit;

/**
 * What is wrong with conclusions and shows only where several nodes are seen together: two
 * documents numbered 医保发〔2021〕48号, drafts of each other in a circle, a document dated after
 * tomorrow. Every look goes through the triples once, so that the time grows with the store and no
 * walk is endless.
 */
final class ConclusionsCheck {
  private final Graph graph;
  private final LocalDate today;
  private final Places places;
  private final Map<Node, LocalDate> signed;
  private final Map<Node, LocalDate> published;
  private final List<Hit> hits = new ArrayList<>();

  ConclusionsCheck(Graph graph, LocalDate today) {
    this.graph = graph;
    this.today = today;
    this.places = new Places(graph);
    this.signed = dates(Std.DATE_DOCUMENT);
    this.published = dates(Std.DATE_PUBLICATION);
  }

  List<Hit> hits() {
    unconcluded();
    itself();
    future();
    longBefore();
    laterCited();
    sharedNumbers();
    for (Node relation : List.of(Zm.DRAFT_OF, Zm.SUPERSEDES, Zm.FORMALISES)) {
      circles(relation);
    }
    return hits;
  }

  private void unconcluded() {
    for (Node record : subjects(Std.TYPE, Zm.Type.NOTICE_RECORD)) {
      if (!graph.contains(record, Zm.RECORD_OF, Node.ANY)) {
        hit(
            Severity.ERROR,
            "record-of-nothing",
            "记录没有归到任何文件",
            "the record belongs to no document",
            record);
      }
    }
  }

  private void itself() {
    for (Triple t : triples(Zm.REPEALS)) {
      if (t.getSubject().equals(t.getObject())) {
        hit(
            Severity.WARNING,
            "repeals-itself",
            "文件废止自己",
            "the document repeals itself",
            t.getSubject());
      }
    }
    // A citation of itself gives no relation, yet a text that says so wants a look.
    for (Triple t : triples(Zm.CITES_POLICY)) {
      boolean repeal = graph.contains(t.getSubject(), Zm.RELATION, Zm.REPEALS);
      if (repeal && graph.contains(t.getSubject(), Zm.CITING_POLICY, t.getObject())) {
        hit(
            Severity.WARNING,
            "repeals-itself",
            "文件废止自己",
            "the document repeals itself",
            t.getSubject());
      }
    }
  }

  private void future() {
    LocalDate tomorrow = today.plusDays(1);
    for (Node policy : policies()) {
      if (isAfter(signed.get(policy), tomorrow) || isAfter(published.get(policy), tomorrow)) {
        hit(
            Severity.WARNING,
            "dated-in-future",
            "成文或发布日期在明天以后",
            "signed or published after tomorrow",
            policy);
      }
    }
  }

  private static boolean isAfter(@Nullable LocalDate day, LocalDate other) {
    return day != null && day.isAfter(other);
  }

  private void longBefore() {
    dates(Std.IN_FORCE_FROM)
        .forEach(
            (policy, from) -> {
              LocalDate day = signed.get(policy);
              boolean isPolicy = graph.contains(policy, Std.TYPE, Zm.Type.POLICY);
              if (isPolicy && day != null && from.plusYears(1).isBefore(day)) {
                hit(
                    Severity.WARNING,
                    "in-force-long-before-signed",
                    "施行日期比成文日期早一年以上",
                    "in force more than a year before it was signed",
                    policy);
              }
            });
  }

  private void laterCited() {
    Map<Node, Node> citing = new HashMap<>();
    triples(Zm.CITING_POLICY).forEach(t -> citing.put(t.getSubject(), t.getObject()));
    for (Triple t : triples(Zm.CITES_POLICY)) {
      Optional<LocalDate> from =
          Optional.ofNullable(citing.get(t.getSubject())).flatMap(this::last);
      Optional<LocalDate> to = first(t.getObject());
      if (from.isPresent() && to.isPresent() && to.get().isAfter(from.get())) {
        hit(
            Severity.WARNING,
            "cites-a-later-document",
            "引用认作了后来才有的文件",
            "a citation was taken for a document of a later day",
            t.getSubject());
      }
    }
  }

  private Optional<LocalDate> first(Node policy) {
    return Optional.ofNullable(signed.getOrDefault(policy, published.get(policy)));
  }

  private Optional<LocalDate> last(Node policy) {
    return Optional.ofNullable(published.getOrDefault(policy, signed.get(policy)));
  }

  private void sharedNumbers() {
    Map<String, TreeSet<String>> byNumber = new TreeMap<>();
    Map<String, Node> nodes = new HashMap<>();
    for (Node policy : policies()) {
      nodes.put(policy.toString(), policy);
      graph
          .find(policy, Zm.DOCUMENT_NUMBER, Node.ANY)
          .forEachRemaining(
              t ->
                  byNumber
                      .computeIfAbsent(t.getObject().getLiteralLexicalForm(), k -> new TreeSet<>())
                      .add(policy.toString()));
    }
    byNumber.forEach(
        (number, shared) -> {
          if (shared.size() > 1) {
            for (String policy : shared) {
              Optional.ofNullable(nodes.get(policy))
                  .ifPresent(
                      n ->
                          hit(
                              Severity.WARNING,
                              "number-shared",
                              "几份文件同一发文字号",
                              "several documents bear one number",
                              n));
            }
          }
        });
  }

  private void circles(Node relation) {
    String name = relation.getLocalName();
    for (Node policy : Circles.of(triples(relation))) {
      hit(
          Severity.WARNING,
          "circle",
          "关系成环（" + name + "）",
          "a circle of relations (" + name + ")",
          policy);
    }
  }

  private Map<Node, LocalDate> dates(Node property) {
    Map<Node, LocalDate> dates = new HashMap<>();
    for (Triple t : triples(property)) {
      try {
        dates.put(t.getSubject(), LocalDate.parse(t.getObject().getLiteralLexicalForm()));
      } catch (DateTimeParseException e) {
        // A shape says that it cannot be read.
      }
    }
    return dates;
  }

  private List<Node> policies() {
    return subjects(Std.TYPE, Zm.Type.POLICY);
  }

  private List<Node> subjects(Node property, Node object) {
    return graph.find(Node.ANY, property, object).mapWith(Triple::getSubject).toList();
  }

  private List<Triple> triples(Node property) {
    return graph.find(Node.ANY, property, Node.ANY).toList();
  }

  private void hit(Severity severity, String code, String zh, String en, Node focus) {
    Node record = places.record(focus);
    Finding finding =
        new Finding(severity, places.file(record), places.line(focus, record), 0, code, zh, en);
    hits.add(new Hit(finding, focus.toString(), places.issuer(record)));
  }
}
