package zhengmai.extract.digest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zhengmai.extract.Layout;
import zhengmai.extract.PolicyTitle;
import zhengmai.extract.digest.BulletinBody.Head;
import zhengmai.extract.digest.BulletinBody.Line;
import zhengmai.model.ArticleRecord;
import zhengmai.model.DigestRecord;
import zhengmai.model.Extraction;
import zhengmai.model.Finding;
import zhengmai.model.Place;
import zhengmai.model.SourceRecord;
import zhengmai.text.Dates;
import zhengmai.text.Flow;
import zhengmai.text.Flows;
import zhengmai.text.Lexicon;
import zhengmai.text.SourceText;

/**
 * The weekly, monthly or bulletin of any maker; the grammar that it shares with the digest stands
 * at the head of this package.
 */
public final class BulletinLayout implements Layout {
  /** Lines at the end that tell who made the issue. */
  private static final List<String> IMPRINT =
      List.of(
          "主编", "编辑", "责任编辑", "本期编辑", "编辑部", "主办", "编印", "联系", "地址", "电话", "邮箱", "报送", "分送", "呈送",
          "送：", "报：", "发：", "抄送", "免责声明", "版权", "扫一扫", "关注", "声明");

  private static final int IMPRINT_LINES = 8;
  private static final int LONGEST_IMPRINT = 60;

  private final Lexicon lexicon;
  private final PolicyTitle titles;
  private final Mentions mentions;

  /**
   * A layout that reads with these.
   *
   * @param mentions finds what documents an article names
   */
  public BulletinLayout(Lexicon lexicon, Mentions mentions) {
    this.lexicon = lexicon;
    this.titles = new PolicyTitle(lexicon);
    this.mentions = mentions;
  }

  @Override
  public String name() {
    return "digest";
  }

  @Override
  public boolean recognises(SourceText text) {
    return BulletinCover.read(text)
        .filter(c -> titles.of(c.series()) == PolicyTitle.Form.NONE)
        .filter(c -> !body(text, c).heads().isEmpty())
        .isPresent();
  }

  private static BulletinBody body(SourceText text, BulletinCover cover) {
    BulletinContents contents = BulletinContents.read(text, cover.last() + 1);
    return new BulletinBody(text, contents.next(), contents);
  }

  @Override
  public Extraction extract(SourceText text) {
    BulletinCover cover =
        BulletinCover.read(text)
            .orElseThrow(() -> new IllegalArgumentException(text.file() + ": no bulletin"));
    BulletinContents contents = BulletinContents.read(text, cover.last() + 1);
    BulletinBody body = new BulletinBody(text, contents.next(), contents);
    Reading reading = new Reading(text, cover.issue(), body);
    reading.records.add(cover.issue());
    reading.missing(contents);
    reading.articles();
    return new Extraction(name(), reading.records, reading.findings);
  }

  /** Collects the records and findings of one issue. */
  private final class Reading {
    private final SourceText text;
    private final DigestRecord issue;
    private final BulletinBody body;
    private final int full;
    private final List<SourceRecord> records = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    Reading(SourceText text, DigestRecord issue, BulletinBody body) {
      this.text = text;
      this.issue = issue;
      this.body = body;
      this.full = Flows.fullLine(text);
    }

    void articles() {
      List<Head> heads = body.heads();
      for (int i = 0; i < heads.size(); i++) {
        int stop = i + 1 < heads.size() ? heads.get(i + 1).at() : withoutImprint();
        int from = heads.get(i).at() + heads.get(i).lines();
        while (stop > from && body.isSection(stop - 1)) {
          stop--;
        }
        article(heads.get(i), from, Math.max(from, stop));
      }
    }

    /** Where the last article ends: above the lines that tell who made the issue. */
    private int withoutImprint() {
      List<Line> lines = body.lines();
      int end = lines.size();
      for (int at = end - 1; at >= Math.max(0, lines.size() - IMPRINT_LINES); at--) {
        String s = lines.get(at).text();
        if (s.length() <= LONGEST_IMPRINT && IMPRINT.stream().anyMatch(s::startsWith)) {
          end = at;
        }
      }
      return end;
    }

    private void article(Head head, int from, int stop) {
      List<Line> lines = body.lines();
      Optional<SourceMark> source = source(from, stop);
      int line = lines.get(head.at()).line();
      int endLine = lines.get(Math.max(head.at() + head.lines(), stop) - 1).line();
      Optional<ContentsItem> item = head.item();
      String title = item.map(ContentsItem::title).orElse(head.title());
      boolean differs = !DigestTitles.key(title).equals(DigestTitles.key(head.title()));
      boolean sourced =
          stop > from && lines.get(stop - 1).source().filter(SourceMark::whole).isPresent();
      int matterEnd = sourced ? lines.get(stop - 1).line() - 1 : endLine;
      Flow flow = Flows.of(text, line, Math.max(line, matterEnd), full);
      int textLine = from < stop ? lines.get(from).line() : endLine;
      String words = Flows.of(text, textLine, endLine, full).text();
      records.add(
          new ArticleRecord(
              new Place(text.file(), line, endLine),
              head.section(),
              title,
              differs ? Optional.of(head.title()) : Optional.empty(),
              source.flatMap(SourceMark::publisher).or(() -> item.flatMap(ContentsItem::publisher)),
              item.flatMap(ContentsItem::page),
              Optional.empty(),
              lexicon.regions().ofArticle(title, Optional.empty(), words),
              lexicon.topics().ofArticle(title, head.section(), Optional.empty(), words),
              mentions.mentions(flow, title, Optional.empty()),
              source.flatMap(SourceMark::day).flatMap(this::day)));
    }

    /** The source below the title, else behind the text. */
    private Optional<SourceMark> source(int from, int stop) {
      for (int at = from; at < Math.min(stop, from + 2); at++) {
        Optional<SourceMark> source = named(at).filter(SourceMark::whole);
        if (source.isPresent()) {
          return source;
        }
      }
      for (int at = stop - 1; at >= Math.max(from - 1, stop - 2); at--) {
        Optional<SourceMark> source = named(at);
        if (source.isPresent()) {
          return source;
        }
      }
      return Optional.empty();
    }

    private Optional<SourceMark> named(int at) {
      return body.lines().get(at).source().filter(s -> s.publisher().isPresent());
    }

    /** A day without a year lies in the issue's period, or in its year. */
    private Optional<LocalDate> day(Dates.Found day) {
      if (day.date().isPresent()) {
        return day.date();
      }
      Optional<LocalDate> inPeriod =
          issue
              .periodStart()
              .flatMap(s -> day.day(s.getYear()))
              .filter(d -> !d.isBefore(issue.periodStart().orElse(d).minusMonths(1)));
      return inPeriod
          .or(() -> issue.periodEnd().flatMap(e -> day.day(e.getYear())))
          .or(() -> issue.year().flatMap(day::day));
    }

    private ArticleRecord listed(ContentsItem item) {
      return new ArticleRecord(
          new Place(text.file(), item.line(), item.endLine()),
          item.section(),
          item.title(),
          Optional.empty(),
          item.publisher(),
          item.page(),
          Optional.empty(),
          lexicon.regions().ofArticle(item.title(), Optional.empty(), ""),
          lexicon.topics().ofArticle(item.title(), item.section(), Optional.empty(), ""),
          List.of(),
          Optional.empty());
    }

    /** Entries of the contents whose article the body does not have. */
    void missing(BulletinContents contents) {
      Set<ContentsItem> have = new HashSet<>();
      body.heads().forEach(h -> h.item().ifPresent(have::add));
      if (have.isEmpty()) {
        return;
      }
      for (ContentsItem item : contents.items()) {
        if (!have.contains(item)) {
          records.add(listed(item));
          findings.add(
              new Finding(
                  Finding.Severity.WARNING,
                  text.file(),
                  item.line(),
                  0,
                  "article-without-body",
                  "目录所列之文，正文中未见：" + item.title(),
                  "listed in the contents, not found in the body"));
        }
      }
    }
  }
}
