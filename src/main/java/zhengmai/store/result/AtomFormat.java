package zhengmai.store.result;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;
import zhengmai.rdf.Iris;
import zhengmai.store.Column;
import zhengmai.store.ColumnType;
import zhengmai.store.ParameterException;
import zhengmai.store.QueryHead;

/**
 * The first rows of an answer as an Atom feed. The question must tell documents: columns {@code
 * ?title} and {@code ?iri}; the first date of a row is when the entry was updated, and what the
 * other columns say is its summary. So {@code changes} of 甘肃省 is a feed to subscribe to.
 */
public final class AtomFormat implements ResultFormat {
  private static final String TITLE = "title";
  private static final String IRI = "iri";
  private static final String ISSUERS = "issuers";
  private static final int ENTRIES = 500;

  @Override
  public String name() {
    return "atom";
  }

  @Override
  public String mediaType() {
    return "application/atom+xml; charset=utf-8";
  }

  @Override
  public void write(Answer answer, ResultOptions options, OutputStream out) throws IOException {
    if (!(answer instanceof Answer.Rows rows) || !has(rows, TITLE) || !has(rows, IRI)) {
      throw new ParameterException(
          "做订阅源要有?title和?iri两列", "a feed takes a question with the columns ?title and ?iri");
    }
    List<AtomWriter.Entry> entries = new ArrayList<>();
    while (entries.size() < ENTRIES && rows.rows().hasNext()) {
      entries.add(entry(rows, rows.rows().next(), options));
    }
    QueryHead head = rows.head();
    AtomWriter.Feed feed =
        new AtomWriter.Feed(
            "政脉：%s / Zhengmai: %s".formatted(head.titleZh(), head.titleEn()),
            options.address().orElse("urn:zhengmai:" + head.titleEn().replaceAll("\\W+", "-")),
            "政脉");
    AtomWriter.write(feed, entries, out);
  }

  private static boolean has(Answer.Rows rows, String variable) {
    return rows.columns().stream().anyMatch(c -> c.variable().equals(variable));
  }

  private static AtomWriter.Entry entry(Answer.Rows rows, Binding row, ResultOptions options) {
    String iri = text(row, IRI);
    String summary =
        rows.columns().stream()
            .filter(c -> !c.variable().equals(TITLE) && !c.variable().equals(IRI))
            .filter(c -> !text(row, c.variable()).isEmpty())
            .map(c -> c.zh() + "：" + text(row, c.variable()))
            .collect(Collectors.joining("\n"));
    Optional<LocalDate> day = day(rows, row);
    String first = rows.columns().get(0).variable();
    // The same document may come into force today and be repealed next year: two entries.
    String id =
        iri
            + "#"
            + (first.equals(TITLE) ? "" : text(row, first))
            + day.map(d -> "-" + d).orElse("");
    return new AtomWriter.Entry(
        id, title(row, first), text(row, ISSUERS), page(iri, options), day, summary);
  }

  /** Our server shows everything of ours under its own address. */
  private static String page(String iri, ResultOptions options) {
    return options
        .address()
        .filter(a -> iri.startsWith(Iris.BASE))
        .map(a -> URI.create(a).resolve("/id/") + iri.substring(Iris.BASE.length()))
        .orElse(iri);
  }

  /** 新增：甘肃省医疗保障局关于…的通知. */
  private static String title(Binding row, String first) {
    String title = text(row, TITLE);
    return first.equals("change") ? text(row, first) + "：" + title : title;
  }

  private static Optional<LocalDate> day(Answer.Rows rows, Binding row) {
    for (Column c : rows.columns()) {
      if (rows.head().type(c.variable()) == ColumnType.DATE) {
        try {
          return Optional.of(LocalDate.parse(text(row, c.variable())));
        } catch (DateTimeParseException e) {
          // An empty cell: the next date of the row will do.
        }
      }
    }
    return Optional.empty();
  }

  private static String text(Binding row, String variable) {
    @Nullable Node node = row.get(variable);
    return Cells.text(node);
  }
}
