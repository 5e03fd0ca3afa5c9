package zhengmai.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhengmai.model.ReferenceData;
import zhengmai.model.ReferenceData.Term;

/** Tells the 文种 of a letter and the form of an instrument by the last word of its title. */
public final class Genres {
  /** No scheme is deeper; a loop in the data ends here. */
  private static final int DEEPEST = 8;

  private static final String ASKS_FOR_COMMENTS = "公开征求意见";

  /** What explains a document, and carries nothing out. */
  private static final Set<String> EXPLANATIONS = Set.of("解读", "问答");

  /** Behind such a word the title of what is explained begins: {@code 一图读懂｜某办法}. */
  private static final String LEADS_ON = "《：:|｜丨";

  private final Map<String, String> genres = new HashMap<>();
  private final Map<String, String> forms = new HashMap<>();
  private final List<String> explanations;
  private final int longest;

  /** Knows the words of this reference data. */
  public Genres(ReferenceData data) {
    int length = 0;
    for (Term t : data.genres()) {
      length = Math.max(length, add(genres, t, t.name()));
    }
    Map<String, String> broader = new HashMap<>();
    data.instrumentForms().forEach(t -> t.broader().ifPresent(b -> broader.put(t.name(), b)));
    for (Term t : data.instrumentForms()) {
      length = Math.max(length, add(forms, t, root(broader, t.name())));
    }
    longest = length;
    explanations =
        genres.entrySet().stream()
            .filter(e -> EXPLANATIONS.contains(e.getValue()))
            .map(Map.Entry::getKey)
            .toList();
  }

  private static int add(Map<String, String> words, Term t, String meaning) {
    words.put(t.name(), meaning);
    int length = t.name().length();
    for (String alt : t.altNames()) {
      words.putIfAbsent(alt, meaning);
      length = Math.max(length, alt.length());
    }
    return length;
  }

  private static String root(Map<String, String> broader, String name) {
    String at = name;
    for (int i = 0; i < DEEPEST; i++) {
      String up = broader.get(at);
      if (up == null) {
        break;
      }
      at = up;
    }
    return at;
  }

  /**
   * The genre of a letter: {@code 关于印发《X办法》的通知} is a 通知, {@code 关于公开征求《X办法》意见} a 公开征求意见; a letter
   * that is itself the instrument ({@code 甘肃省X实施办法}) has the instrument's form.
   */
  public Optional<String> ofLetter(String title) {
    String bare = bare(title);
    if (Stages.asksForComments(bare) && (bare.endsWith("意见") || bare.endsWith("建议"))) {
      return Optional.of(ASKS_FOR_COMMENTS);
    }
    return last(genres, bare).or(() -> last(forms, bare));
  }

  /**
   * Whether a title is an explanation's: {@code 《X办法》政策解读}, {@code 一图读懂：X方案}, {@code
   * 某局负责人就《X意见》答记者问}.
   */
  public boolean explains(String title) {
    String bare = bare(title);
    if (last(genres, bare).filter(EXPLANATIONS::contains).isPresent()) {
      return true;
    }
    int from = 0;
    while (from < bare.length() && "【[（(".indexOf(bare.charAt(from)) >= 0) {
      from++;
    }
    int start = from;
    return explanations.stream()
        .anyMatch(w -> bare.startsWith(w, start) || (!isIssued(bare) && leadsOn(bare, w)));
  }

  private static boolean isIssued(String title) {
    return title.contains("印发");
  }

  private static boolean leadsOn(String title, String word) {
    int at = title.indexOf(word);
    int end = at + word.length();
    return at >= 0 && end < title.length() && LEADS_ON.indexOf(title.charAt(end)) >= 0;
  }

  /** Whether a title ends as an instrument's does: {@code X办法（试行）}, but not {@code 关于X的通知}. */
  public boolean isInstrument(String title) {
    return last(forms, bare(title)).isPresent();
  }

  /**
   * The form of an instrument, or the genre of a letter in draft, in its widest word: {@code
   * X三年行动计划（2021年版）} is a 计划.
   */
  public Optional<String> ofInstrument(String title) {
    String bare = bare(title);
    return last(forms, bare).or(() -> last(genres, bare));
  }

  /** Whether a title ends as a letter's does, not as an instrument's: {@code 关于印发X标准的通知}. */
  public boolean isLetter(String title) {
    return last(genres, bare(title)).filter(g -> !forms.containsKey(g)).isPresent();
  }

  /** Whether a title ends as a letter's or an instrument's title does. */
  public boolean endsTitle(String title) {
    return ofLetter(title).isPresent();
  }

  private Optional<String> last(Map<String, String> words, String title) {
    for (int n = Math.min(longest, title.length()); n > 0; n--) {
      String meaning = words.get(title.substring(title.length() - n));
      if (meaning != null) {
        return Optional.of(meaning);
      }
    }
    return Optional.empty();
  }

  /** Without the brackets behind it and a closing mark: {@code X办法（试行）》} is {@code X办法}. */
  static String bare(String title) {
    String s = title.strip();
    while (!s.isEmpty()) {
      char c = s.charAt(s.length() - 1);
      if (c == '》' || c == '〉' || c == '”' || c == '。') {
        s = s.substring(0, s.length() - 1).strip();
        continue;
      }
      int open = c == '）' || c == ')' ? Math.max(s.lastIndexOf('（'), s.lastIndexOf('(')) : -1;
      if (open <= 0) {
        break;
      }
      s = s.substring(0, open).strip();
    }
    return s;
  }
}
