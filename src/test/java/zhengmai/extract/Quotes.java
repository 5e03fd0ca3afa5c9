package zhengmai.extract;

import java.util.ArrayList;
import java.util.List;
import zhengmai.model.ArticleRecord;
import zhengmai.model.Extraction;
import zhengmai.model.NoticeRecord;
import zhengmai.model.Quote;
import zhengmai.model.SourceRecord;
import zhengmai.text.Chars;
import zhengmai.text.Lines;
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
    if (q.offset() >= text.content().length() || text.lineAt(q.offset()) != q.line()) {
      faults.add("wrong line: " + q);
      return;
    }
    int at = q.offset();
    for (int i = 0; i < q.text().length(); i++) {
      char c = q.text().charAt(i);
      if (Chars.isSpace(c)) {
        continue;
      }
      at = find(text, at, c);
      if (at < 0) {
        faults.add("not in the source: " + q + " from '" + q.text().substring(i) + "'");
        return;
      }
      at++;
    }
  }

  /** The next place of a character behind white space, page marks and Markdown's marks. */
  private static int find(SourceText text, int from, char c) {
    String s = text.content();
    for (int i = from; i < s.length(); i++) {
      char d = s.charAt(i);
      int line = text.lineAt(i);
      boolean page = Lines.isPageMark(text.stripped(line), 0, text.stripped(line).length());
      if (page) {
        i = Math.max(i, text.end(line) - 1);
        continue;
      }
      if (d == c) {
        return i;
      }
      if (d == ']' && s.startsWith("](", i) && s.indexOf(')', i) > 0) {
        i = s.indexOf(')', i);
        continue;
      }
      if (!Chars.isSpace(d) && "#*[-".indexOf(d) < 0) {
        return -1;
      }
    }
    return -1;
  }
}
