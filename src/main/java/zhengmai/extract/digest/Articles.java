package zhengmai.extract.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import zhengmai.extract.digest.BodyLines.Kind;
import zhengmai.extract.digest.Heads.Head;

/**
 * The articles of the body part, each from its title to its last line.
 *
 * @param spans in the order of the body
 * @param missing entries of the contents list without an article
 */
record Articles(List<Span> spans, List<ContentsItem> missing) {
  /** Text behind a back link that is shorter is no article. */
  private static final int ARTICLE_CHARS = 150;

  private static final int TITLE_LONGEST = 60;

  /**
   * An article.
   *
   * @param item its entry in the contents list
   * @param line line of its title
   * @param textLine first line behind its title and 来源
   * @param endLine its last line
   * @param title as the body prints it
   * @param publisher as the body prints it
   * @param section the section line before it
   */
  record Span(
      Optional<ContentsItem> item,
      int line,
      int textLine,
      int endLine,
      String title,
      Optional<String> publisher,
      Optional<String> section) {}

  static Articles of(BodyLines body, List<ContentsItem> items) {
    List<Head> heads = Heads.find(body, items);
    List<Span> spans = new ArrayList<>();
    int first = heads.isEmpty() ? body.size() : heads.get(0).at();
    unlisted(body, 0, first, spans);
    for (int i = 0; i < heads.size(); i++) {
      int next = i + 1 < heads.size() ? heads.get(i + 1).at() : body.size();
      span(body, heads.get(i), next, spans);
    }
    spans.sort(Comparator.comparingInt(Span::line));
    return new Articles(spans, Heads.missing(items, heads));
  }

  private static void span(BodyLines body, Head head, int next, List<Span> spans) {
    int from = head.at() + head.lines();
    int stop = next == body.size() ? beforeMasthead(body, from) : next;
    int end = from;
    while (end < stop && !(body.is(end, Kind.BACK) && !goesOn(body, end + 1, stop))) {
      end++;
    }
    spans.add(span(body, head.item(), head.at(), head.lines(), end));
    unlisted(body, end, stop, spans);
  }

  /** The article of body lines {@code at} to {@code end}, the latter not included. */
  private static Span span(
      BodyLines body, Optional<ContentsItem> item, int at, int titleLines, int end) {
    int last = end - 1;
    while (last > at && (body.is(last, Kind.BACK) || body.is(last, Kind.SECTION))) {
      last--;
    }
    int text = at + titleLines;
    Optional<String> publisher = Optional.empty();
    if (text < end && body.is(text, Kind.PUBLISHER)) {
      publisher = Optional.of(body.get(text).value());
      text++;
    }
    int endLine = body.get(Math.max(last, at + titleLines - 1)).line();
    return new Span(
        item,
        body.get(at).line(),
        text < body.size() ? body.get(text).line() : endLine,
        endLine,
        body.title(at, titleLines),
        publisher,
        body.sectionBefore(at));
  }

  /** Behind a stray back link the article goes on in the middle of its text. */
  private static boolean goesOn(BodyLines body, int from, int stop) {
    return from < stop
        && body.is(from, Kind.TEXT)
        && !looksLikeTitle(body.get(from).value())
        && chars(body, from, stop) >= ARTICLE_CHARS;
  }

  private static boolean looksLikeTitle(String line) {
    char last = line.isEmpty() ? '。' : line.charAt(line.length() - 1);
    return line.length() <= TITLE_LONGEST && "。；，、：".indexOf(last) < 0;
  }

  /** What stands between two articles, or before the first, and is long enough to be one. */
  private static void unlisted(BodyLines body, int from, int stop, List<Span> spans) {
    int at = from;
    while (at < stop) {
      while (at < stop && !body.is(at, Kind.TEXT)) {
        at++;
      }
      int end = at;
      while (end < stop && !body.is(end, Kind.BACK)) {
        end++;
      }
      if (at < end && chars(body, at, end) >= ARTICLE_CHARS && !isMasthead(body, at, end)) {
        int lines = body.titleLines(at);
        spans.add(span(body, Optional.empty(), at, Math.max(1, lines), end));
      }
      at = end;
    }
  }

  private static int chars(BodyLines body, int from, int to) {
    int chars = 0;
    for (int i = from; i < to; i++) {
      chars += body.get(i).value().length();
    }
    return chars;
  }

  private static int beforeMasthead(BodyLines body, int from) {
    int stop = body.size();
    for (int i = body.size() - 1; i >= Math.max(from, body.size() - 20); i--) {
      if (isMastheadLine(body.get(i).value())) {
        stop = i;
      }
    }
    return stop;
  }

  private static boolean isMasthead(BodyLines body, int from, int to) {
    for (int i = from; i < to; i++) {
      if (isMastheadLine(body.get(i).value())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMastheadLine(String line) {
    return line.length() < 60
        && (line.startsWith("扫一扫") || (line.startsWith("关注") && line.endsWith("公众号")));
  }
}
