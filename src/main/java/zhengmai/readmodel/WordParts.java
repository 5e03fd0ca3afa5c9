package zhengmai.readmodel;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word that was typed, as the values of facets that it names and what is left of it: {@code
 * 2021年各省DRG方案} is the year 2021, the level 省级, the topic DRG and the genre 方案, and nothing is
 * left.
 *
 * @param pieces values of facets, in their order
 * @param rest what is left, in its order
 */
record WordParts(List<Piece> pieces, List<String> rest) {
  private static final Pattern YEAR =
      Pattern.compile("(?<![\\d\\-〔\\[(（])((?:19|20)\\d{2})年?(?![\\d\\-〕\\])）])");

  /** What joins two words and says nothing itself. */
  private static final Pattern JOINTS =
      Pattern.compile("^[的和与及、，,:：；《》〈〉\\s]+|[的和与及、，,:：；《》〈〉\\s]+$");

  /**
   * A value of a facet, and the characters by which it is named.
   *
   * @param text as typed: {@code 各省}
   * @param term what it names
   */
  record Piece(String text, FacetWords.Term term) {}

  WordParts {
    pieces = List.copyOf(pieces);
    rest = List.copyOf(rest);
  }

  /** Whether it is several things, so that a value of a facet narrows what the others find. */
  int size() {
    return pieces.size() + rest.size();
  }

  static WordParts of(String word, FacetWords words) {
    List<Piece> pieces = new ArrayList<>();
    Set<String> rest = new LinkedHashSet<>();
    StringBuilder left = new StringBuilder();
    Matcher year = YEAR.matcher(word);
    for (int i = 0; i < word.length(); ) {
      int n = words.at(word, i);
      if (year.find(i) && year.start() == i) {
        pieces.add(year(year.group(), year.group(1)));
        i = year.end();
      } else if (n > 0 && takes(words, word, i, i + n)) {
        String text = word.substring(i, i + n);
        pieces.add(new Piece(text, words.of(text).orElseThrow()));
        i += n;
      } else {
        left.append(word.charAt(i++));
        continue;
      }
      keep(left, rest);
    }
    keep(left, rest);
    return new WordParts(pieces, List.copyOf(rest));
  }

  private static Piece year(String text, String year) {
    return new Piece(text, new FacetWords.Term(FacetName.YEAR, year, year, year, Set.of(text)));
  }

  /** A genre is named at the end: the 意见 of 征求意见稿 is none. */
  private static boolean takes(FacetWords words, String word, int from, int to) {
    return words.of(word.substring(from, to)).filter(t -> t.facet() != FacetName.GENRE).isPresent()
        || to == word.length();
  }

  private static void keep(StringBuilder left, Set<String> rest) {
    String text = JOINTS.matcher(left).replaceAll("");
    if (text.codePoints().anyMatch(Character::isLetterOrDigit)) {
      rest.add(text);
    }
    left.setLength(0);
  }
}
