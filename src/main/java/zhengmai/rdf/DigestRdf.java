package zhengmai.rdf;

import java.util.Optional;
import org.apache.jena.graph.Node;
import zhengmai.model.ArticleRecord;
import zhengmai.model.DigestRecord;

/** Articles and the issues of digests; what an article names are citations, as a notice's are. */
final class DigestRdf {
  private final Names names;
  private final OrderRdf order;
  private final GraphBuilder out;

  DigestRdf(Names names, GraphBuilder out) {
    this.names = names;
    this.order = new OrderRdf(names, out);
    this.out = out;
  }

  void add(Node record, DigestRecord issue) {
    out.link(record, Std.TYPE, Zm.Type.DIGEST_ISSUE)
        .zh(record, Zm.SERIES, issue.series())
        .string(record, Zm.ISSUE_NUMBER, issue.number())
        .date(record, Zm.PERIOD_START, issue.periodStart())
        .date(record, Zm.PERIOD_END, issue.periodEnd());
    issue.year().ifPresent(y -> out.integer(record, Zm.ISSUE_YEAR, y));
    issue.inferred().forEach(f -> out.string(record, Zm.INFERRED_FIELD, f));
    order.printed(record, FieldCodes.INFERRED, issue.inferred());
  }

  void add(Node record, ArticleRecord article, Optional<Node> issue) {
    out.link(record, Std.TYPE, Zm.Type.ARTICLE)
        .zh(record, Std.TITLE, article.title())
        .zh(record, Zm.TITLE_IN_BODY, article.titleInBody())
        .zh(record, Zm.SECTION, article.section())
        .zh(record, Zm.PUBLISHER_NAME, article.publisher())
        .zh(record, Std.ABSTRACT, article.summary())
        .date(record, Std.DATE_PUBLICATION, article.datePublished());
    issue.ifPresent(
        i -> out.link(record, Std.TYPE, Zm.Type.DIGEST_ARTICLE).link(record, Std.IS_PART_OF, i));
    article.tocPage().ifPresent(p -> out.integer(record, Zm.TOC_PAGE, p));
    new TraitsRdf(names, out).add(record, article.regions(), article.topics());
    order.named(record, FieldCodes.REGIONS, Names.REGION, article.regions());
    order.named(record, FieldCodes.TOPICS, Names.TOPIC, article.topics());
    Optional<String> region = article.regions().stream().findFirst();
    new CitationRdf(names, out).addAll(record, article.mentions(), region);
  }
}
