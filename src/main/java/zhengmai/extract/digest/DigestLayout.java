package zhengmai.extract.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhengmai.extract.Layout;
import zhengmai.extract.digest.Articles.Span;
import zhengmai.extract.notice.NoticeReader;
import zhengmai.model.ArticleRecord;
import zhengmai.model.DigestRecord;
import zhengmai.model.Extraction;
import zhengmai.model.Finding;
import zhengmai.model.Place;
import zhengmai.model.SourceRecord;
import zhengmai.text.Flow;
import zhengmai.text.Flows;
import zhengmai.text.Lexicon;
import zhengmai.text.RegionFinder;
import zhengmai.text.SourceText;
import zhengmai.text.TopicFinder;

/**
 * The weekly digest, as its text comes out of PDF or a converter to Markdown:
 *
 * <pre>
 *   digest    = [cover] contents body [masthead]
 *   cover     = { series | number | period | other line }
 *   number    = 2023年第38期
 *   period    = (2023.09.18-2023.09.24) | (08.01-08.07)
 *   contents  = —本期视点— { remark } { section | entry }
 *   section   = · 健康中国 ·                               dots of any kind, Markdown's # before them
 *   entry     = mark title [（来源：publisher）] [——第 10 页] [【提要】 summary]
 *   mark      = ▶ | ▣ | ► | ■ | ◆ | ● | ➤ | ※ | 1. | a link
 *   title     = 文题 | [文题](#)
 *   body      = —本期内容— { section | article }
 *   article   = title [来源：publisher] { line | card letter } [返回目录]
 *   card      = 索引号 … 文号 … 发布机构 … 生成日期 …          cells of a table's lines, or one field a line
 * </pre>
 *
 * <p>Everything may be cut by line breaks and page marks ({@code 7 / 88}): a title, {@code 来 / 源：},
 * {@code — / —第 32 / 页}. Brackets and colons are half or full width; dashes are of any kind and
 * number. The article's title may differ from the entry's: dashes, spaces, （节选）, other words; see
 * {@link Heads}. An entry without an article, and an article without an entry, are records with a
 * finding.
 */
public final class DigestLayout implements Layout {
  private final RegionFinder regions;
  private final TopicFinder topics;
  private final Mentions mentions;
  private final CardLetter letters;

  /**
   * A layout that reads with these.
   *
   * @param mentions finds what documents an article names
   * @param notices reads the letter behind an open-government card
   */
  public DigestLayout(Lexicon lexicon, Mentions mentions, NoticeReader notices) {
    this.regions = lexicon.regions();
    this.topics = lexicon.topics();
    this.mentions = mentions;
    this.letters = new CardLetter(notices);
  }

  @Override
  public String name() {
    return "digest";
  }

  @Override
  public boolean recognises(SourceText text) {
    boolean contents = Marks.contentsHead(text) > 0;
    boolean body = Marks.bodyHead(text) > 0;
    String s = text.content();
    boolean summaries = s.contains("【提要】") || s.contains("【摘要】");
    int marks = (contents ? 2 : 0) + (body ? 2 : 0) + (summaries ? 1 : 0);
    return marks + (s.contains("返回目录") ? 1 : 0) >= 3;
  }

  @Override
  public Extraction extract(SourceText text) {
    int contentsHead = Marks.contentsHead(text);
    int bodyHead = Marks.bodyHead(text);
    if (bodyHead > 0 && contentsHead > bodyHead) {
      contentsHead = 0;
    }
    int bodyFirst = bodyHead > 0 ? bodyHead + 1 : firstArticle(text, contentsHead);
    int contentsLast = bodyHead > 0 ? bodyHead - 1 : bodyFirst - 1;
    List<ContentsItem> items = Contents.read(text, contentsHead + 1, contentsLast);
    int firstItem = items.isEmpty() ? contentsLast + 1 : items.get(0).line();
    int coverLast = (contentsHead > 0 ? Math.min(contentsHead, firstItem) : firstItem) - 1;
    Reading reading = new Reading(text);
    DigestRecord digest = Cover.read(text, 1, coverLast, firstItem - 1);
    reading.records.add(digest);
    BodyLines body = new BodyLines(text, bodyFirst, text.lineCount());
    Articles articles = Articles.of(body, items);
    // The contents stand before the bodies, and records are in the order of the source.
    articles.missing().forEach(reading::withoutBody);
    articles.spans().forEach(reading::article);
    return new Extraction(name(), reading.records, reading.findings);
  }

  /** Where the articles begin in a text without 本期内容: at the title over the first 来源 line. */
  private static int firstArticle(SourceText text, int from) {
    int[] before = new int[2];
    for (int line = from + 1; line <= text.lineCount(); line++) {
      String s = text.stripped(line);
      if (Marks.isEmpty(s)) {
        continue;
      }
      if (Marks.publisher(s).isPresent() && !s.contains("页")) {
        boolean section = before[1] > 0 && Marks.section(text.stripped(before[1])).isPresent();
        return section ? before[1] : before[0] > 0 ? before[0] : line;
      }
      before[1] = before[0];
      before[0] = line;
    }
    return text.lineCount() + 1;
  }

  /** Collects the records and findings of one text. */
  private final class Reading {
    private final SourceText text;
    private final int full;
    private final List<SourceRecord> records = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    Reading(SourceText text) {
      this.text = text;
      this.full = Flows.fullLine(text);
    }

    void article(Span span) {
      Optional<ContentsItem> item = span.item();
      String title = item.map(ContentsItem::title).orElse(span.title());
      boolean differs = !DigestTitles.key(title).equals(DigestTitles.key(span.title()));
      Optional<String> summary = item.flatMap(ContentsItem::summary);
      Flow flow = Flows.of(text, span.line(), span.endLine(), full);
      Flow words = Flows.of(text, Math.min(span.textLine(), span.endLine()), span.endLine(), full);
      Optional<String> section = item.flatMap(ContentsItem::section).or(span::section);
      records.add(
          new ArticleRecord(
              new Place(text.file(), span.line(), span.endLine()),
              section,
              title,
              differs ? Optional.of(span.title()) : Optional.empty(),
              item.flatMap(ContentsItem::publisher).or(span::publisher),
              item.flatMap(ContentsItem::page),
              summary,
              regions.ofArticle(title, summary, words.text()),
              topics.ofArticle(title, section, summary, words.text()),
              mentions.mentions(flow, title, summary),
              Optional.empty()));
      if (item.isEmpty()) {
        finding(
            span.line(),
            "article-not-in-contents",
            "目录未列此文：" + title,
            "the contents do not list this article");
      }
      publishers(span);
      for (Card card : DigestCards.in(text, span.line(), span.endLine())) {
        int end = DigestCards.letterEnd(text, card, span.endLine());
        NoticeReader.Result letter = letters.read(text, card, card.endLine() + 1, end, full);
        records.add(letter.notice());
        findings.addAll(letter.findings());
      }
    }

    private void publishers(Span span) {
      Optional<String> listed = span.item().flatMap(ContentsItem::publisher);
      Optional<String> printed = span.publisher();
      if (listed.isPresent()
          && printed.isPresent()
          && !DigestTitles.key(listed.get()).equals(DigestTitles.key(printed.get()))) {
        finding(
            span.line(),
            "publisher-differs",
            "目录的来源与正文不同：%s，%s".formatted(listed.get(), printed.get()),
            "contents and article name different publishers");
      }
    }

    void withoutBody(ContentsItem item) {
      records.add(
          new ArticleRecord(
              new Place(text.file(), item.line(), item.endLine()),
              item.section(),
              item.title(),
              Optional.empty(),
              item.publisher(),
              item.page(),
              item.summary(),
              regions.ofArticle(item.title(), item.summary(), ""),
              topics.ofArticle(item.title(), item.section(), item.summary(), ""),
              List.of(),
              Optional.empty()));
      finding(
          item.line(),
          "article-without-body",
          "目录所列之文，正文中未见：" + item.title(),
          "listed in the contents, not found in the body");
    }

    private void finding(int line, String code, String zh, String en) {
      findings.add(new Finding(Finding.Severity.WARNING, text.file(), line, 0, code, zh, en));
    }
  }
}
