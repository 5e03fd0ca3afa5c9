package zhengmai.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhengmai.model.ArticleRecord;
import zhengmai.model.Citation;
import zhengmai.model.DocumentNumber;
import zhengmai.model.Evidence;
import zhengmai.model.Finding;
import zhengmai.model.Instrument;
import zhengmai.model.NoticeRecord;
import zhengmai.model.Relation;
import zhengmai.model.SourceRecord;
import zhengmai.model.Stage;
import zhengmai.source.TableMapping.Column;
import zhengmai.text.Dates;

/**
 * Reads one row of a catalogue.
 *
 * <pre>
 *   list        = item { ；item }
 *   instrument  = title [ | form [ | stage ] ]
 *   citation    = relation | title [ | number [ | provision [ | from [ | until ]]]]
 *                 the title may be empty before a number
 *   date        = 2021-12-28, 2021/12/28, 2021年12月28日
 * </pre>
 */
final class CatalogRow {
  private static final String DATE_ZH = "日期，如2021-12-28";
  private static final String DATE_EN = "a date such as 2021-12-28";
  private static final String NUMBER_ZH = "文号，如医保发〔2021〕48号";
  private static final String NUMBER_EN = "a number such as 医保发〔2021〕48号";

  private static final Set<String> NOTICE = Set.of("notice", "通知", "文件");
  private static final Set<String> ARTICLE = Set.of("article", "文章");
  private static final Pattern HEADING =
      Pattern.compile(
          "^(?:[（(]?[一二三四五六七八九十]{1,3}[）)、．.]|第[一二三四五六七八九十]{1,3}[部章节类]|(?:说明|备注|注|合计|小计|共)[：:\\d])");
  private static final Pattern IN_BRACKETS =
      Pattern.compile("[（(【\\[〔]\\s*(.*?第?\\d{1,5}号)\\s*[）)】\\]〕]");
  private static final int CITATION_PARTS = 6;

  private final CatalogCells cells;
  private final List<Optional<Column>> columns;
  private final Map<CatalogColumn, String> constants;
  private final NoticeRecord.Builder notice;
  private final List<Evidence> evidence = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final String type;
  private Optional<String> publisher = Optional.empty();
  private Optional<String> section = Optional.empty();
  private Optional<String> title = Optional.empty();
  private Optional<String> titleInBody = Optional.empty();
  private Optional<DocumentNumber> number = Optional.empty();

  /**
   * A row.
   *
   * @param constants values that hold where no cell says otherwise
   */
  CatalogRow(
      CatalogCells cells, List<Optional<Column>> columns, Map<CatalogColumn, String> constants) {
    this.cells = cells;
    this.columns = columns;
    this.constants = constants;
    this.notice = new NoticeRecord.Builder(cells.place());
    this.type = type();
  }

  /** What the row is; a table without such a column has notices. */
  private String type() {
    for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
      boolean says = columns.get(i).filter(c -> c.field() == CatalogField.TYPE).isPresent();
      if (says && !cells.value(i).isEmpty()) {
        return cells.value(i);
      }
    }
    return "notice";
  }

  private boolean isArticle() {
    return ARTICLE.contains(type);
  }

  /** What was found wrong with the row. */
  List<Finding> findings() {
    return findings;
  }

  /** What is wrong with one cell as a value of this column. */
  static List<Finding> check(CatalogCells cells, int i, CatalogColumn column) {
    CatalogRow row = new CatalogRow(cells, List.of(), Map.of());
    row.cell(column, i, cells.value(i));
    return row.findings;
  }

  /** The record; nothing when the row names no document. */
  Optional<SourceRecord> read() {
    constants.forEach((column, value) -> cell(column, 0, value));
    for (int i = 0; i < cells.size(); i++) {
      String value = cells.value(i);
      if (value.isEmpty()) {
        continue;
      }
      if (i >= columns.size()) {
        bad(i, value, "surplus-cell", "这一行的格数不多于表头", "no more cells than the head has");
      } else if (columns.get(i).isPresent()) {
        CatalogColumn column = columns.get(i).get().field();
        int before = findings.size();
        cell(columns.get(i).get(), i, value);
        if (findings.size() == before && !column.isPassedOver()) {
          evidence.add(new Evidence(column.code(), cells.quote(i, value)));
        }
      }
    }
    if (isNoDocument()) {
      return Optional.empty();
    }
    NoticeRecord read =
        notice
            .title(title)
            .titleInBody(titleInBody.filter(t -> !title.equals(Optional.of(t))))
            .documentNumber(number)
            .evidence(evidence)
            .build();
    return Optional.of(isArticle() ? article(read) : read);
  }

  /** An article has of a row's fields those that it shares with notices, and two of its own. */
  private ArticleRecord article(NoticeRecord read) {
    return new ArticleRecord(
        read.source(),
        section,
        read.title().orElseThrow(),
        read.titleInBody(),
        publisher,
        Optional.empty(),
        Optional.empty(),
        read.regions(),
        read.topics(),
        read.citations(),
        read.datePublished());
  }

  /** Whether the row names no document, which is told. */
  private boolean isNoDocument() {
    List<String> values = cells.values().stream().filter(v -> !v.isEmpty()).toList();
    boolean heading =
        values.size() == 1 && number.isEmpty() && title.map(this::isHeading).orElse(true);
    if (heading) {
      String only = values.get(0);
      int i = cells.values().indexOf(only);
      findings.add(
          cells.finding(
              i,
              only,
              "row-is-heading",
              "只有一格的行“%s”是小标题或说明，未收".formatted(only),
              "the only cell of the row, '%s', is a heading or a note; it was left out"
                  .formatted(only)));
    } else if (title.isEmpty() && (number.isEmpty() || isArticle())) {
      findings.add(
          cells.refusal(
              "row-without-name",
              "这一行既无标题也无文号，未收",
              "the row has neither a title nor a number; it was left out"));
    } else if (!NOTICE.contains(type) && !isArticle()) {
      findings.add(
          cells.finding(
              0,
              type,
              "row-is-no-notice",
              "类型“%s”既非文件，也非文章，未收".formatted(type),
              "type '%s' is neither a notice nor an article; it was left out".formatted(type)));
    } else {
      return false;
    }
    return true;
  }

  /** {@code 一、综合类}, {@code （二）药品}, {@code 注：……}: it stands over rows, or below all. */
  private boolean isHeading(String only) {
    return HEADING.matcher(only).find();
  }

  private void cell(Column column, int i, String printed) {
    Optional<String> value = column.value(printed);
    if (value.isPresent()) {
      cell(column.field(), i, value.get());
    } else {
      bad(i, printed, "bad-date", "映射里写明的日期格式", "a date in the format that the mapping gives");
    }
  }

  private void cell(CatalogColumn column, int i, String value) {
    if (column instanceof CatalogColumn.Printed printed) {
      notice.printed(printed.field(), Optional.of(value));
    } else if (column instanceof CatalogField field) {
      cell(field, i, value);
    }
  }

  private void cell(CatalogField field, int i, String value) {
    switch (field) {
      case TITLE -> title = Optional.of(value);
      case TITLE_IN_BODY -> titleInBody = Optional.of(value);
      case DOCUMENT_NUMBER -> number = number(i, value);
      case ISSUERS -> notice.issuers(list(value));
      case SIGNATORIES -> notice.signatories(list(value));
      case ISSUERS_OPEN ->
          word(i, value, CatalogWords.FLAGS, CatalogWords.FLAGS_EXPECTED)
              .ifPresent(notice::issuersOpen);
      case DATE_SIGNED -> date(i, value, notice::dateSigned);
      case DATE_PUBLISHED -> date(i, value, notice::datePublished);
      case COMMENT_DEADLINE -> date(i, value, notice::commentDeadline);
      case EFFECTIVE_DATE ->
          notice.effectiveDate(
              checked(
                  CatalogWords.effective(value),
                  i,
                  value,
                  "bad-effective-date",
                  DATE_ZH + "，或“印发之日”",
                  DATE_EN + " or 印发之日"));
      case EXPIRES ->
          notice.expires(
              checked(
                  CatalogWords.expiry(value),
                  i,
                  value,
                  "bad-expiry",
                  DATE_ZH + "，或年限，如5年、P5Y",
                  DATE_EN + " or a period such as 5年 or P5Y"));
      case CATEGORY -> notice.category(Optional.of(value));
      case KEYWORDS -> notice.keywords(list(value));
      case LEVEL -> notice.level(word(i, value, CatalogWords.LEVELS, CatalogWords.LEVELS_EXPECTED));
      case REGIONS -> notice.regions(list(value));
      case GENRE -> notice.genre(Optional.of(value));
      case STATUS -> stage(i, value).ifPresent(notice::status);
      case INSTRUMENTS -> notice.instruments(instruments(i, value));
      case TOPICS -> notice.topics(list(value));
      case CITATIONS -> notice.citations(citations(i, value));
      case PUBLISHER -> publisher = Optional.of(value);
      case SECTION -> section = Optional.of(value);
      case TYPE, NOTE, ORIGIN -> {}
    }
  }

  private static List<String> list(String value) {
    List<String> items = new ArrayList<>();
    for (String item : value.split("[；;]", -1)) {
      if (!item.isBlank()) {
        items.add(item.strip());
      }
    }
    return items;
  }

  private static String part(String[] parts, int i) {
    return i < parts.length ? parts[i].strip() : "";
  }

  private List<Instrument> instruments(int i, String value) {
    List<Instrument> instruments = new ArrayList<>();
    for (String item : list(value)) {
      String[] parts = item.split("[|｜]", -1);
      String form = part(parts, 1);
      String status = part(parts, 2);
      if (part(parts, 0).isEmpty() || parts.length > 3) {
        bad(i, item, "bad-instrument", "“名称|体式|阶段”", "title|form|stage");
        continue;
      }
      Stage stage = status.isEmpty() ? Stage.FINAL : stage(i, status).orElse(Stage.FINAL);
      instruments.add(
          new Instrument(
              part(parts, 0), form.isEmpty() ? Optional.empty() : Optional.of(form), stage));
    }
    return instruments;
  }

  private List<Citation> citations(int i, String value) {
    List<Citation> citations = new ArrayList<>();
    for (String item : list(value)) {
      String[] parts = item.split("[|｜]", -1);
      String cited = part(parts, 1);
      String printed = part(parts, 2);
      Optional<DocumentNumber> citedNumber =
          printed.isEmpty() ? Optional.empty() : number(i, printed);
      if (parts.length > CITATION_PARTS || (cited.isEmpty() && citedNumber.isEmpty())) {
        bad(i, item, "bad-citation", "“关系|标题|文号”", "relation|title|number");
        continue;
      }
      Relation relation =
          (isArticle()
                  ? word(i, part(parts, 0), CatalogWords.MENTIONS, CatalogWords.MENTIONS_EXPECTED)
                  : word(
                      i, part(parts, 0), CatalogWords.RELATIONS, CatalogWords.RELATIONS_EXPECTED))
              .orElse(isArticle() ? Relation.CITES : Relation.REFERS_TO);
      citations.add(
          new Citation(
              relation,
              given(cited),
              citedNumber,
              List.of(),
              cells.quote(i, item),
              given(part(parts, 3)),
              CatalogWords.effective(part(parts, 4)),
              CatalogWords.expiry(part(parts, 5))));
    }
    return citations;
  }

  private static Optional<String> given(String part) {
    return part.isEmpty() ? Optional.empty() : Optional.of(part);
  }

  /** A number, in brackets of its own or not: {@code （2025年第9号）}. */
  private Optional<DocumentNumber> number(int i, String value) {
    Matcher bracketed = IN_BRACKETS.matcher(value);
    String bare = bracketed.matches() ? bracketed.group(1) : value;
    return checked(DocumentNumber.parse(bare), i, value, "bad-number", NUMBER_ZH, NUMBER_EN);
  }

  private void date(int i, String value, Consumer<Optional<LocalDate>> to) {
    to.accept(checked(Dates.parse(value), i, value, "bad-date", DATE_ZH, DATE_EN));
  }

  private Optional<Stage> stage(int i, String value) {
    return word(i, value, CatalogWords.STAGES, CatalogWords.STAGES_EXPECTED);
  }

  private <T> Optional<T> word(int i, String value, Map<String, T> words, String expected) {
    return checked(
        Optional.ofNullable(words.get(value)),
        i,
        value,
        "bad-word",
        expected + "之一",
        "one of " + expected);
  }

  private <T> Optional<T> checked(
      Optional<T> read, int i, String value, String code, String zh, String en) {
    if (read.isEmpty()) {
      bad(i, value, code, zh, en);
    }
    return read;
  }

  private void bad(int i, String value, String code, String zh, String en) {
    String column =
        i < columns.size() ? columns.get(i).map(c -> c.field().code()).orElse("") + ": " : "";
    findings.add(
        cells.finding(
            i,
            value,
            code,
            "%s“%s”：应为%s".formatted(column, value, zh),
            "%s'%s': expected %s".formatted(column, value, en)));
  }
}
