package zhengmai.extract;

import java.util.ArrayList;
import java.util.List;
import zhengmai.model.ArticleRecord;
import zhengmai.model.Extraction;
import zhengmai.model.NoticeRecord;
import zhengmai.model.Quote;
import zhengmai.model.SourceRecord;
import zhengmai.text.Chars;
import zhengmai.text.SourceText;

/** Holds quotes against the source: the words stand there, at their place, on their line. */
final class Quotes {
  private Quotes() {}

  /** What is wrong with the quotes of all records, one line each. */
  static List<String> faults(Extraction extraction, SourceText text) {
    List<String> faults = new ArrayList<>();
    for (SourceRecord r : extraction.records()) {
      quotes(r).forEach(q -> check(q, text, faults));
    }
    return faults;
  }

  private static List<Quote> quotes(SourceRecord r) {
    List<Quote> quotes = new ArrayList<>();
    if (r instanceof NoticeRecord n) {
      n.citations().forEach(c -> quotes.add(c.quote()));
      n.evidence().forEach(e -> quotes.add(e.quote()));
    } else if (r instanceof ArticleRecord a) {
      a.mentions().forEach(c -> quotes.add(c.quote()));
    }
    return quotes;
  }

  private static void check(Quote q, SourceText text, List<String> faults) {
    String s = text.received();
    if (q.offset() >= s.length() || lineAt(s, q.offset()) != q.line()) {
      faults.add("wrong line: " + q);
      return;
    }
    int at = q.offset();
    for (int i = 0; i < q.text().length(); i++) {
      char c = q.text().charAt(i);
      if (Chars.isSpace(c)) {
        continue;
      }
      at = find(s, at, c);
      if (at < 0) {
        faults.add("not in the source: " + q + " from '" + q.text().substring(i) + "'");
        return;
      }
      at++;
    }
  }

  private static int lineAt(String s, int offset) {
    int line = 1;
    for (int i = 0; i < offset; i++) {
      char c = s.charAt(i);
      line += c == '\n' || (c == '\r' && s.charAt(i + 1) != '\n') ? 1 : 0;
    }
    return line;
  }

  /** The next place of a character behind white space, page marks and Markdown's marks. */
  private static int find(String s, int from, char c) {
    for (int i = from; i < s.length(); i++) {
      char d = s.charAt(i);
      int end = pageMarkEnd(s, i);
      if (end > i) {
        i = end - 1;
        continue;
      }
      if (d == c) {
        return i;
      }
      if (d == ']' && s.startsWith("](", i) && s.indexOf(')', i) > 0) {
        i = s.indexOf(')', i);
        continue;
      }
      boolean unseen = Character.getType(d) == Character.FORMAT || (d >= '\ufe00' && d < '\ufe10');
      if (!Chars.isSpace(d) && !unseen && "#*[-".indexOf(d) < 0) {
        return -1;
      }
    }
    return -1;
  }

  /** Behind the page mark on whose line a character stands; the character where it is none. */
  private static int pageMarkEnd(String s, int at) {
    int from = at;
    int to = at;
    while (from > 0 && !isBreak(s.charAt(from - 1))) {
      from--;
    }
    while (to < s.length() && !isBreak(s.charAt(to))) {
      to++;
    }
    SourceText line = SourceText.of("line", s.substring(from, to));
    return to > from && line.isPageMark(1) ? to : at;
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }
}
