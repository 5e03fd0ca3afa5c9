package zhengmai.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhengmai.model.ReferenceData.Cue;
import zhengmai.model.Relation;
import zhengmai.text.Chars;

/** Finds the cue words of the reference data near a title. */
final class Cues {
  /** Words that lead to a document's name and are no part of it. */
  private static final List<String> INTRODUCTIONS =
      List.of(
          "贯彻落实", "根据", "依据", "按照", "依照", "参照", "遵照", "落实", "贯彻", "执行", "转发", "印发了", "发布了", "印发",
          "发布", "出台", "结合", "以及", "现将", "原", "新版", "修订", "修改", "符合", "关于转发", "使用", "由", "经", "联合",
          "会同", "一是", "二是", "三是", "四是");

  /** By the last character of the word. */
  private final CueTable before = new CueTable();

  /** By the first character of the word. */
  private final CueTable after = new CueTable();

  /** Of repeals, amendments and extensions, by the last character of the word. */
  private final CueTable acts = new CueTable();

  Cues(List<Cue> cues) {
    List<Cue> longestFirst = new ArrayList<>(cues);
    longestFirst.sort(Comparator.comparingInt(c -> -c.word().length()));
    for (Cue cue : longestFirst) {
      String word = cue.word();
      char key = word.charAt(cue.before() ? word.length() - 1 : 0);
      (cue.before() ? before : after).add(key, cue);
      if (Acts.ALL.contains(cue.relation()) && !cue.planned() && !cue.agent()) {
        acts.add(word.charAt(word.length() - 1), cue);
      }
    }
  }

  /**
   * A cue in a text.
   *
   * @param relation what it tells; {@link Relation#REFERS_TO} where it is only planned
   * @param cue the word
   * @param start where it begins
   * @param end behind it
   */
  record Hit(Relation relation, Cue cue, int start, int end) {}

  /** The last cue before a title in {@code [from, to)}; null where there is none. */
  @Nullable Hit lastBefore(String s, int from, int to) {
    for (int end = to; end > from; end--) {
      for (Cue cue : before.at(s.charAt(end - 1))) {
        int at = end - cue.word().length();
        if (at >= from && s.startsWith(cue.word(), at)) {
          return new Hit(cue.planned() ? Relation.REFERS_TO : cue.relation(), cue, at, end);
        }
      }
    }
    return null;
  }

  /** The first cue behind a title in {@code [from, to)}; null where there is none. */
  @Nullable Hit firstAfter(String s, int from, int to) {
    for (int at = from; at < to; at++) {
      for (Cue cue : after.at(s.charAt(at))) {
        int end = at + cue.word().length();
        if (end <= to && s.startsWith(cue.word(), at)) {
          return new Hit(cue.planned() ? Relation.REFERS_TO : cue.relation(), cue, at, end);
        }
      }
    }
    return null;
  }

  /** The last cue of a repeal, an amendment or an extension in a stretch; null where none is. */
  @Nullable Hit lastAct(String s, int from, int to) {
    for (int end = to; end > from; end--) {
      for (Cue cue : acts.at(s.charAt(end - 1))) {
        int at = end - cue.word().length();
        if (at >= from && s.startsWith(cue.word(), at)) {
          return new Hit(cue.relation(), cue, at, end);
        }
      }
    }
    return null;
  }

  /**
   * Behind the first cue of a repeal, an amendment or an extension from here on; −1 without one.
   */
  int nextAct(String s, int from) {
    for (int end = from + 1; end <= s.length(); end++) {
      for (Cue cue : acts.at(s.charAt(end - 1))) {
        int at = end - cue.word().length();
        if (at >= from && s.startsWith(cue.word(), at)) {
          return end;
        }
      }
    }
    return -1;
  }

  /** Behind the last word in {@code [from, to)} that leads to a document's name; else from. */
  static int endOfLastIntroduction(String s, int from, int to) {
    int best = from;
    for (String word : INTRODUCTIONS) {
      int at = Chars.lastIndexOf(s, word, from, to);
      if (at >= from && at + word.length() > best) {
        best = at + word.length();
      }
    }
    return best;
  }
}
