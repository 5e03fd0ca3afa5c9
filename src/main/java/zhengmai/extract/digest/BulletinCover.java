package zhengmai.extract.digest;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhengmai.extract.article.Byline;
import zhengmai.extract.header.Header;
import zhengmai.extract.header.HeaderReader;
import zhengmai.model.DigestRecord;
import zhengmai.text.Chars;
import zhengmai.text.Label;
import zhengmai.text.SourceText;

/**
 * The head of a bulletin: its name, and the line that counts the issue.
 *
 * @param series {@code 医保政策周报}
 * @param issue number and period
 * @param last the last line that belongs to it
 */
record BulletinCover(String series, DigestRecord issue, int last) {
  private static final Pattern NAME =
      Pattern.compile(
          "(?:周报|月报|旬报|日报|季报|半月报|双周报|简报|快报|专报|通报|快讯|简讯|周讯|动态|参考|通讯|周刊|月刊|半月刊|双周刊|摘编|摘要|文摘|要览|周览|月览|速递|速览|观察|内参|导刊|要闻|资讯|信息|情况|舆情)$");

  private static final Pattern COUNTS =
      Pattern.compile(
          "总?第\\s*[\\d０-９一二三四五六七八九十百]{1,5}\\s*[期周号辑]|(?:19|20)\\d{2}\\s*年?\\s*[\\d]{1,2}\\s*期|[Nn][Oo]\\.?\\s*\\d+");

  private static final Pattern DAYS =
      Pattern.compile(
          "\\d{1,2}\\s*[.月/-]\\s*\\d{1,2}\\s*日?\\s*[-~～–—―─－至到]{1,3}\\s*\\d|\\d\\s*日\\s*[-~～–—―─－至到]{1,3}\\s*\\d");

  private static final Pattern MONTH = Pattern.compile("(?:19|20)\\d{2}\\s*年\\s*\\d{1,2}\\s*月");

  /** The year of a number or period that was cut off: {@code 周报2021年}, {@code 一周速览（2023.}. */
  private static final Pattern OPEN_YEAR = Pattern.compile("(?:19|20)\\d{2}\\s*[年./-]?\\s*$");

  /** Who makes it, to whom it goes: lines of a head that say nothing of its matter. */
  private static final List<String> IMPRINT =
      List.of(
          "主办", "承办", "协办", "主编", "编辑", "编印", "编制", "内部", "刊号", "联系", "电话", "地址", "报送", "分送", "呈送",
          "抄送", "发送", "签发", "出版", "本期编辑", "责任编辑", "仅供");

  /** {@code 某省医疗保险研究会 编}, {@code 某中心主办}. */
  private static final Pattern MAKER = Pattern.compile("(?:编|编写|整理|汇编|印|印发|主管)$");

  private static final int LINES = 14;
  private static final int LONGEST = 60;
  private static final int LONGEST_SERIES = 24;

  /** The head of a text; nothing where the text is no bulletin. */
  static Optional<BulletinCover> read(SourceText text) {
    return new Reading(text).cover();
  }

  private static final class Reading {
    private final SourceText text;
    private Optional<String> series = Optional.empty();
    private boolean counted;
    private int last;

    Reading(SourceText text) {
      this.text = text;
    }

    Optional<BulletinCover> cover() {
      Optional<Header> header = HeaderReader.top(text);
      int from = header.map(h -> h.endLine() + 1).orElse(1);
      header.flatMap(h -> h.field(Label.TITLE)).ifPresent(f -> line(f.raw(), f.line()));
      int seen = 0;
      for (int line = from; line <= text.lineCount() && seen < LINES; line++) {
        String s = plain(line);
        if (Marks.isEmpty(s)) {
          continue;
        }
        seen++;
        if (!line(s, line) && (isFound() || s.length() > LONGEST || BulletinContents.isHead(s))) {
          break;
        }
      }
      if (!isFound()) {
        return Optional.empty();
      }
      int end = Math.max(last, from - 1);
      return series.map(name -> new BulletinCover(name, Cover.read(text, name, 1, end), end));
    }

    private boolean isFound() {
      return series.isPresent() && counted;
    }

    /** Whether a line belongs to the head. */
    private boolean line(String s, int line) {
      if (s.length() > LONGEST) {
        return false;
      }
      boolean counts = COUNTS.matcher(s).find() || DAYS.matcher(s).find() || isMonth(s);
      boolean named = series.isEmpty() && name(s);
      boolean imprint =
          IMPRINT.stream().anyMatch(s::contains)
              || MAKER.matcher(s).find()
              || Byline.of(s).isPresent();
      if (isFound() && !counts && !imprint) {
        return false;
      }
      if (counts && !named && isFound() && !isCount(s)) {
        return false;
      }
      counted |= counts;
      boolean belongs = counts || named || imprint;
      if (belongs) {
        last = line;
      }
      return belongs;
    }

    /** What is left of a count is short: a title may speak of 第十批 or of days as well. */
    private static boolean isCount(String s) {
      String rest =
          MONTH
              .matcher(DAYS.matcher(COUNTS.matcher(s).replaceAll("")).replaceAll(""))
              .replaceAll("");
      return rest.chars().filter(c -> Chars.isHan((char) c)).count() <= LONGEST_SERIES / 2;
    }

    private static boolean isMonth(String s) {
      return MONTH.matcher(s).find() && s.length() <= LONGEST_SERIES;
    }

    /** The name before the count: {@code 医药政策周报（2021年第50周）}. */
    private boolean name(String printed) {
      int end = printed.length();
      for (Pattern p : List.of(COUNTS, DAYS, MONTH)) {
        Matcher m = p.matcher(printed);
        end = m.find() && m.start() > 0 ? Math.min(end, m.start()) : end;
      }
      String s = bare(printed.substring(0, end));
      if (s.length() > LONGEST_SERIES || s.length() < 3 || !NAME.matcher(s).find()) {
        return false;
      }
      series = Optional.of(s);
      return true;
    }

    private static String bare(String printed) {
      String s = Chars.tidy(OPEN_YEAR.matcher(printed).replaceFirst(""));
      int from = 0;
      int to = s.length();
      while (from < to && !Character.isLetterOrDigit(s.charAt(from))) {
        from++;
      }
      while (to > from && !Character.isLetterOrDigit(s.charAt(to - 1))) {
        to--;
      }
      return s.substring(from, to);
    }

    private String plain(int line) {
      String s = text.stripped(line);
      int from = 0;
      while (from < s.length() && "#>*=-— ".indexOf(s.charAt(from)) >= 0) {
        from++;
      }
      return s.substring(from).replace("**", "").strip();
    }
  }
}
