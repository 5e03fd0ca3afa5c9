package zhengmai.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import zhengmai.extract.Context.Reading;
import zhengmai.extract.Cues.Hit;
import zhengmai.model.Relation;
import zhengmai.text.Chars;

/** Reads the cue behind a title or its list: 《X》同时废止, 对《X》进行修订, 将《X》转发给你们. */
final class CueBehind {
  /** How far on the cue of a repeal may stand. */
  private static final int REACH = 90;

  /** How far on any other cue may stand. */
  private static final int NEAR = 60;

  private static final List<String> FORWARDED = List.of("转发给", "转发你们", "现转发", "转发各", "予以转发");

  private static final List<String> CARRIED =
      List.of("推进", "推动", "抓好", "做好", "确保", "加快", "保障", "促进");

  private final Cues cues;
  private final Acts acts;

  CueBehind(Cues cues, Acts acts) {
    this.cues = cues;
    this.acts = acts;
  }

  /**
   * What stands behind a title, where it is stronger than what stands before it.
   *
   * @param next what was read of the mention after it, where that goes on the same list
   * @param limit where the mention after it begins
   */
  Reading read(String s, Mention mention, Reading reading, @Nullable Reading next, int limit) {
    if (next != null) {
      return listed(s, mention, reading, next);
    }
    int tail = mention.tail();
    int end = Math.min(limit, Sentences.end(s, tail, REACH));
    Reading act = act(s, mention, reading, end, limit);
    if (act != null) {
      return act;
    }
    if (IssuedHere.is(s, mention, reading)) {
      return new Reading(reading.relation(), reading.from(), tail, true, reading.listed());
    }
    int near = Math.min(end, tail + NEAR);
    Relation relation = told(s, tail, near);
    if (relation == Relation.REFERS_TO && isForwarded(s, tail, near)) {
      relation = Relation.FORWARDS;
    }
    if (relation == Relation.REFERS_TO && isCarriedOut(s, mention, tail, near)) {
      relation = Relation.IMPLEMENTS;
    }
    if (relation == Relation.REFERS_TO && isBasis(s, reading, mention, tail, near)) {
      relation = Relation.BASED_ON;
    }
    if (relation.compareTo(reading.relation()) >= 0) {
      return reading;
    }
    Hit hit = cues.firstAfter(s, tail, near);
    int to = hit != null && hit.relation() == relation ? hit.end() : tail;
    return new Reading(relation, reading.from(), to, false, reading.listed());
  }

  /** What is said of the last document of a list is said of all. */
  private Reading listed(String s, Mention mention, Reading reading, Reading next) {
    boolean stronger = next.relation().compareTo(reading.relation()) < 0 && isAfterKind(next);
    if (!stronger) {
      return new Reading(
          reading.relation(),
          reading.from(),
          mention.tail(),
          reading.issued() || next.issued(),
          reading.listed(),
          false,
          reading.effect());
    }
    int to = next.to() - reading.from() <= 120 ? next.to() : mention.tail();
    Effect effect = acts.listed(s, mention.tail(), next.effect());
    return new Reading(
        Acts.in(next.relation(), effect),
        reading.from(),
        to,
        reading.issued() || next.issued(),
        reading.listed(),
        false,
        effect);
  }

  private static boolean isAfterKind(Reading r) {
    return Acts.ALL.contains(r.relation())
        || r.relation() == Relation.FORWARDS
        || r.relation() == Relation.BASED_ON;
  }

  /** What a text does to a document's force or words; null where it does nothing such. */
  private @Nullable Reading act(String s, Mention mention, Reading reading, int end, int limit) {
    for (Hit hit = cues.firstAfter(s, mention.tail(), end);
        hit != null;
        hit = cues.firstAfter(s, hit.end(), end)) {
      boolean act = Acts.ALL.contains(hit.relation());
      boolean done =
          act
              && (hit.relation() != Relation.AMENDS || isTaken(s, mention, reading, hit))
              && acts.isDone(s, reading.from(), mention, hit, limit);
      if (done) {
        Effect effect = acts.behind(s, reading.from(), mention, hit);
        Relation relation = Acts.in(hit.relation(), effect);
        return relation.compareTo(reading.relation()) > 0
            ? null
            : new Reading(
                relation,
                reading.from(),
                effect.until().isPresent() ? clauseEnd(s, hit.end()) : hit.end(),
                false,
                reading.listed(),
                false,
                effect);
      }
    }
    return null;
  }

  private static int clauseEnd(String s, int from) {
    int end = Sentences.end(s, from, 40);
    int comma = Chars.indexOf(s, "，", from, end);
    return comma < 0 ? end : comma;
  }

  /** 对《X》进行修订, 将《X》修改为: the title is what is changed. */
  private static boolean isTaken(String s, Mention mention, Reading reading, Hit hit) {
    boolean taken =
        Sentences.contains(s, List.of("对", "将", "把"), reading.from(), mention.start())
            || hit.cue().word().length() > 2;
    return taken && hit.start() - mention.tail() <= 24;
  }

  private Relation told(String s, int tail, int end) {
    Hit hit = cues.firstAfter(s, tail, end);
    if (hit == null) {
      return Relation.REFERS_TO;
    }
    return switch (hit.relation()) {
      case FORWARDS -> Relation.FORWARDS;
      case BASED_ON -> hit.start() - tail <= 4 ? Relation.BASED_ON : Relation.REFERS_TO;
      default -> Relation.REFERS_TO;
    };
  }

  static boolean isForwarded(String s, int tail, int end) {
    return Sentences.contains(s, FORWARDED, tail, end);
  }

  /** 推进《X》实施, 抓好《X》落实. */
  private static boolean isCarriedOut(String s, Mention mention, int tail, int end) {
    int from = Math.max(0, mention.start() - 30);
    int near = Math.min(end, tail + 6);
    return Sentences.contains(s, List.of("实施", "落实", "落地", "贯彻"), tail, near)
        && Sentences.contains(
            s,
            CARRIED,
            Math.max(from, Sentences.lastBreak(s, from, mention.start())),
            mention.start());
  }

  /** 结合《X》等文件精神: a basis, although no 根据 stands there. */
  private static boolean isBasis(String s, Reading reading, Mention mention, int tail, int end) {
    return Sentences.contains(s, List.of("结合"), reading.from(), mention.start())
        && Sentences.contains(s, List.of("精神", "要求", "规定"), tail, Math.min(end, tail + 10));
  }
}
