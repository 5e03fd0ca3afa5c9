package zhengmai.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import zhengmai.text.BodyNames;
import zhengmai.text.Chars;
import zhengmai.text.Genres;
import zhengmai.text.Lexicon;

/**
 * Whether a text is a policy document at all. Its title has the form of one: a letter's ({@code
 * 国家药监局关于…的通告}) or an instrument's ({@code 医疗器械分类规则}); and its text behaves as one, not as a report
 * on one. What says that a body has issued something ({@code 国家医保局印发《X办法》}), what explains, asks or
 * sums up is news or an explanation, whatever words it ends in.
 */
public final class PolicyTitle {
  /** What a title looks like. */
  public enum Form {
    /** {@code 国家药监局关于…的通告}, {@code 关于印发《X办法》的通知}, {@code 国务院令}. */
    LETTER,
    /** {@code 医疗器械分类规则}, {@code 甘肃省X实施办法（试行）}. */
    RULES,
    /** {@code 《X办法》政策解读}, {@code X答记者问}. */
    EXPLANATION,
    /** Anything else: {@code 国家医保局：中成药集采已在路上}. */
    NONE
  }

  private static final String ABOUT = "关于";

  /** Genres that report, speak or bind two parties, and order nothing. */
  private static final Set<String> NO_POLICY =
      Set.of("讲话", "倡议书", "声明", "简报", "白皮书", "报告", "协议", "合同");

  private static final Set<String> EXPLAINS = Set.of("解读", "问答");
  private static final List<String> EXPLAINING =
      List.of("解读", "答记者问", "一图读懂", "图解", "问答", "起草说明", "编制说明", "答问");

  /** What stands in a headline and in no title of a policy. */
  private static final String HEADLINE = "？?！!｜|丨…";

  /** Verbs of a report, where they stand before the document that they speak of. */
  private static final List<String> REPORTED = List.of("印发", "发布", "公布", "出台", "下发", "颁布", "联合发文");

  private static final int LONGEST = 200;
  private static final int SHORTEST = 4;

  private final Genres genres;
  private final BodyNames bodies;

  /** Knows the words of this lexicon. */
  public PolicyTitle(Lexicon lexicon) {
    this.genres = lexicon.genres();
    this.bodies = lexicon.bodies();
  }

  /** What a title looks like; white space in it does not count. */
  public Form of(String printed) {
    String title = Chars.squeeze(printed);
    if (genres.explains(title) || EXPLAINING.stream().anyMatch(w -> ends(title, w))) {
      return Form.EXPLANATION;
    }
    if (title.length() < SHORTEST || title.length() > LONGEST || isHeadline(title)) {
      return Form.NONE;
    }
    Optional<String> genre = genres.ofLetter(title);
    if (genre.isEmpty() || NO_POLICY.contains(genre.get())) {
      return Form.NONE;
    }
    if (EXPLAINS.contains(genre.get())) {
      return Form.EXPLANATION;
    }
    int about = outside(title, ABOUT);
    if (about >= 0) {
      return reports(title, about) ? Form.NONE : Form.LETTER;
    }
    return quotesAtEnd(title) || reports(title, title.length()) ? Form.NONE : Form.RULES;
  }

  private static boolean ends(String title, String word) {
    int at = title.lastIndexOf(word);
    return at >= 0 && title.length() - at - word.length() <= 8 && title.indexOf('》', at) < 0;
  }

  private static boolean isHeadline(String title) {
    for (int i = 0; i < title.length(); i++) {
      if (HEADLINE.indexOf(title.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Where a word first stands outside 《》; −1 where it does not. */
  private static int outside(String s, String word) {
    int depth = 0;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      depth += c == '《' ? 1 : c == '》' ? -1 : 0;
      if (depth <= 0 && s.startsWith(word, i)) {
        return i;
      }
    }
    return -1;
  }

  /** 国家医保局印发《X办法》 names a document and is none; 《X办法》 alone is one. */
  private static boolean quotesAtEnd(String title) {
    int open = title.indexOf('《');
    return open > 0 && title.indexOf('》', open) == title.length() - 1;
  }

  /** Whether a body is said to issue what stands behind: 国家医保局发布…, before {@code to}. */
  private boolean reports(String title, int to) {
    for (String verb : REPORTED) {
      int at = title.indexOf(verb);
      if (at > 0 && at < to && (to < title.length() || isBody(title.substring(0, at)))) {
        return true;
      }
    }
    return false;
  }

  private boolean isBody(String name) {
    return name.endsWith("部门") || bodies.resolve(name).isPresent();
  }
}
