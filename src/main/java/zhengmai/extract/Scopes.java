package zhengmai.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhengmai.model.ReferenceData.CueModifier;
import zhengmai.model.ReferenceData.CueModifier.Kind;

/**
 * Reads which part of a document is meant, from the words behind its title: 《X》第五条, 《X》中关于起付线的规定,
 * 《X》与本通知不一致的内容. Where none stands there, the whole is meant.
 */
final class Scopes {
  private static final Pattern TAILS =
      Pattern.compile(
          "[ ”]?(?:等)?(?:[0-9]{1,3}|[一二两三四五六七八九十]{1,3})?[项个件份部]?(?:(?<=[等项个件份部])(?:有关|相关))?"
              + "(?:规范性|政策)?(?:文件|通知|规章|法规)?(?:及其?(?:有关|相关|配套){0,2}(?:规范性)?(?:文件|细则|政策|规定|附件))?");
  private static final String NUMERAL = "[一二三四五六七八九十百零〇0-9]{1,4}";
  private static final String UNIT = "(?:[编章节条款项目]|部分)";
  private static final Pattern PROVISIONS =
      Pattern.compile(
          "(?:的)?(?<parts>第"
              + NUMERAL
              + UNIT
              + "(?:之[一二三四五])?(?:第?[（(]?"
              + NUMERAL
              + "[）)]?"
              + UNIT
              + "(?:之[一二三四五])?|[、，,和及至]第?[（(]?"
              + NUMERAL
              + "[）)]?"
              + UNIT
              + "){0,40})");

  private final List<String> begins;
  private final List<String> ends;

  Scopes(List<CueModifier> modifiers) {
    this.begins = words(modifiers, Kind.PART);
    this.ends = words(modifiers, Kind.PART_END);
  }

  private static List<String> words(List<CueModifier> all, Kind kind) {
    return all.stream().filter(m -> m.kind() == kind).map(CueModifier::word).toList();
  }

  /** The part that the words from a title to its cue name, as printed. */
  Optional<String> of(String s, int from, int to) {
    if (from >= to) {
      return Optional.empty();
    }
    Matcher tails = TAILS.matcher(s).region(from, to);
    int at = tails.lookingAt() ? tails.end() : from;
    Matcher provisions = PROVISIONS.matcher(s).region(at, to);
    if (provisions.lookingAt()) {
      return Optional.of(provisions.group("parts"));
    }
    int open = s.startsWith("的", at) ? at + 1 : at;
    if (begins.stream().noneMatch(w -> s.startsWith(w, open))) {
      return Optional.empty();
    }
    int begin = open;
    while (begin < to && "中里内的".indexOf(s.charAt(begin)) >= 0) {
      begin++;
    }
    provisions.region(begin, to);
    if (provisions.lookingAt()) {
      return Optional.of(provisions.group("parts"));
    }
    int stop = begin;
    while (stop < to && "，,；。\n".indexOf(s.charAt(stop)) < 0) {
      stop++;
    }
    int end = lastEnd(s, begin, stop);
    return end > begin ? Optional.of(s.substring(begin, end)) : Optional.empty();
  }

  /** Behind 第五条 and the like; the place itself where none stands there. */
  static int provisionsEnd(String s, int from, int to) {
    Matcher provisions = PROVISIONS.matcher(s).region(from, to);
    return provisions.lookingAt() ? provisions.end() : from;
  }

  private int lastEnd(String s, int from, int to) {
    int best = from;
    for (String word : ends) {
      int at = s.lastIndexOf(word, to - word.length());
      if (at > from && at + word.length() <= to && at + word.length() > best) {
        best = at + word.length();
      }
    }
    Matcher numbered = NUMBERED.matcher(s).region(from, to);
    return numbered.lookingAt() ? Math.max(best, numbered.end()) : best;
  }

  private static final Pattern NUMBERED = Pattern.compile("附[件表][0-9一二三四五六七八九十、和及]{0,12}");
}
