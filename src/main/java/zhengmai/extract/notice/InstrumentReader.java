package zhengmai.extract.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhengmai.model.Instrument;
import zhengmai.model.Stage;
import zhengmai.text.Chars;
import zhengmai.text.Fold;
import zhengmai.text.Genres;
import zhengmai.text.Stages;

/**
 * What a letter issues. The title says it (关于印发《X办法》的通知, 关于印发X规划的通知, 关于《X（征求意见稿）》公开征求意见的公告); where
 * the letter or its list of annexes names the same thing in fuller words, those count. A letter
 * whose title does not say so may still issue something: 现将《X方案》印发给你们, or 现将行动方案印发给你们 over an
 * attached text with a title.
 */
final class InstrumentReader {
  private static final List<String> ISSUES =
      List.of("印发", "发布", "公布", "颁布", "下发", "批准发布", "公开征求", "征求", "征集");
  private static final List<String> IN_LETTER =
      List.of("印发", "发布", "公布", "颁布", "下发", "征求", "起草", "制定", "修订", "编制");

  /** How like two titles of one thing are. */
  private static final double SAME = 0.8;

  private static final int LONGEST = 120;
  private static final Pattern OTHERS = Pattern.compile("等[0-9一二三四五六七八九十]{0,6}[个项件]?[^《》等]{0,6}$");
  private static final Pattern RUN = Pattern.compile("《[^《》]{2,80}》(?:[、，和及与]{0,2}《[^《》]{2,80}》)+");
  private static final List<String> NOW_ISSUED = List.of("现印发", "现予", "予以印发", "予以发布", "现发布", "现公布");
  private static final Pattern LIST_OF_ENDED =
      Pattern.compile("(?:宣布|决定|予以)?(?:废止|失效|停止执行|撤销).{0,30}(?:目录|清单|名单|文件)");
  private static final List<String> NOT_ISSUED = List.of("废止", "失效", "继续", "停止", "延长", "撤销");
  private static final List<String> MARKS = List.of("「」", "『』", "“”");
  private static final int NEAR = 6;
  private static final Pattern ANNEX = Pattern.compile("^附件\\s*[：:]?\\s*");

  private final Genres genres;

  InstrumentReader(Genres genres) {
    this.genres = genres;
  }

  /** What the letter with this title issues; nothing when it issues nothing. */
  List<Instrument> read(String printed, Letter letter) {
    String title = books(printed);
    boolean draft = Stages.asksForComments(title);
    List<String> named = namedInLetter(letter);
    List<String> titles = fromTitle(title, draft, named);
    if (titles.isEmpty() && !forwards(title)) {
      titles = issuedByLetter(letter);
    } else if (titles.size() == 1 && title.contains("》等")) {
      titles = allOf(titles.get(0), letter);
    }
    return instruments(titles.stream().map(t -> fullest(t, named)).toList(), draft);
  }

  /** What a notice with this title issues, its text not being at hand. */
  List<Instrument> ofTitle(String title) {
    boolean draft = Stages.asksForComments(title);
    return instruments(fromTitle(title, draft, List.of()), draft);
  }

  private List<Instrument> instruments(List<String> titles, boolean draft) {
    List<Instrument> instruments = new ArrayList<>();
    for (String full : titles) {
      Stage stage = draft ? Stage.DRAFT : Stages.of(full);
      instruments.add(new Instrument(full, genres.ofInstrument(full), stage));
    }
    return instruments;
  }

  /** 《A》等四项制度: the letter names all four in one run, 制定了《A》《B》《C》和《D》. */
  private static List<String> allOf(String first, Letter letter) {
    String own = letter.flow().text().substring(0, letter.ownEnd());
    String folded = Fold.title(first);
    for (String paragraph : own.split("\n", -1)) {
      Matcher run = RUN.matcher(paragraph);
      while (run.find()) {
        List<String> titles = quoted(run.group(), 0);
        if (titles.size() > 1 && folded.endsWith(Fold.title(titles.get(0)))) {
          List<String> all = new ArrayList<>(List.of(first));
          all.addAll(titles.subList(1, titles.size()));
          return all;
        }
      }
    }
    return List.of(first);
  }

  private static boolean forwards(String title) {
    return title.contains("转发");
  }

  private List<String> fromTitle(String title, boolean draft, List<String> named) {
    if (forwards(title)) {
      return List.of();
    }
    int verb = issueVerb(title);
    int open = title.indexOf('《');
    if (open >= 0) {
      boolean issued = verb >= 0 && verb <= open;
      return issued || draft ? quoted(title, issued ? verb : 0) : List.of();
    }
    int end = shellEnd(title, draft);
    if (end < 0) {
      return List.of();
    }
    int from = verb >= 0 && verb < end ? verb : draft ? shellStart(title) : -1;
    // 关于公布废止文件目录的通知 ends what stands in the list, and issues nothing.
    return from < 0 || from >= end || LIST_OF_ENDED.matcher(title).region(from, end).matches()
        ? List.of()
        : split(Chars.tidy(title.substring(from, end)), named);
  }

  /** Behind the first verb that issues, the 征求 of （征求意见稿） not counted; -1 when there is none. */
  private static int issueVerb(String title) {
    int best = -1;
    int end = -1;
    for (String verb : ISSUES) {
      int at = title.indexOf(verb);
      while (at > 0 && "（(".indexOf(title.charAt(at - 1)) >= 0) {
        at = title.indexOf(verb, at + 1);
      }
      if (at >= 0 && (best < 0 || at < best)) {
        best = at;
        end = at + verb.length();
      }
    }
    return end;
  }

  private static int shellStart(String title) {
    int about = title.indexOf("关于");
    int colon = Math.max(title.indexOf('：'), title.indexOf(':'));
    return about >= 0 && about > colon && colon < 0 ? about + 2 : Math.max(colon + 1, 0);
  }

  /** Where the letter's own words begin again: 的通知, 意见建议的公告, 公开征求意见. */
  private static int shellEnd(String title, boolean draft) {
    List<String> tails =
        draft
            ? List.of("公开征求意见", "公开征集意见", "意见建议", "意见和建议", "修改意见", "意见", "征求意见")
            : List.of("的通知", "的公告", "的通告", "的函", "的决定", "的令");
    int end = -1;
    for (String tail : tails) {
      int at = title.lastIndexOf(tail);
      boolean inBrackets = at > 0 && "（(".indexOf(title.charAt(at - 1)) >= 0;
      if (at > 0 && !inBrackets && (end < 0 || (draft && at < end && at > title.indexOf("征")))) {
        end = at;
      }
    }
    return end;
  }

  /** A title set in 「」, 『』 or “” as one in 《》: 关于印发「X方案」的通知. */
  private String books(String s) {
    if (s.indexOf('《') >= 0) {
      return s;
    }
    for (String marks : MARKS) {
      int open = s.indexOf(marks.charAt(0));
      int close = s.indexOf(marks.charAt(1), Math.max(0, open));
      if (open >= 0 && close > open && isInstrument(s.substring(open + 1, close))) {
        return s.substring(0, open)
            + '《'
            + s.substring(open + 1, close)
            + '》'
            + s.substring(close + 1);
      }
    }
    return s;
  }

  /** The titles in 《》, the outermost ones. */
  private static List<String> quoted(String s, int from) {
    List<String> titles = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = from; i < s.length(); i++) {
      if (s.charAt(i) == '《' && depth++ == 0) {
        start = i + 1;
      } else if (s.charAt(i) == '》' && depth > 0 && --depth == 0) {
        titles.add(s.substring(start, i));
      }
    }
    return titles;
  }

  /**
   * X规划和Y规划 are two where the first part ends as an instrument does. What the letter names in 《》 is
   * issued whatever it ends in: 国际疾病分类（ICD-11）中文版.
   */
  private List<String> split(String s, List<String> named) {
    String bare = OTHERS.matcher(s).replaceFirst("");
    for (int i = bare.indexOf('和'); i > 0; i = bare.indexOf('和', i + 1)) {
      String left = bare.substring(0, i);
      String right = bare.substring(i + 1);
      if (left.length() > 4 && right.length() > 4 && isInstrument(left) && isInstrument(right)) {
        return List.of(left, right);
      }
    }
    String folded = Fold.title(bare);
    return isInstrument(bare) || named.stream().anyMatch(n -> Fold.title(n).equals(folded))
        ? List.of(bare)
        : List.of();
  }

  private boolean isInstrument(String s) {
    return s.length() <= LONGEST && genres.isInstrument(s);
  }

  /**
   * Every 《title》 of the letter proper that stands by a verb of making, and what its list of
   * annexes names.
   */
  private List<String> namedInLetter(Letter letter) {
    String own = letter.flow().text().substring(0, letter.ownEnd());
    List<String> named = new ArrayList<>();
    for (String paragraph : own.split("\n", -1)) {
      if (paragraph.startsWith("附件")) {
        String annex = ANNEX.matcher(paragraph).replaceFirst("").strip();
        if (!annex.isEmpty() && annex.length() <= LONGEST && !Character.isDigit(annex.charAt(0))) {
          named.add(
              annex.startsWith("《") && annex.endsWith("》")
                  ? annex.substring(1, annex.length() - 1)
                  : annex);
        }
      } else if (paragraph.indexOf('《') >= 0 && IN_LETTER.stream().anyMatch(paragraph::contains)) {
        named.addAll(quoted(paragraph, 0));
      }
    }
    return named;
  }

  private static String fullest(String title, List<String> named) {
    String folded = Fold.title(title);
    String best = title;
    double likest = SAME;
    for (String n : named) {
      String other = Fold.title(n);
      boolean holds = other.contains(folded) && other.length() <= folded.length() + 20;
      int shorter = Math.min(folded.length(), other.length());
      boolean near = shorter >= SAME * Math.max(folded.length(), other.length());
      double likeness = holds ? 0.99 : near ? Fold.likeness(folded, other) : 0;
      if (other.equals(folded)) {
        return title;
      }
      if (likeness >= likest && sameStage(n, title)) {
        best = n;
        likest = likeness;
      }
    }
    return best;
  }

  /** A fuller name does not change the stage, but a draft may be called one only in its annex. */
  private static boolean sameStage(String named, String title) {
    Stage stage = Stages.of(named);
    return stage == Stages.of(title) || stage == Stage.DRAFT;
  }

  /** 《X》已经省政府同意，现印发你们; 现将《X》印发给你们; or 现将行动方案印发给你们, with the attached text's title. */
  private List<String> issuedByLetter(Letter letter) {
    String own = letter.flow().text().substring(0, letter.ownEnd());
    for (String paragraph : own.split("\n", -1)) {
      if (paragraph.startsWith("《") && isNowIssued(paragraph)) {
        List<String> issued =
            quoted(paragraph, 0).stream().limit(1).filter(this::isInstrument).toList();
        if (!issued.isEmpty()) {
          return issued;
        }
      }
    }
    int now = own.indexOf("现将");
    if (now < 0) {
      return List.of();
    }
    int end = now;
    while (end < own.length() && "。，；,\n".indexOf(own.charAt(end)) < 0) {
      end++;
    }
    String clause = own.substring(now, end);
    int issued = Math.max(clause.indexOf("印发"), clause.indexOf("发布"));
    if (issued < 0) {
      return List.of();
    }
    List<String> quoted =
        quoted(clause.substring(0, issued), 0).stream().filter(this::isInstrument).toList();
    if (!quoted.isEmpty()) {
      return quoted;
    }
    return genres.isInstrument(clause.substring(2, issued))
        ? attachedTitle(letter).map(List::of).orElse(List.of())
        : List.of();
  }

  /** 现予公布 issues, 现予废止 and 现公布失效 end, 现予以继续执行 lets run on. */
  private static boolean isNowIssued(String paragraph) {
    for (String now : NOW_ISSUED) {
      int at = paragraph.indexOf(now);
      if (at >= 0) {
        int from = at + now.length();
        String behind = paragraph.substring(from, Math.min(paragraph.length(), from + NEAR));
        return NOT_ISSUED.stream().noneMatch(behind::contains);
      }
    }
    return false;
  }

  /** The first line behind the signature that ends as an instrument's title does. */
  private Optional<String> attachedTitle(Letter letter) {
    String s = letter.flow().text();
    int from = letter.ownEnd();
    for (int n = 0; n < 4 && from < s.length(); n++) {
      int to = s.indexOf('\n', from);
      String line = s.substring(from, to < 0 ? s.length() : to);
      if (!line.isBlank() && line.length() <= LONGEST && isInstrument(line)) {
        return Optional.of(line);
      }
      from += line.length() + 1;
    }
    return Optional.empty();
  }
}
