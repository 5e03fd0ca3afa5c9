package zhengmai.extract.notice;

import java.util.Optional;
import zhengmai.model.DocumentNumber;
import zhengmai.model.Quote;
import zhengmai.model.ReferenceData;
import zhengmai.text.Flow;
import zhengmai.text.Flows;
import zhengmai.text.Genres;
import zhengmai.text.JointTitles;
import zhengmai.text.SourceText;

/** Takes a letter apart: title, number, running text, signature. */
public final class LetterReader {
  private final Genres genres;
  private final JointTitles titles;
  private final TitleTrim trim;
  private final SignatureReader signatures;

  /** Knows the words of this reference data. */
  public LetterReader(ReferenceData data, Genres genres, JointTitles titles) {
    this.genres = genres;
    this.titles = titles;
    this.trim = new TitleTrim(genres);
    this.signatures = new SignatureReader(data);
  }

  /**
   * Reads lines {@code first} to {@code last}.
   *
   * @param expected the title that the header gives, to know the body's by; empty if there is none
   * @param full {@link Flows#fullLine} of the source
   */
  public Letter read(SourceText text, int first, int last, String expected, int full) {
    LetterHead head = LetterHead.read(genres, titles, text, first, last, expected);
    Optional<TitleTrim.Result> title = head.title().flatMap(q -> trim.trim(q, text));
    Optional<Quote> behind = title.flatMap(TitleTrim.Result::number);
    Optional<Quote> numberQuote = head.numberQuote().or(() -> behind);
    Optional<Signature> signature = signatures.read(text, head.next(), last);
    Flow flow = Flows.of(text, head.next(), last, full);
    int ownEnd = signature.map(s -> flow.fromLine(s.dateLine() + 1)).orElse(flow.text().length());
    return new Letter(
        title.map(TitleTrim.Result::title),
        head.number().or(() -> numberQuote.flatMap(q -> DocumentNumber.parse(q.text()))),
        numberQuote,
        head.day(),
        signature,
        flow,
        ownEnd);
  }
}
