package zhengmai.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import zhengmai.extract.Context.Reading;
import zhengmai.model.Citation;
import zhengmai.model.Quote;
import zhengmai.model.ReferenceData;
import zhengmai.model.Relation;
import zhengmai.text.Flow;
import zhengmai.text.Flows;
import zhengmai.text.NumberFinder;
import zhengmai.text.SourceText;

/**
 * Reads which other documents a text names, one citation a document: title or number, what the text
 * does to it, who issued it, and the words that say so.
 *
 * <p>{@code 根据《医疗机构管理条例》及国家卫生健康委《关于某事的通知》（国卫医发〔2021〕6号，以下简称《通知》）要求} names two; a later 《通知》 is the
 * second again.
 *
 * <p>Not named: the text itself and what it issues or attaches; licences, forms, contracts, books
 * and newspapers; short names that stand for nothing.
 */
public final class CitationReader {
  /** No quote is longer. */
  static final int QUOTE = 120;

  private final NumberFinder numbers;
  private final Context context;

  /** A reader with the codes and cue words of the reference data. */
  public CitationReader(ReferenceData reference) {
    this.numbers = new NumberFinder(reference);
    this.context = new Context(new Cues(reference.cues()), new Acts(reference.cueModifiers()));
  }

  /**
   * The documents that a notice names.
   *
   * @param flow letter and attached text, behind the header
   * @param own what the notice itself is
   */
  public List<Citation> read(Flow flow, OwnIdentity own) {
    return read(flow, own, Optional.empty());
  }

  /**
   * The documents that a notice names, and what its title does to some: 关于废止《X》的通知.
   *
   * @param title the title with its place
   */
  public List<Citation> read(Flow flow, OwnIdentity own, Optional<Quote> title) {
    Documents documents = documents(flow, own, false);
    title.ifPresent(t -> titled(t, documents));
    List<Citation> citations = new ArrayList<>();
    for (Document d : documents.others()) {
      citations.add(d.citation(flow, d.relation()));
    }
    return citations;
  }

  /** Only acts count: whose part a forwarded or issued text is, the letter says better. */
  private void titled(Quote title, Documents documents) {
    SourceText source = SourceText.of("", title.text());
    Flow flow = Flows.of(source, 1, source.lineCount());
    List<Mention> mentions = MentionFinder.find(flow, numbers);
    Reading[] readings = context.read(flow.text(), mentions);
    for (int i = 0; i < readings.length; i++) {
      if (Acts.ALL.contains(readings[i].relation())) {
        documents.addTitled(mentions.get(i), readings[i], title);
      }
    }
  }

  /**
   * The documents that a digest's article names: {@link Relation#SUBJECT} for those it is about,
   * else {@link Relation#CITES}.
   *
   * @param flow the article's text behind its title
   * @param title the article's title
   * @param summary 【提要】 of the contents list
   */
  public List<Citation> mentions(Flow flow, String title, Optional<String> summary) {
    Documents documents = documents(flow, OwnIdentity.NOTHING, true);
    List<Document> others = documents.others();
    List<Document> subjects = Subjects.of(flow.text(), others, title, summary);
    List<Citation> citations = new ArrayList<>();
    for (Document d : others) {
      citations.add(d.citation(flow, subjects.contains(d) ? Relation.SUBJECT : Relation.CITES));
    }
    return citations;
  }

  private Documents documents(Flow flow, OwnIdentity own, boolean reported) {
    String s = flow.text();
    List<Mention> mentions = MentionFinder.find(flow, numbers);
    Reading[] readings = context.read(s, mentions);
    Documents documents = new Documents(flow, own, reported);
    boolean attached = false;
    for (int i = readings.length - 1; i >= 0; i--) {
      attached |= mentions.get(i).attached();
      mentions.set(i, mentions.get(i).attached(attached));
      attached &= readings[i].listed();
    }
    for (int i = 0; i < readings.length; i++) {
      documents.add(mentions.get(i), readings[i]);
    }
    return documents;
  }

  /** Order of the text. */
  static final Comparator<Document> IN_ORDER = Comparator.comparingInt(Document::first);
}
