package zhengmai.extract.notice;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhengmai.model.DocumentNumber;
import zhengmai.model.DocumentNumber.Form;
import zhengmai.model.Quote;
import zhengmai.text.Chars;
import zhengmai.text.Genres;
import zhengmai.text.LineShapes;
import zhengmai.text.SourceText;

/**
 * What sticks to a printed title and is none of it: the day of a page before it, the way to the
 * page, the site's name behind it, its number in brackets: {@code 关于发布《X编码》的通告（国卫通〔2014〕905号）}.
 */
final class TitleTrim {
  private static final String SITE_MARKS = "-_—–|｜丨";
  private static final String CRUMBS = ">＞»";
  private static final int LONGEST_NUMBER = 60;

  private static final Pattern DAY =
      Pattern.compile(
          "(?:19|20)\\d{2}[-./年]\\d{1,2}[-./月]\\d{1,2}日?(?:\\s*\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?)?\\s*");

  /** What a site's program prints where it has no value. */
  private static final List<String> LEFT_OVER =
      List.of("undefined", "$!{", "${", "{{", "<%", "[object Object]", "$!");

  private final Genres genres;

  TitleTrim(Genres genres) {
    this.genres = genres;
  }

  /**
   * A title and what stood beside it.
   *
   * @param title without it
   * @param number its number, where it stood in brackets behind
   */
  record Result(Quote title, Optional<Quote> number) {}

  /** The title alone; nothing where the site's program left its own words there. */
  Optional<Result> trim(Quote printed) {
    String s = printed.text();
    if (LEFT_OVER.stream().anyMatch(s::contains) || s.strip().equals("null")) {
      return Optional.empty();
    }
    int from = start(s);
    int to = s.length();
    int site = site(s, from);
    if (site > from) {
      to = site;
    }
    to = LineShapes.bareEnd(s, from, to);
    int open = numberOpens(s, from, to);
    if (open < 0) {
      return Optional.of(new Result(part(printed, from, to), Optional.empty()));
    }
    Quote number = part(printed, open + 1, to - 1);
    int end = open;
    while (end > from && Chars.isSpace(s.charAt(end - 1))) {
      end--;
    }
    return Optional.of(new Result(part(printed, from, end), Optional.of(number)));
  }

  /** As {@link #trim(Quote)}; a title joined over lines has its parts where the source has them. */
  Optional<Result> trim(Quote printed, SourceText source) {
    return trim(printed)
        .map(
            r ->
                new Result(
                    placed(r.title(), printed, source),
                    r.number().map(n -> placed(n, printed, source))));
  }

  private static Quote placed(Quote part, Quote whole, SourceText source) {
    int before = Math.max(0, part.offset() - whole.offset());
    if (before == 0) {
      return part;
    }
    String s = source.content();
    int at = whole.offset();
    // Blanks are joined or left out in a title; every other character stands in the source.
    for (int i = 0; i <= before && i < whole.text().length() && at < s.length(); i++) {
      char c = whole.text().charAt(i);
      if (Chars.isSpace(c)) {
        continue;
      }
      int next = s.indexOf(c, at);
      if (next < 0) {
        return part;
      }
      at = i == before ? next : next + 1;
    }
    return new Quote(part.text(), source.lineAt(at), at);
  }

  private static Quote part(Quote q, int from, int to) {
    return from == 0 && to == q.text().length()
        ? q
        : new Quote(q.text().substring(from, to), q.line(), q.offset() + from);
  }

  /** Behind a day or the way to the page, where words follow. */
  private static int start(String s) {
    int from = 0;
    Matcher day = DAY.matcher(s);
    if (day.lookingAt() && day.end() < s.length() && Chars.isHan(s.charAt(day.end()))) {
      // 2024年1月1日起… is the title's own.
      from = s.charAt(day.end()) == '起' || s.charAt(4) == '年' ? 0 : day.end();
    }
    for (int i = s.length() - 2; i > from; i--) {
      if (CRUMBS.indexOf(s.charAt(i)) >= 0 && s.indexOf("首页") >= 0 && s.indexOf("首页") < i) {
        from = i + 1;
        break;
      }
    }
    from = LineShapes.bareStart(s, from, s.length());
    return from < s.length() ? from : 0;
  }

  /** Where a site's name begins behind a whole title: {@code …的通知_政策文件_中国政府网}; else 0. */
  private int site(String s, int from) {
    for (int i = from + 1; i < s.length() - 1; i++) {
      if (SITE_MARKS.indexOf(s.charAt(i)) >= 0
          && isName(s, i + 1)
          && genres.endsTitle(Chars.squeeze(s.substring(from, i)))) {
        return i;
      }
    }
    return 0;
  }

  /** Names of sites and columns, no words of a title. */
  private boolean isName(String s, int from) {
    String rest = s.substring(from);
    return rest.indexOf('《') < 0
        && rest.indexOf('》') < 0
        && !genres.endsTitle(Chars.squeeze(rest))
        && rest.chars().anyMatch(c -> Chars.isHan((char) c));
  }

  /** The bracket before a number with which a title ends; −1 where it ends with none. */
  private static int numberOpens(String s, int from, int to) {
    if (to - 1 <= from || "）)】］]".indexOf(s.charAt(to - 1)) < 0) {
      return -1;
    }
    int depth = 0;
    for (int i = to - 1; i > from && to - i <= LONGEST_NUMBER; i--) {
      char c = s.charAt(i);
      depth += "）)】］]〕".indexOf(c) >= 0 ? 1 : "（(【［[〔".indexOf(c) >= 0 ? -1 : 0;
      if (depth == 0) {
        return isNumber(s.substring(i + 1, to - 1)) ? i : -1;
      }
    }
    return -1;
  }

  private static boolean isNumber(String s) {
    return DocumentNumber.parse(s)
        .filter(
            n -> n.form() != Form.STANDARD && !(n.form() == Form.BRACKETED && n.code().isEmpty()))
        .isPresent();
  }
}
