package zhengmai.store;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import zhengmai.model.Finding;
import zhengmai.model.Finding.Severity;
import zhengmai.rdf.QueryCheck;
import zhengmai.rdf.ReferenceFiles;
import zhengmai.rdf.TextFile;

/**
 * The saved questions of a folder, such as {@code queries/provincial-plans.rq} (某年各省某主题的方案). A
 * mistake in one is a finding that names its place; the others are there all the same.
 *
 * @param queries by name
 * @param findings what is wrong with the others
 */
public record SavedQueries(List<SavedQuery> queries, List<Finding> findings) {
  public SavedQueries {
    queries = queries.stream().sorted(Comparator.comparing(SavedQuery::name)).toList();
    findings = List.copyOf(findings);
  }

  /** The {@code .rq} files of a folder. */
  public static SavedQueries read(Path folder) {
    ReferenceFiles files = ReferenceFiles.read(folder, ".rq");
    List<SavedQuery> queries = new ArrayList<>();
    List<Finding> findings = new ArrayList<>(files.findings());
    for (TextFile file : files.files()) {
      SavedQueries one = of(file, true);
      queries.addAll(one.queries());
      findings.addAll(one.findings());
    }
    return new SavedQueries(queries, findings);
  }

  /** A single file of the user's own, which may do without a head. */
  public static SavedQueries readFile(Path path) {
    ReferenceFiles files = ReferenceFiles.one(path);
    return files.files().stream()
        .findFirst()
        .map(f -> of(f, false))
        .orElseGet(() -> new SavedQueries(List.of(), files.findings()));
  }

  /**
   * One file in memory.
   *
   * @param titled whether it must have a title in both languages
   */
  public static SavedQueries of(TextFile file, boolean titled) {
    HeadReader.Read head = HeadReader.read(file);
    List<Finding> findings = new ArrayList<>(head.findings());
    if (titled && (head.head().titleZh().isEmpty() || head.head().titleEn().isEmpty())) {
      findings.add(
          headFault(
              file, 1, "缺少#@ title.zh:或#@ title.en:", "#@ title.zh: or #@ title.en: missing"));
    }
    QueryCheck.Parsed parsed = QueryCheck.parse(file);
    findings.addAll(parsed.findings());
    Optional<Query> query = parsed.query();
    query.ifPresent(q -> compare(file, head, q, findings));
    return query.isPresent() && findings.isEmpty()
        ? new SavedQueries(
            List.of(new SavedQuery(file.stem(), head.head(), query.get())), List.of())
        : new SavedQueries(List.of(), findings);
  }

  /** The question with this name. */
  public Optional<SavedQuery> find(String name) {
    return queries.stream().filter(q -> q.name().equals(name)).findFirst();
  }

  /** Names like this one, the likest first, for a message. */
  public List<String> near(String name) {
    return queries.stream()
        .map(SavedQuery::name)
        .filter(n -> Vocabulary.likeness(name, n) > 0.3)
        .sorted(Comparator.comparingDouble((String n) -> -Vocabulary.likeness(name, n)))
        .limit(3)
        .toList();
  }

  /** What head and query say must agree. */
  private static void compare(
      TextFile file, HeadReader.Read head, Query query, List<Finding> findings) {
    String text = body(file);
    for (Parameter p : head.head().parameters()) {
      int line = head.lines().getOrDefault("param " + p.name(), 0);
      if (!Pattern.compile("[?$]" + p.name() + "\\b").matcher(text).find()) {
        findings.add(
            headFault(
                file,
                line,
                "查询里没有用到参数?%s".formatted(p.name()),
                "the query does not use the parameter ?%s".formatted(p.name())));
      }
      p.fallback()
          .filter(f -> p.vocabulary().isEmpty() && isWrong(p.type(), f))
          .ifPresent(
              f ->
                  findings.add(
                      headFault(
                          file,
                          line,
                          "默认值“%s”不对，应为%s".formatted(f, p.type().zh()),
                          "default '%s': expected %s".formatted(f, p.type().en()))));
    }
    Set<String> named = new LinkedHashSet<>(head.head().types().keySet());
    head.head().columns().forEach(c -> named.add(c.variable()));
    for (String column : named) {
      if (query.isSelectType() && !query.getResultVars().contains(column)) {
        findings.add(
            headFault(
                file,
                head.lines().getOrDefault("column " + column, 0),
                "查询没有?%s这一列".formatted(column),
                "the query has no column ?%s".formatted(column)));
      }
    }
    free(file, head, query, findings);
    report(file, head, query, findings);
  }

  /** A report is a table, and is written whether or not anything is given. */
  private static void report(
      TextFile file, HeadReader.Read head, Query query, List<Finding> findings) {
    boolean asks =
        head.head().parameters().stream().anyMatch(p -> !p.optional() && p.fallback().isEmpty());
    if (head.head().report().isPresent() && (asks || !query.isSelectType())) {
      findings.add(
          headFault(
              file,
              head.lines().getOrDefault("report", 0),
              "作为报表的问题应是SELECT，参数都可以不给",
              "a question that is a report must be a SELECT whose parameters may all be left out"));
    }
  }

  /** A parameter must not be set or shown by the query itself. */
  private static void free(
      TextFile file, HeadReader.Read head, Query query, List<Finding> findings) {
    for (Parameter p : head.head().parameters()) {
      Map<Var, Node> any = new HashMap<>();
      any.put(Var.alloc(p.name()), NodeFactory.createLiteralString("x"));
      boolean shown = query.isSelectType() && query.getResultVars().contains(p.name());
      try {
        QueryTransformOps.replaceVars(query, any);
      } catch (QueryException e) {
        shown = true;
      }
      if (shown) {
        findings.add(
            headFault(
                file,
                head.lines().getOrDefault("param " + p.name(), 0),
                "参数?%s不能又是查询自己的列或赋值".formatted(p.name()),
                "the parameter ?%s must not be a column or be set by the query"
                    .formatted(p.name())));
      }
    }
  }

  private static boolean isWrong(ParameterType type, String fallback) {
    return ParameterValues.plain(type, fallback, LocalDate.EPOCH).isEmpty();
  }

  private static String body(TextFile file) {
    StringBuilder b = new StringBuilder();
    file.text()
        .lines()
        .filter(l -> !l.stripLeading().startsWith("#"))
        .forEach(l -> b.append(l).append('\n'));
    return b.toString();
  }

  private static Finding headFault(TextFile file, int line, String zh, String en) {
    return new Finding(Severity.ERROR, file.name(), line, line > 0 ? 1 : 0, "query-head", zh, en);
  }
}
