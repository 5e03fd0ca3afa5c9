package zhengmai.readmodel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.roaringbitmap.RoaringBitmap;
import zhengmai.readmodel.query.QueryGrammar;
import zhengmai.readmodel.query.QueryNode;
import zhengmai.text.SearchForm;

/**
 * What may have been meant where nothing is found: one slip of a character (暂行办珐, 集中带量釆购), or
 * pinyin (yibao, guobanfa 2021 14). An offer always finds something.
 */
final class Offers {
  private static final int MOST = 3;
  private static final int ROWS = 50;

  /** A slip in a shorter word could be anything. */
  private static final int LEAST = 3;

  private static final int LONGEST = 30;
  private static final int SYLLABLES = 8;
  private static final Pattern LATIN = Pattern.compile("[a-z]{2,}");

  private final QuerySearch search;
  private final Policies policies;

  /** Pinyin of the beginnings of names: {@code yibao} is 医保, with how many names begin so. */
  private final Map<String, Map<String, Integer>> pinyin = new HashMap<>();

  Offers(QuerySearch search, Policies policies) {
    this.search = search;
    this.policies = policies;
    search.words().terms().forEach(t -> t.names().forEach(this::spell));
    search.text().codes().forEach(this::spell);
  }

  private void spell(String name) {
    if (!name.codePoints().allMatch(Character::isIdeographic)) {
      return;
    }
    List<String> syllables = SearchForm.syllables(name);
    if (syllables.size() != name.length()) {
      return;
    }
    StringBuilder latin = new StringBuilder();
    for (int i = 0; i < Math.min(SYLLABLES, syllables.size()); i++) {
      latin.append(syllables.get(i));
      // A name that ends here says more than one that goes on.
      int weight = i + 1 == syllables.size() ? 100 : 1;
      if (i > 0) {
        pinyin
            .computeIfAbsent(latin.toString(), k -> new HashMap<>())
            .merge(name.substring(0, i + 1), weight, Integer::sum);
      }
    }
  }

  /** Queries that differ by little and find something; the likeliest first. */
  List<String> of(String typed) {
    String plain = SearchForm.of(typed).strip();
    Set<String> offers = new LinkedHashSet<>();
    Matcher latin = LATIN.matcher(plain.toLowerCase(Locale.ROOT));
    while (latin.find()) {
      for (String word : ofPinyin(latin.group())) {
        offers.add(plain.substring(0, latin.start()) + word + plain.substring(latin.end()));
      }
    }
    QueryGrammar.parse(plain).words(w -> slips(w, plain, offers));
    return offers.stream().filter(this::finds).limit(MOST).toList();
  }

  private boolean finds(String query) {
    return search.find(query, "", false).filter(h -> !h.policies().isEmpty()).isPresent();
  }

  private List<String> ofPinyin(String latin) {
    return pinyin.getOrDefault(latin, Map.of()).entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .limit(MOST)
        .toList();
  }

  private void slips(QueryNode.Word word, String plain, Set<String> offers) {
    List<String> wrong = new ArrayList<>();
    wrong.add(word.text());
    wrong.addAll(WordParts.of(word.text(), search.words()).rest());
    for (String part : new LinkedHashSet<>(wrong)) {
      boolean fits = part.length() >= LEAST && part.length() <= LONGEST;
      if (fits && search.found(new QueryNode.Word(part, false), "", false).policies().isEmpty()) {
        for (String right : mended(part)) {
          offers.add(plain.replace(part, right));
        }
      }
    }
  }

  private Set<String> mended(String part) {
    Set<String> mended = new LinkedHashSet<>();
    for (FacetWords.Term term : search.words().terms()) {
      term.names().stream().filter(n -> isOneSlip(part, n)).forEach(mended::add);
    }
    Map<String, Integer> inTitles = new HashMap<>();
    for (int i = 0; i <= part.length(); i++) {
      if (i < part.length()) {
        // Another character, or none, in this place.
        gapped(part.substring(0, i), 1, part.substring(i + 1), inTitles);
        gapped(part.substring(0, i), 0, part.substring(i + 1), inTitles);
      }
      gapped(part.substring(0, i), 1, part.substring(i), inTitles);
    }
    inTitles.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST)
        .forEach(e -> mended.add(e.getKey()));
    return mended;
  }

  private void gapped(String before, int gap, String after, Map<String, Integer> into) {
    if (Math.max(before.length(), after.length()) < 2 || (before.length() == 1 && gap == 0)) {
      return;
    }
    RoaringBitmap rows = search.text().gapped(before, gap, after);
    if (rows.isEmpty()) {
      return;
    }
    Pattern shape =
        Pattern.compile(Pattern.quote(before) + "\\p{IsHan}{" + gap + "}" + Pattern.quote(after));
    rows.stream()
        .limit(ROWS)
        .forEach(
            row -> {
              Matcher m = shape.matcher(policies.title(row));
              if (m.find()) {
                into.merge(m.group(), 1, Integer::sum);
              }
            });
  }

  private static boolean isOneSlip(String a, String b) {
    int n = Math.abs(a.length() - b.length());
    if (n > 1 || a.equals(b)) {
      return false;
    }
    int from = 0;
    int least = Math.min(a.length(), b.length());
    while (from < least && a.charAt(from) == b.charAt(from)) {
      from++;
    }
    int end = 0;
    while (end < least - from && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
      end++;
    }
    return Math.max(a.length(), b.length()) - from - end == 1;
  }
}
