package zhengmai.store;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * How queries should see all named graphs as one: the union default graph of TDB2, a second copy of
 * every triple in the default graph, a FROM list, or a view of the union as a plain graph. Run with
 * a number of policies: {@code mvn -q -Pbench -DskipTests verify
 * -Dbench=zhengmai.store.UnionBenchmark -Dbench.args=10000}.
 */
public final class UnionBenchmark {
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private static final String P =
      """
      PREFIX zm: <https://w3id.org/zhengmai/ontology#>
      PREFIX id: <https://w3id.org/zhengmai/id/>
      PREFIX eli: <http://data.europa.eu/eli/ontology#>
      PREFIX dct: <http://purl.org/dc/terms/>
      """;
  private static final String FROM = "#FROM#\n";
  private static final String PLANS =
      P
          + "SELECT ?p ?title ?region ?date\n"
          + FROM
          + "WHERE { ?p a zm:Policy ; eli:is_about <https://w3id.org/zhengmai/id/topic/0> ; "
          + "eli:jurisdiction ?region ; eli:date_document ?date ; dct:title ?title . "
          + "?region zm:regionLevel 'province' "
          + "FILTER(YEAR(?date) = 2021) } ORDER BY ?region ?date ?p";
  private static final String COUNT =
      P
          + "SELECT ?topic (COUNT(*) AS ?n)\n"
          + FROM
          + "WHERE { ?p a zm:Policy ; eli:is_about ?topic } GROUP BY ?topic ORDER BY ?topic";
  private static final String NUMBER =
      P
          + "SELECT ?p ?title\n"
          + FROM
          + "WHERE { ?p zm:documentNumber '医保发〔2021〕77号' ; dct:title ?title } ORDER BY ?p";
  private static final String CLOSURE =
      P + "SELECT ?p\n" + FROM + "WHERE { ?p zm:basedOn+ id:policy%2F0 } ORDER BY ?p";
  private static final int PER_SOURCE = 100;

  private UnionBenchmark() {}

  public static void main(String[] args) throws IOException {
    int policies = args.length == 0 ? 10_000 : Integer.parseInt(args[0]);
    List<Quad> quads = generate(policies);
    OUT.printf(
        "%,d policies, %,d quads, %,d sources%n", policies, quads.size(), policies / PER_SOURCE);
    Path named = Files.createTempDirectory("named");
    Path copied = Files.createTempDirectory("copied");
    try {
      DatasetGraph a = load("named graphs only", named, quads, false);
      DatasetGraph b = load("default graph as well", copied, quads, true);
      String from = fromList(a);
      measure("union default graph", q -> run(a, q, true));
      measure("copy in default graph", q -> run(b, q, false));
      measure("union graph as a plain graph", q -> runOnView(a, q));
      if (policies <= 10_000) {
        measure("FROM list", q -> run(a, q.replace(FROM, from), false));
      }
      TDBInternal.expel(a);
      TDBInternal.expel(b);
    } finally {
      StoreFolder.deleteTree(named);
      StoreFolder.deleteTree(copied);
    }
  }

  private static DatasetGraph load(String what, Path dir, Collection<Quad> quads, boolean copy)
      throws IOException {
    DatasetGraph dsg = DatabaseMgr.connectDatasetGraph(dir.toString());
    long start = System.nanoTime();
    var loader = LoaderFactory.parallelLoader(dsg, (format, ignored) -> {});
    loader.startBulk();
    var out = loader.stream();
    out.start();
    for (Quad q : quads) {
      out.quad(q);
      if (copy) {
        out.triple(q.asTriple());
      }
    }
    out.finish();
    loader.finishBulk();
    long ms = (System.nanoTime() - start) / 1_000_000;
    OUT.printf(
        "load, %s: %,d ms, %,d k triples/s, files %,d MB, on disk %,d MB%n",
        what, ms, quads.size() / Math.max(1, ms), StoreFiles.bytes(dir) >> 20, onDisk(dir) >> 20);
    return dsg;
  }

  /** What the file system really gives; the files of TDB2 have holes. */
  private static long onDisk(Path dir) throws IOException {
    Process du = new ProcessBuilder("du", "-sk", dir.toString()).start();
    String out = new String(du.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return Long.parseLong(out.split("\\s", 2)[0]) * 1024;
  }

  private static void measure(String what, ToIntFunction<String> run) {
    StringBuilder line = new StringBuilder(String.format("%-30s", what));
    for (String q : List.of(PLANS, COUNT, NUMBER, CLOSURE)) {
      int rows = run.applyAsInt(q);
      long warm = System.nanoTime() + 1_500_000_000L;
      while (System.nanoTime() < warm) {
        rows = run.applyAsInt(q);
      }
      List<Double> ms = new ArrayList<>();
      long end = System.nanoTime() + 2_500_000_000L;
      while (System.nanoTime() < end || ms.size() < 5) {
        long t = System.nanoTime();
        rows = run.applyAsInt(q);
        ms.add((System.nanoTime() - t) / 1e6);
      }
      double[] sorted = ms.stream().mapToDouble(x -> x).sorted().toArray();
      line.append(
          String.format(
              " | %,6d rows p50 %,9.2f min %,9.2f", rows, sorted[sorted.length / 2], sorted[0]));
    }
    OUT.println(line);
  }

  private static int run(DatasetGraph dsg, String text, boolean union) {
    Query query = QueryFactory.create(text.replace(FROM, ""));
    dsg.begin(TxnType.READ);
    try (QueryExec exec =
        QueryExec.dataset(dsg).query(query).set(TDB2.symUnionDefaultGraph, union).build()) {
      return count(exec);
    } finally {
      dsg.end();
    }
  }

  private static int runOnView(DatasetGraph dsg, String text) {
    Query query = QueryFactory.create(text.replace(FROM, ""));
    dsg.begin(TxnType.READ);
    try (QueryExec exec =
        QueryExec.dataset(DatasetGraphFactory.wrap(dsg.getUnionGraph())).query(query).build()) {
      return count(exec);
    } finally {
      dsg.end();
    }
  }

  private static int count(QueryExec exec) {
    int[] n = new int[1];
    exec.select().forEachRemaining(row -> n[0]++);
    return n[0];
  }

  private static String fromList(DatasetGraph dsg) {
    StringBuilder b = new StringBuilder();
    dsg.begin(TxnType.READ);
    dsg.listGraphNodes().forEachRemaining(g -> b.append("FROM <" + g.getURI() + ">\n"));
    dsg.end();
    return b.toString();
  }

  private static List<Quad> generate(int policies) {
    Random random = new Random(42);
    List<Quad> quads = new ArrayList<>();
    Node regions = id("graph/regions");
    for (int r = 0; r < 342; r++) {
      String level = r < 34 ? "province" : "prefecture";
      quads.add(Quad.create(regions, id("region/" + r), zm("regionLevel"), text(level)));
    }
    for (int i = 0; i < policies; i++) {
      policy(quads, random, i);
    }
    return quads;
  }

  private static void policy(List<Quad> quads, Random random, int i) {
    Node g = id("graph/" + i / PER_SOURCE);
    Node s = NodeFactory.createURI("https://w3id.org/zhengmai/id/policy%2F" + i);
    List<Triple> ts = new ArrayList<>();
    ts.add(Triple.create(s, uri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"), zm("Policy")));
    ts.add(
        Triple.create(
            s,
            uri("http://purl.org/dc/terms/title"),
            NodeFactory.createLiteralLang("关于印发第" + i + "号医疗保障支付方式改革方案的通知", "zh")));
    int year = 2015 + random.nextInt(10);
    ts.add(Triple.create(s, zm("documentNumber"), text("医保发〔" + year + "〕" + i % 500 + "号")));
    String day = year + "-" + two(1 + random.nextInt(12)) + "-" + two(1 + random.nextInt(28));
    ts.add(Triple.create(s, eli("date_document"), date(day)));
    ts.add(Triple.create(s, eli("date_publication"), date(day)));
    ts.add(Triple.create(s, eli("passed_by"), id("agency/" + random.nextInt(800))));
    ts.add(Triple.create(s, eli("jurisdiction"), id("region/" + random.nextInt(342))));
    ts.add(Triple.create(s, zm("category"), id("category/" + random.nextInt(12))));
    for (int t : random.ints(3, 0, 50).distinct().toArray()) {
      ts.add(Triple.create(s, eli("is_about"), id("topic/" + t)));
    }
    Node parent = uri("https://w3id.org/zhengmai/id/policy%2F" + (i == 0 ? 0 : random.nextInt(i)));
    ts.add(Triple.create(s, i % 24 == 0 ? zm("refersTo") : zm("basedOn"), parent));
    ts.add(Triple.create(s, zm("refersTo"), id("policy%2F" + random.nextInt(policyBound(i)))));
    ts.add(Triple.create(s, zm("stage"), id("stage/" + random.nextInt(4))));
    ts.add(Triple.create(s, uri("http://www.w3.org/ns/prov#wasDerivedFrom"), g));
    ts.forEach(t -> quads.add(Quad.create(g, t)));
  }

  private static int policyBound(int i) {
    return Math.max(1, i);
  }

  private static String two(int n) {
    return n < 10 ? "0" + n : Integer.toString(n);
  }

  private static Node uri(String iri) {
    return NodeFactory.createURI(iri);
  }

  private static Node id(String name) {
    return uri("https://w3id.org/zhengmai/id/" + name);
  }

  private static Node zm(String name) {
    return uri("https://w3id.org/zhengmai/ontology#" + name);
  }

  private static Node eli(String name) {
    return uri("http://data.europa.eu/eli/ontology#" + name);
  }

  private static Node text(String s) {
    return NodeFactory.createLiteralString(s);
  }

  private static Node date(String s) {
    return NodeFactory.createLiteralDT(s, XSDDatatype.XSDdate);
  }
}
