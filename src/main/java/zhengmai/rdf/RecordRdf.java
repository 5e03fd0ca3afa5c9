package zhengmai.rdf;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import zhengmai.model.ArticleRecord;
import zhengmai.model.DigestRecord;
import zhengmai.model.Finding;
import zhengmai.model.NoticeRecord;
import zhengmai.model.Place;
import zhengmai.model.ReferenceData;
import zhengmai.model.Source;
import zhengmai.model.SourceRecord;
import zhengmai.text.RecordTexts;

/**
 * The records of one source as its named graph. A pure function: the same records give the same
 * triples, without blank nodes and without the time. A notice with 医保发〔2021〕48号 on line 160 is
 * {@code id/source/3fa9c01b77de/notice/160}. Which policy it speaks of is concluded elsewhere;
 * {@link RecordReader} gets the records back.
 */
public final class RecordRdf {
  private static final String NOTICE = "notice";
  private static final String DIGEST = "digest";
  private static final String ARTICLE = "article";

  /** Steps of the records' IRIs, in the order in which records stand on one line. */
  static final List<String> KINDS = List.of(DIGEST, ARTICLE, NOTICE);

  private final Names names;

  /** With the bodies, regions and words of these reference files. */
  public RecordRdf(Reference reference) {
    this(reference.data(), reference.concepts());
  }

  /** With these bodies and regions, and words named after themselves where not in the concepts. */
  public RecordRdf(ReferenceData data, Concepts concepts) {
    this.names = new Names(data, concepts);
  }

  /** The name of the source's graph: {@code id/source/SHA256}. */
  public static String graphName(Source source) {
    return Iris.source(source.sha256());
  }

  /** The statement of when a source was first stored, which is no part of its graph's content. */
  public static Triple readAt(Source source, Instant time) {
    return Triple.create(
        GraphBuilder.iri(graphName(source)),
        Zm.READ_AT,
        NodeFactory.createLiteralDT(time.toString(), XSDDatatype.XSDdateTime));
  }

  /** The graph of the source, with the texts of its records. */
  public Graph graph(
      Source source, RecordTexts texts, List<SourceRecord> records, List<Finding> findings) {
    GraphBuilder out = new GraphBuilder();
    Node node = source(source, out);
    List<String> iris = recordIris(source, records);
    NoticeRdf notices = new NoticeRdf(names, out);
    DigestRdf digests = new DigestRdf(names, out);
    for (int i = 0; i < records.size(); i++) {
      SourceRecord record = records.get(i);
      Node at = GraphBuilder.iri(iris.get(i));
      place(at, record.source(), node, out);
      if (record instanceof NoticeRecord notice) {
        notices.add(at, notice);
      } else if (record instanceof DigestRecord issue) {
        digests.add(at, issue);
      } else if (record instanceof ArticleRecord article) {
        digests.add(at, article, issueOf(article, records, iris).map(GraphBuilder::iri));
      }
      texts
          .of(record)
          .ifPresent(
              flow -> {
                TextRdf.add(at, flow, out);
                if (record instanceof NoticeRecord) {
                  TextRdf.provisions(at, flow.text(), out);
                }
              });
    }
    findings(source, node, findings, out);
    return out.graph();
  }

  /** The records' IRIs, in their order; of two on one line, the second gets {@code -2}. */
  static List<String> recordIris(Source source, List<SourceRecord> records) {
    Map<String, Integer> seen = new HashMap<>();
    List<String> iris = new ArrayList<>();
    for (SourceRecord record : records) {
      String iri = Iris.record(source.sha256(), kind(record), record.source().line());
      int count = seen.merge(iri, 1, Integer::sum);
      iris.add(count == 1 ? iri : iri + "-" + count);
    }
    return iris;
  }

  /** One of {@link #KINDS}. */
  static String kind(SourceRecord record) {
    if (record instanceof NoticeRecord) {
      return NOTICE;
    }
    return record instanceof DigestRecord ? DIGEST : ARTICLE;
  }

  private static Node source(Source source, GraphBuilder out) {
    Node node = GraphBuilder.iri(graphName(source));
    out.link(node, Std.TYPE, Zm.Type.SOURCE)
        .string(node, Zm.SHA256, source.sha256())
        .string(node, Zm.FILE_NAME, source.fileName())
        .string(node, Std.FORMAT, source.mediaType())
        .string(node, Zm.READER, source.reader())
        .string(node, Zm.READER_VERSION, source.readerVersion());
    source.url().flatMap(Iri::valid).ifPresent(u -> out.link(node, Zm.SOURCE_URL, u));
    return node;
  }

  private static void place(Node record, Place place, Node source, GraphBuilder out) {
    out.link(record, Std.DERIVED_FROM, source)
        .integer(record, Zm.LINE, place.line())
        .integer(record, Zm.END_LINE, place.endLine());
  }

  /** The issue whose lines hold the article, else the last one that begins before it. */
  private static Optional<String> issueOf(
      ArticleRecord article, List<SourceRecord> records, List<String> iris) {
    Optional<String> before = Optional.empty();
    for (int i = 0; i < records.size(); i++) {
      Place place = records.get(i).source();
      boolean starts = place.line() <= article.source().line();
      if (records.get(i) instanceof DigestRecord && (starts || before.isEmpty())) {
        before = Optional.of(iris.get(i));
      }
    }
    return before;
  }

  private static void findings(Source source, Node node, List<Finding> findings, GraphBuilder out) {
    for (int i = 0; i < findings.size(); i++) {
      Node at = GraphBuilder.iri(Iris.finding(source.sha256(), i + 1));
      out.link(at, Std.DERIVED_FROM, node);
      FindingRdf.add(at, findings.get(i), out);
    }
  }
}
