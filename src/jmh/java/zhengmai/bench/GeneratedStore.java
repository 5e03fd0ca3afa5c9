package zhengmai.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import zhengmai.rdf.Iris;
import zhengmai.rdf.ReferenceReader;
import zhengmai.rdf.Std;
import zhengmai.rdf.Zm;
import zhengmai.store.Batch;
import zhengmai.store.GraphStore;

/**
 * Writes a store of generated policies, each with a text of some 2,000 characters, for the figures
 * of the workbench: {@code GeneratedStore DIR 100000}. The same seed gives the same store; policy 0
 * has 4,000 descendants.
 */
public final class GeneratedStore {
  private static final String ELI = "http://data.europa.eu/eli/ontology#";
  private static final String DCT = "http://purl.org/dc/terms/";
  private static final String[] SUBJECTS = {
    "医疗保障",
    "药品集中带量采购",
    "基本公共卫生服务",
    "分级诊疗",
    "长期护理保险",
    "门诊共济保障",
    "中医药传承创新",
    "医疗器械监管",
    "互联网诊疗",
    "家庭医生签约"
  };
  private static final String[] FORMS = {"实施方案", "管理办法", "三年行动计划", "工作规范", "实施细则"};
  private static final String[] VERBS = {"推进", "完善", "落实", "规范", "加强", "探索", "健全", "开展"};
  private static final String[] OBJECTS = {
    "总额预算管理", "支付标准", "信息系统建设", "监督检查", "考核评价", "人才队伍", "服务能力", "协商谈判机制", "公共资源", "部门协同", "宣传引导",
    "数据共享"
  };
  private static final int DESCENDANTS = 4_000;
  private static final int PARAGRAPHS = 24;
  private static final int IN_A_SOURCE = 100;

  private final List<Triple> triples = new ArrayList<>();
  private final Random random = new Random(42);
  private final List<Node> regions;
  private final List<Node> topics;
  private final List<String> places;

  private GeneratedStore(List<Node> regions, List<Node> topics, List<String> places) {
    this.regions = regions;
    this.topics = topics;
    this.places = places;
  }

  /** Writes the store. */
  public static void main(String[] args) {
    int count = Integer.parseInt(args[1]);
    Batch batch = new Batch();
    List<Node> regions = new ArrayList<>();
    List<Node> topics = new ArrayList<>();
    List<String> places = new ArrayList<>();
    ReferenceReader.read(Path.of("data/reference"))
        .graphs()
        .forEach(
            (name, graph) -> {
              batch.replace(name, graph.find().toList());
              graph
                  .find(Node.ANY, SKOS.inScheme.asNode(), iri("scheme/regions"))
                  .forEachRemaining(t -> regions.add(t.getSubject()));
              regions.forEach(
                  r ->
                      graph
                          .find(r, SKOS.prefLabel.asNode(), Node.ANY)
                          .forEachRemaining(
                              t -> places.add(t.getObject().getLiteralLexicalForm())));
              graph
                  .find(Node.ANY, SKOS.inScheme.asNode(), iri("scheme/topics"))
                  .forEachRemaining(t -> topics.add(t.getSubject()));
            });
    batch.replace(
        "https://w3id.org/zhengmai/ontology",
        RDFDataMgr.loadGraph("ontology/zhengmai.ttl").find().toList());
    GeneratedStore generated = new GeneratedStore(regions, topics, places);
    for (int i = 0; i < count; i++) {
      generated.policy(i);
    }
    batch.replace(Iris.BASE + "conclusions", generated.triples);
    try (GraphStore store = GraphStore.open(Path.of(args[0]))) {
      store.commit(batch);
    }
  }

  private void policy(int i) {
    Node p = iri("policy/测发-2021-" + i);
    String subject = SUBJECTS[i % SUBJECTS.length];
    String form = FORMS[random.nextInt(FORMS.length)];
    add(p, RDF.Nodes.type, Zm.Type.POLICY);
    add(p, Zm.HELD, NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean));
    zh(p, DCT + "title", "关于印发《%s%s（第%d号）》的通知".formatted(subject, form, i));
    int year = 2012 + random.nextInt(13);
    text(p, Zm.DOCUMENT_NUMBER, "测发〔%d〕%d号".formatted(year, i));
    LocalDate day = LocalDate.of(year, 1, 1).plusDays(random.nextInt(365));
    date(p, ELI + "date_document", day);
    date(p, ELI + "date_publication", day.plusDays(random.nextInt(20)));
    if (random.nextInt(3) == 0) {
      date(p, ELI + "first_date_entry_in_force", day.plusDays(30));
      date(p, ELI + "date_no_longer_in_force", day.plusYears(5));
      text(p, Zm.FORCE_REASON, "expired");
    }
    add(p, eli("jurisdiction"), regions.get(random.nextInt(regions.size())));
    add(
        p,
        Zm.LEVEL,
        iri("level/" + (i == 0 ? "national" : i % 3 == 0 ? "sub-provincial" : "provincial")));
    add(
        p,
        Zm.STAGE,
        iri("stage/" + List.of("final", "final", "trial", "draft").get(random.nextInt(4))));
    for (int t = 0; t < 2; t++) {
      add(p, eli("is_about"), topics.get(random.nextInt(topics.size())));
    }
    add(p, eli("passed_by"), iri("agency/机关" + random.nextInt(400)));
    add(p, eli("type_document"), iri("genre/" + List.of("通知", "意见", "公告").get(random.nextInt(3))));
    add(p, Zm.CATEGORY, iri("category/类" + random.nextInt(30)));
    record(i, p);
    // Two families: that of policy 0, and that of the first after its descendants.
    int root = i <= DESCENDANTS ? 0 : DESCENDANTS + 1;
    if (i > root) {
      Node older = iri("policy/测发-2021-" + (root + random.nextInt(i - root)));
      add(p, random.nextBoolean() ? Zm.BASED_ON : Zm.IMPLEMENTS, older);
      add(p, Zm.REFERS_TO, iri("policy/测发-2021-" + (root + random.nextInt(i - root))));
    }
  }

  private void record(int i, Node policy) {
    Node source = iri("source/" + i / IN_A_SOURCE);
    if (i % IN_A_SOURCE == 0) {
      text(source, Zm.FILE_NAME, "%d.txt".formatted(i / IN_A_SOURCE));
    }
    Node record = iri("source/%d/notice/%d".formatted(i / IN_A_SOURCE, i));
    add(record, Zm.RECORD_OF, policy);
    add(record, Std.DERIVED_FROM, source);
    StringBuilder text = new StringBuilder();
    StringJoiner lines = new StringJoiner(" ");
    for (int n = 1; n <= PARAGRAPHS; n++) {
      text.append(paragraph(n, SUBJECTS[i % SUBJECTS.length])).append('\n');
      lines.add(Integer.toString(n * 2));
    }
    zh(record, Zm.TEXT.getURI(), text.toString());
    text(record, Zm.PARAGRAPH_LINES, lines.toString());
  }

  /** Texts speak of their own subject, and now and then of another; some cite. */
  private String paragraph(int n, String subject) {
    StringBuilder text = new StringBuilder().append('（').append(n).append('）');
    for (int sentence = 0; sentence < 5; sentence++) {
      text.append(any(places))
          .append(any(VERBS))
          .append(random.nextInt(20) == 0 ? any(SUBJECTS) : random.nextInt(3) == 0 ? subject : "")
          .append(any(OBJECTS));
      if (random.nextInt(30) == 0) {
        text.append("，按测发〔%d〕%d号".formatted(2012 + random.nextInt(13), random.nextInt(99_999)))
            .append("执行");
      }
      text.append('。');
    }
    return text.toString();
  }

  private String any(String[] of) {
    return of[random.nextInt(of.length)];
  }

  private String any(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  private void add(Node s, Node p, Node o) {
    triples.add(Triple.create(s, p, o));
  }

  private void zh(Node s, String p, String text) {
    add(s, NodeFactory.createURI(p), NodeFactory.createLiteralLang(text, "zh"));
  }

  private void text(Node s, Node p, String text) {
    add(s, p, NodeFactory.createLiteralString(text));
  }

  private void date(Node s, String p, LocalDate day) {
    add(
        s,
        NodeFactory.createURI(p),
        NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate));
  }

  private static Node eli(String name) {
    return NodeFactory.createURI(ELI + name);
  }

  private static Node iri(String path) {
    return NodeFactory.createURI(Iris.BASE + path);
  }
}
