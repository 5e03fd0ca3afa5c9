package zhengmai.extract.single;

import java.util.Optional;
import zhengmai.extract.header.FrontMatter;
import zhengmai.extract.header.HeadLine;
import zhengmai.extract.header.Header;
import zhengmai.extract.header.HeaderReader;
import zhengmai.extract.notice.NoticeHeader;
import zhengmai.model.Quote;
import zhengmai.text.BodyNames;
import zhengmai.text.SourceText;

/**
 * Everything over a letter: an archive's front matter, a portal's header, a red head.
 *
 * @param first the first line that says something of the document
 * @param header the labelled fields
 * @param head the red head
 * @param facts what all of them say; of two that say the same, the one nearer to the letter
 */
record Opening(int first, Optional<Header> header, Letterhead head, NoticeHeader facts) {
  private static final int LONGEST_ABOVE = 10;

  /** What stands over the letter of a source. */
  static Opening of(SourceText text, BodyNames bodies) {
    Optional<FrontMatter> matter = FrontMatter.of(text);
    return of(text, matter, matter.map(m -> m.endLine() + 1).orElse(1), bodies);
  }

  /** What stands over a letter that begins on this line, behind another one. */
  static Opening at(SourceText text, int line, BodyNames bodies) {
    return of(text, Optional.empty(), line, bodies);
  }

  private static Opening of(
      SourceText text, Optional<FrontMatter> matter, int from, BodyNames bodies) {
    int first = nextText(text, from);
    Optional<Header> header = HeaderReader.top(text, first);
    Letterhead head = Letterhead.read(text, header.map(h -> h.endLine() + 1).orElse(first), bodies);
    NoticeHeader archive = matter.map(FrontMatter::facts).orElse(NoticeHeader.NONE);
    NoticeHeader printed = header.map(Header::facts).orElse(NoticeHeader.NONE);
    Optional<Quote> heading = header.isPresent() ? heading(text, first) : Optional.empty();
    NoticeHeader facts =
        printed
            .withNumber(printed.number().or(head::number).or(archive::number))
            .withTitle(printed.title().or(head::title).or(() -> heading).or(archive::title))
            .withIssuers(printed.issuers().or(head::issuers).or(archive::issuers));
    return new Opening(matter.isPresent() ? firstText(text) : first, header, head, facts);
  }

  /** The line on which the letter begins. */
  int next() {
    return head.next();
  }

  /** The title, where it is a Markdown heading over the header. */
  private static Optional<Quote> heading(SourceText text, int line) {
    String s = text.stripped(line);
    String title = s.replaceFirst("^#+", "").strip();
    return s.startsWith("#") && !title.isEmpty()
        ? Optional.of(new Quote(title, line, text.content().indexOf(title, text.start(line))))
        : Optional.empty();
  }

  private static int firstText(SourceText text) {
    int line = 1;
    while (line < text.lineCount() && text.isBlank(line)) {
      line++;
    }
    return line;
  }

  /** The next line with words; comments, ways to a page and the like are passed over. */
  private static int nextText(SourceText text, int from) {
    int line = from;
    int noise = 0;
    while (line < text.lineCount()
        && (text.isBlank(line)
            || text.isPageMark(line)
            || (noise < LONGEST_ABOVE && HeadLine.isNoise(text.stripped(line))))) {
      noise += text.isBlank(line) ? 0 : 1;
      line++;
    }
    return line;
  }
}
