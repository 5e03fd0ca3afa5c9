package zhengmai.extract.article;

import java.util.List;
import java.util.Optional;
import zhengmai.extract.Layout;
import zhengmai.extract.PolicyTitle;
import zhengmai.extract.digest.Mentions;
import zhengmai.extract.header.HeaderReader;
import zhengmai.extract.notice.LetterReader;
import zhengmai.model.ArticleRecord;
import zhengmai.model.Citation;
import zhengmai.model.Extraction;
import zhengmai.model.Place;
import zhengmai.model.Relation;
import zhengmai.text.Flow;
import zhengmai.text.Flows;
import zhengmai.text.JointTitles;
import zhengmai.text.Lexicon;
import zhengmai.text.SourceText;

/** A source that is one article; its grammar stands at the head of this package. */
public final class ArticleLayout implements Layout {
  private final Lexicon lexicon;
  private final Mentions mentions;
  private final PolicyTitle titles;
  private final Manner manner;

  /**
   * A layout that reads with these.
   *
   * @param mentions finds what documents an article names
   */
  public ArticleLayout(Lexicon lexicon, Mentions mentions) {
    this.lexicon = lexicon;
    this.mentions = mentions;
    LetterReader letters =
        new LetterReader(lexicon.data(), lexicon.genres(), new JointTitles(lexicon.bodies()));
    this.titles = new PolicyTitle(lexicon);
    this.manner = new Manner(letters, titles);
  }

  @Override
  public String name() {
    return "article";
  }

  @Override
  public boolean recognises(SourceText text) {
    if (HeaderReader.upToTwo(text) > 1) {
      return false;
    }
    return ArticleHead.read(text)
        .filter(head -> manner.isArticle(text, head, Flows.fullLine(text)))
        .isPresent();
  }

  @Override
  public Extraction extract(SourceText text) {
    ArticleHead head =
        ArticleHead.read(text)
            .orElseThrow(() -> new IllegalArgumentException(text.file() + ": not an article"));
    return new Extraction(name(), List.of(article(text, head)), List.of());
  }

  private ArticleRecord article(SourceText text, ArticleHead head) {
    int full = Flows.fullLine(text);
    int last = lastText(text);
    Flow all = Flows.of(text, head.line(), last, full);
    Flow words = Flows.of(text, Math.min(head.textLine(), last), last, full);
    List<Citation> named = mentions.mentions(all, head.title(), Optional.empty());
    boolean explains = titles.of(head.title()) == PolicyTitle.Form.EXPLANATION;
    return new ArticleRecord(
        new Place(text.file(), Math.min(head.line(), last), last),
        Optional.empty(),
        head.title(),
        Optional.empty(),
        head.publisher(),
        Optional.empty(),
        Optional.empty(),
        lexicon.regions().ofArticle(head.title(), Optional.empty(), words.text()),
        lexicon.topics().ofArticle(head.title(), Optional.empty(), Optional.empty(), words.text()),
        explains ? explained(named) : named,
        head.date());
  }

  /** What an explanation is about, it explains. */
  private static List<Citation> explained(List<Citation> named) {
    return named.stream()
        .map(c -> c.type() == Relation.SUBJECT ? c.as(Relation.INTERPRETS) : c)
        .toList();
  }

  private static int lastText(SourceText text) {
    int line = text.lineCount();
    while (line > 1 && text.isBlank(line)) {
      line--;
    }
    return line;
  }
}
