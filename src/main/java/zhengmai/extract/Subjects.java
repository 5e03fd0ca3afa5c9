package zhengmai.extract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zhengmai.model.Relation;
import zhengmai.text.Chars;
import zhengmai.text.TitleKeys;

/** Which of the documents that an article names it is about. */
final class Subjects {
  /** News stands in the first lines. */
  private static final int LEAD = 220;

  /** A stretch this long in both titles is the matter itself. */
  private static final int SHARED = 10;

  /** With news of an issue, so long a stretch is enough. */
  private static final int MATTER = 8;

  /** So often is what an article is about called by its short name. */
  private static final int SHORT_NAMES = 3;

  /** A report with fewer characters has one matter; a longer one may begin with what led to it. */
  private static final int BRIEF = 1000;

  private static final int MOST = 3;
  private static final List<String> ISSUED =
      List.of(
          "印发", "发布", "出台", "公布", "下发", "印发了", "发布了", "出台了", "公布了", "下发了", "发布实施", "正式发布", "发出");

  private static final List<String> NEWS =
      List.of("日前", "近日", "近期", "最近", "今天", "今日", "昨日", "昨天", "本周", "刚刚");

  private static final Set<Relation> GROUNDS =
      EnumSet.of(Relation.BASED_ON, Relation.IMPLEMENTS, Relation.FOLLOWS);

  private Subjects() {}

  /**
   * Those that the title names or shares its matter with, that the first lines or the summary
   * report as news, and those that the text keeps calling by a short name.
   */
  static List<Document> of(String s, List<Document> all, String title, Optional<String> summary) {
    String head = TitleKeys.key(title.substring(0, Math.min(title.length(), 160)));
    String brief = summary.orElse("");
    List<Document> reported = new ArrayList<>();
    List<Document> shared = new ArrayList<>();
    Document called = null;
    int behind = -1;
    for (Document d : all) {
      String name = d.title().orElse("");
      String key = TitleKeys.key(name);
      int at = d.firstMention().start();
      boolean named = key.length() >= 4 && head.contains(key);
      int stretch = shared(head, key);
      boolean lead = at < LEAD && (isNews(s, at) || (stretch >= MATTER && isIssued(s, at)));
      boolean goesOn = at == behind && at < LEAD;
      if (named || lead || goesOn || isNews(brief, brief.indexOf("《" + name + "》"))) {
        reported.add(d);
        behind = d.firstMention().end();
      }
      if (stretch >= SHARED || sharesQuoted(title, name)) {
        shared.add(d);
      }
      if (d.shortCount() >= SHORT_NAMES
          && (called == null || d.shortCount() > called.shortCount())) {
        called = d;
      }
    }
    if (reported.isEmpty() && called != null) {
      return List.of(called);
    }
    List<Document> subjects = reported.isEmpty() ? shared : reported;
    if (subjects.isEmpty() && s.length() < BRIEF) {
      subjects = opening(s, all);
    }
    return subjects.subList(0, Math.min(MOST, subjects.size()));
  }

  /**
   * A brief report that begins with a document, or goes on to call it by a short name, is about it,
   * unless the document is but the ground of what is told: 按照《X》，各省….
   */
  private static List<Document> opening(String s, List<Document> all) {
    for (Document d : all) {
      int at = d.firstMention().start();
      boolean first = at < LEAD && Chars.indexOf(s, "。", 0, at) < 0;
      if ((first || d.shortCount() > 0) && !GROUNDS.contains(d.relation())) {
        return List.of(d);
      }
    }
    return List.of();
  }

  /** 近日，国家医保局印发《X》; 8月10日，…; but not 2020年2月，…, which tells of the past. */
  private static boolean isNews(String s, int at) {
    if (at < 0 || !isIssued(s, at)) {
      return false;
    }
    int from = at;
    while (from > 0 && s.charAt(from - 1) != '。' && s.charAt(from - 1) != '\n' && at - from < 120) {
      from--;
    }
    for (String word : NEWS) {
      if (Chars.indexOf(s, word, from, at) >= 0) {
        return true;
      }
    }
    int month = Chars.indexOf(s, "月", from, at);
    int day = month < 0 ? -1 : Chars.indexOf(s, "日", month, Math.min(at, month + 6));
    return day > 0 && Chars.isDigit(s.charAt(day - 1));
  }

  private static boolean isIssued(String s, int at) {
    for (String word : ISSUED) {
      if (s.startsWith(word, at - word.length())) {
        return true;
      }
    }
    return false;
  }

  /** “跨省通办” in both. */
  private static boolean sharesQuoted(String title, String name) {
    int open = title.indexOf('“');
    int close = title.indexOf('”', open + 1);
    return open >= 0 && close > open + 3 && name.contains(title.substring(open, close + 1));
  }

  /** How many characters two titles have in common in one stretch. */
  private static int shared(String a, String b) {
    int best = 0;
    for (int i = 0; i < a.length(); i++) {
      for (int k = 0; k < b.length(); k++) {
        int n = 0;
        while (i + n < a.length() && k + n < b.length() && a.charAt(i + n) == b.charAt(k + n)) {
          n++;
        }
        best = Math.max(best, n);
      }
    }
    return best;
  }
}
