package zhengmai.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import zhengmai.extract.Context.Reading;
import zhengmai.extract.Cues.Hit;
import zhengmai.model.Relation;

/** Reads the cue behind a title or its list: 《X》同时废止, 对《X》进行修订, 将《X》转发给你们. */
final class CueBehind {
  private static final int REACH = 60;

  private static final List<String> FORWARDED = List.of("转发给", "转发你们", "现转发", "转发各", "予以转发");

  private static final List<String> CARRIED =
      List.of("推进", "推动", "抓好", "做好", "确保", "加快", "保障", "促进");

  private static final List<String> PLANS =
      List.of(
          "拟", "研究修", "推动", "加快", "适时", "启动", "组织修", "抓紧", "尽快", "计划", "逐步", "待", "将适", "及时", "正在");

  private final Cues cues;

  CueBehind(Cues cues) {
    this.cues = cues;
  }

  /**
   * What stands behind a title, where it is stronger than what stands before it.
   *
   * @param next what was read of the mention after it, where that goes on the same list
   * @param limit where the mention after it begins
   */
  Reading read(String s, Mention mention, Reading reading, @Nullable Reading next, int limit) {
    if (next != null) {
      boolean stronger = next.relation().compareTo(reading.relation()) < 0 && isAfterKind(next);
      Relation relation = stronger ? next.relation() : reading.relation();
      int to = stronger && next.to() - reading.from() <= 120 ? next.to() : mention.tail();
      return new Reading(
          relation, reading.from(), to, reading.issued() || next.issued(), reading.listed());
    }
    int tail = mention.tail();
    if (IssuedHere.is(s, mention, reading)) {
      return new Reading(reading.relation(), reading.from(), tail, true, reading.listed());
    }
    int end = Math.min(limit, Sentences.end(s, tail, REACH));
    Hit hit = cues.firstAfter(s, tail, end);
    Relation relation = hit == null ? Relation.REFERS_TO : told(s, hit, mention, reading);
    if (relation == Relation.REFERS_TO && isForwarded(s, tail, end)) {
      relation = Relation.FORWARDS;
    }
    if (relation == Relation.REFERS_TO && isCarriedOut(s, mention, tail, end)) {
      relation = Relation.IMPLEMENTS;
    }
    if (relation == Relation.REFERS_TO && isBasis(s, reading, mention, tail, end)) {
      relation = Relation.BASED_ON;
    }
    if (relation.compareTo(reading.relation()) >= 0) {
      return reading;
    }
    int to = hit != null && hit.relation() == relation ? hit.end() : tail;
    return new Reading(relation, reading.from(), to, false, reading.listed());
  }

  private static boolean isAfterKind(Reading r) {
    return r.relation() == Relation.REPEALS
        || r.relation() == Relation.AMENDS
        || r.relation() == Relation.FORWARDS
        || r.relation() == Relation.BASED_ON;
  }

  private static Relation told(String s, Hit hit, Mention mention, Reading reading) {
    int tail = mention.tail();
    return switch (hit.relation()) {
      case REPEALS -> isSubject(s, tail, hit.start()) ? Relation.REPEALS : Relation.REFERS_TO;
      case AMENDS -> {
        boolean taken =
            Sentences.contains(s, List.of("对", "将", "把"), reading.from(), mention.start())
                || hit.cue().word().length() > 2;
        boolean planned = Sentences.contains(s, PLANS, reading.from(), hit.start());
        yield taken && !planned && hit.start() - tail <= 12 ? Relation.AMENDS : Relation.REFERS_TO;
      }
      case FORWARDS -> Relation.FORWARDS;
      case BASED_ON -> hit.start() - tail <= 4 ? Relation.BASED_ON : Relation.REFERS_TO;
      default -> Relation.REFERS_TO;
    };
  }

  /** Whether what stands between a title and 废止 lets the title be what ends. */
  private static boolean isSubject(String s, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = s.charAt(i);
      if (c == '，' || c == ',') {
        String rest = s.substring(i + 1, to);
        if (!(rest.isEmpty()
            || rest.startsWith("自")
            || rest.startsWith("从")
            || rest.startsWith("现")
            || rest.startsWith("于")
            || rest.startsWith("即"))) {
          return false;
        }
      }
    }
    String between = s.substring(from, to);
    return !between.contains("施行") || between.contains("起");
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
