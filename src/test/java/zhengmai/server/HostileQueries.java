package zhengmai.server;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Queries made to be large, of any size. */
final class HostileQueries {
  private HostileQueries() {}

  /** Name to the query of some size. */
  static Map<String, IntFunction<String>> shapes() {
    Map<String, IntFunction<String>> all = new LinkedHashMap<>();
    all.put("concat", n -> "SELECT (CONCAT(" + times(n, "'a'", ",") + ") AS ?x) {}");
    all.put("coalesce", n -> "SELECT (COALESCE(" + times(n, "?a", ",") + ") AS ?x) {}");
    all.put("in", n -> "SELECT * { ?s ?p ?o FILTER(?o IN (" + times(n, "1", ",") + ")) }");
    all.put("not in", n -> "SELECT * { ?s ?p ?o FILTER(?o NOT IN (" + times(n, "?s", ",") + ")) }");
    all.put("or", n -> "SELECT * { ?s ?p ?o FILTER(" + times(n, "?o = 1", " || ") + ") }");
    all.put("and", n -> "SELECT * { ?s ?p ?o FILTER(" + times(n, "?o != 1", " && ") + ") }");
    all.put("plus", n -> "SELECT (" + times(n, "1", "+") + " AS ?x) {}");
    all.put("brackets", n -> "SELECT (" + "(".repeat(n) + "1" + ")".repeat(n) + " AS ?x) {}");
    all.put("not", n -> "ASK { FILTER(" + "!".repeat(n) + "true) }");
    all.put("minus", n -> "SELECT (" + "-".repeat(n) + "1 AS ?x) {}");
    all.put("groups", n -> "SELECT * " + "{".repeat(n) + " ?s ?p ?o " + "}".repeat(n));
    all.put("union", n -> "SELECT * { " + times(n, "{ ?s ?p ?o }", " UNION ") + " } LIMIT 1");
    all.put(
        "optional",
        n -> "SELECT * { ?s ?p ?o " + times(n, "OPTIONAL { ?s ?p ?o }", " ") + " } LIMIT 1");
    all.put("join", n -> "SELECT * { " + numbered(n, "?s ?p%1$d ?o%1$d .") + " } LIMIT 1");
    all.put("bind", n -> "SELECT * { " + numbered(n, "BIND(%1$d AS ?x%1$d)") + " }");
    all.put("values", n -> "SELECT * { VALUES ?x { " + times(n, "1", " ") + " } ?s ?p ?x }");
    all.put(
        "filters", n -> "SELECT * { ?s ?p ?o " + numbered(n, "FILTER(?o != %1$d)") + " } LIMIT 1");
    all.put("path", n -> "SELECT * { ?s " + times(n, "<urn:p>", "/") + " ?o }");
    all.put("alternatives", n -> "SELECT * { ?s (" + times(n, "<urn:p>", "|") + ")* ?o } LIMIT 1");
    all.put("projection", n -> "SELECT " + numbered(n, "(%1$d AS ?x%1$d)") + " {}");
    all.put("order", n -> "SELECT * { ?s ?p ?o } ORDER BY " + times(n, "?o", " ") + " LIMIT 1");
    all.put(
        "group by",
        n ->
            "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY "
                + numbered(n, "(STRLEN(?o)+%1$d AS ?x%1$d)"));
    all.put("construct", n -> "CONSTRUCT { " + times(n, "?s ?p ?o .", " ") + " } { ?s ?p ?o }");
    all.put(
        "exists", n -> "ASK { ?s ?p ?o " + times(n, "FILTER NOT EXISTS { ?s ?p 1 }", " ") + " }");
    all.put("long literal", n -> "SELECT ('" + "好".repeat(n) + "' AS ?x) {}");
    return all;
  }

  private static String times(int n, String one, String between) {
    return Stream.generate(() -> one).limit(n).collect(Collectors.joining(between));
  }

  private static String numbered(int n, String one) {
    return IntStream.range(0, n).mapToObj(i -> one.formatted(i)).collect(Collectors.joining(" "));
  }
}
