package zhengmai.extract;

import java.util.List;
import zhengmai.extract.article.ArticleLayout;
import zhengmai.extract.compendium.CompendiumLayout;
import zhengmai.extract.digest.BulletinLayout;
import zhengmai.extract.digest.DigestLayout;
import zhengmai.extract.law.LawLayout;
import zhengmai.extract.notice.NoticeReader;
import zhengmai.extract.single.SingleLayout;
import zhengmai.model.Extraction;
import zhengmai.model.ReferenceData;
import zhengmai.text.Lexicon;
import zhengmai.text.SourceText;

/** All layouts in one list, in the order in which they are asked. */
public final class Layouts {
  private final List<Layout> layouts;
  private final LineCutter cutter;

  /** All layouts, reading with these reference data. */
  public Layouts(ReferenceData data) {
    Lexicon lexicon = Lexicon.of(data);
    CitationReader citations = new CitationReader(data);
    cutter = new LineCutter(lexicon);
    NoticeReader notices = new NoticeReader(lexicon, citations);
    layouts =
        List.of(
            new DigestLayout(lexicon, citations::mentions, notices),
            new BulletinLayout(lexicon, citations::mentions),
            new LawLayout(notices),
            new SingleLayout(notices, lexicon.bodies()),
            new CompendiumLayout(notices),
            new ArticleLayout(lexicon, citations::mentions));
  }

  /**
   * The records of a text, by the first layout that recognises it; a finding that names all of them
   * if none does.
   */
  public Extraction extract(SourceText received) {
    SourceText text = cutter.cut(received);
    Extraction read = read(text);
    Extraction placed = text == received ? read : new TrueLines(text, received).of(read);
    return AsPrinted.of(placed, received);
  }

  private Extraction read(SourceText text) {
    for (Layout layout : layouts) {
      if (layout.recognises(text)) {
        return layout.extract(text);
      }
    }
    return new Extraction("", List.of(), List.of(Unread.of(text, layouts)));
  }
}
