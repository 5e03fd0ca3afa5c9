package zhengmai.extract;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhengmai.extract.Context.Reading;
import zhengmai.extract.Cues.Hit;
import zhengmai.model.Relation;
import zhengmai.text.Chars;
import zhengmai.text.TitleForms;

/** Reads the cue in front of a title: 根据《X》, 废止《X》, 贯彻落实《X》. */
final class CueBefore {
  private static final int NEAR = 12;

  private static final List<String> EXECUTED = List.of("执行", "办理", "实施", "施行");

  private static final List<String> NO_OBJECT = List.of("对", "从", "将", "把", "自", "在", "与", "同");

  /** What may follow a title for its term to be what is extended. */
  private static final List<String> TERMS =
      List.of("有效期", "有效期限", "执行期", "实施期", "试行期", "施行期", "适用期", "期限", "执行", "试点期");

  /** So near the title stands its new last day. */
  private static final int REACH = 40;

  private final Cues cues;
  private final Acts acts;

  CueBefore(Cues cues, Acts acts) {
    this.cues = cues;
    this.acts = acts;
  }

  /**
   * What stands before a title, or before the list that it goes on.
   *
   * @param last the mention before it, with what was read of it
   */
  Reading read(String s, Mention mention, @Nullable Mention last, @Nullable Reading lastReading) {
    int sentence = Sentences.start(s, mention.start(), last == null ? 0 : last.tail());
    if (last != null
        && lastReading != null
        && sentence == last.tail()
        && Enumeration.goesOn(s, last.tail(), mention.start())) {
      int from = mention.tail() - lastReading.from() <= 120 ? lastReading.from() : mention.start();
      return goesOn(s, mention, lastReading, from);
    }
    int clause = Sentences.clauseStart(s, sentence, mention.start());
    int to = mention.start();
    while (true) {
      Hit hit = cues.lastBefore(s, clause, to);
      if (hit == null) {
        return new Reading(Relation.REFERS_TO, clause, mention.tail(), false, false);
      }
      if (isAttribute(s, hit.end(), mention.start()) && hit.relation() != Relation.AMENDS) {
        to = hit.start();
        continue;
      }
      if (hit.relation() == Relation.AMENDS && s.startsWith("的", hit.end())) {
        to = hit.start();
        continue;
      }
      if (hit.end() - hit.start() == 1
          && Issuers.before(s, hit.end(), mention.start()).start() > hit.end()) {
        to = hit.start();
        continue;
      }
      return reading(s, governed(s, hit, mention, clause), hit, mention);
    }
  }

  /** The next title of a list: what governs the one before governs it too, but for its part. */
  private Reading goesOn(String s, Mention mention, Reading last, int from) {
    Effect effect = last.effect();
    Relation relation = last.relation();
    if (effect.provision().isPresent()) {
      int end = Sentences.end(s, mention.tail(), 40);
      Optional<String> part = acts.scopes().of(s, mention.tail(), end);
      effect = new Effect(part, effect.date(), effect.until());
    }
    return new Reading(relation, from, mention.tail(), last.issued(), true, false, effect);
  }

  private Reading reading(String s, Relation relation, Hit hit, Mention mention) {
    if (!Acts.ALL.contains(relation)) {
      return new Reading(relation, hit.start(), mention.tail(), false, false);
    }
    Effect effect = acts.before(s, mention, hit);
    return new Reading(
        Acts.in(relation, effect), hit.start(), mention.tail(), false, false, false, effect);
  }

  /** 国家医保局印发的《X》: the verb belongs to the title, not to the clause. */
  private static boolean isAttribute(String s, int from, int title) {
    return (s.startsWith("的", from) && title - from <= 2)
        || (s.startsWith("实施的", from) && title - from <= 3);
  }

  /** What a cue before a title tells of it. */
  private Relation governed(String s, Hit hit, Mention mention, int clause) {
    int gap = mention.start() - hit.end();
    if (gap > 0 && NO_OBJECT.contains(s.substring(mention.start() - 1, mention.start()))) {
      return Relation.REFERS_TO;
    }
    return switch (hit.relation()) {
      case AMENDS ->
          (isDone(s, hit, mention) || isOfProvision(s, mention))
                  && acts.isDone(s, clause, hit.start())
              ? Relation.AMENDS
              : Relation.REFERS_TO;
      case FOLLOWS ->
          Sentences.contains(s, EXECUTED, mention.tail(), Sentences.end(s, mention.tail(), 20))
              ? Relation.FOLLOWS
              : Relation.REFERS_TO;
      case IMPLEMENTS, BASED_ON ->
          isPlanned(s, hit) || isUsed(hit, mention) ? Relation.REFERS_TO : hit.relation();
      case REPEALS -> isAct(s, hit, mention, clause) ? Relation.REPEALS : Relation.REFERS_TO;
      case EXTENDS ->
          isAct(s, hit, mention, clause) && (isTerm(s, mention) || goesOnUntil(s, hit, mention))
              ? Relation.EXTENDS
              : Relation.REFERS_TO;
      default -> hit.relation();
    };
  }

  /** 废止《X》, 废止原省卫生厅2019年印发的《X》; not 拟废止《X》, 废止了《X》. */
  private boolean isAct(String s, Hit hit, Mention mention, int clause) {
    int from = mention.start() - hit.end() <= NEAR ? hit.end() : head(s, hit.end(), mention);
    return from <= hit.end()
        && !s.startsWith("了", hit.end())
        && !s.startsWith("后", mention.tail())
        && !s.startsWith("和", hit.end())
        && acts.isDone(s, clause, hit.start());
  }

  /** 修改《X》第三条, 删去《X》第五条: a text that names the article does it. */
  private static boolean isOfProvision(String s, Mention mention) {
    int end = Sentences.end(s, mention.tail(), 40);
    return Scopes.provisionsEnd(s, mention.tail(), end) > mention.tail();
  }

  /** Where the bodies and the day before a title begin. */
  private static int head(String s, int from, Mention mention) {
    return Enumeration.head(s, from, mention.start());
  }

  /** 延长《X》的有效期. */
  private static boolean isTerm(String s, Mention mention) {
    int at = s.startsWith("的", mention.tail()) ? mention.tail() + 1 : mention.tail();
    return TERMS.stream().anyMatch(w -> s.startsWith(w, at));
  }

  /** 继续施行《X》，有效期至2029年5月31日: what goes on is told by its new last day. */
  private static boolean goesOnUntil(String s, Hit hit, Mention mention) {
    int end = Sentences.end(s, mention.tail(), REACH);
    return hit.cue().word().startsWith("继续")
        && TERMS.stream()
            .anyMatch(
                w ->
                    Chars.indexOf(s, w + "至", mention.tail(), end) >= 0
                        || Chars.indexOf(s, w + "延长", mention.tail(), end) >= 0
                        || Chars.indexOf(s, w + "为", mention.tail(), end) >= 0);
  }

  /** 制定实施《X》: it is still to be made. */
  private static boolean isPlanned(String s, Hit hit) {
    int from = Math.max(0, hit.start() - 2);
    return Sentences.contains(
        s, List.of("制定", "出台", "印发", "发布", "编制", "研究", "调整", "停止"), from, hit.start());
  }

  /** 执行《药品目录》, 符合《药品目录》: a list is used; 贯彻落实 is said of policies. */
  private static boolean isUsed(Hit hit, Mention mention) {
    String title = mention.title().orElse("");
    String bare = title.substring(0, TitleForms.withoutEdition(title));
    String word = hit.cue().word();
    return ((word.endsWith("执行") && !word.startsWith("贯彻")) || word.equals("符合"))
        && (bare.endsWith("目录") || bare.endsWith("清单") || bare.endsWith("代码"));
  }

  /** Behind the last title of 《A》、《B》和《C》. */
  private static int listEnd(String s, int tail) {
    int at = tail;
    while (at < s.length() && at - tail < 400) {
      int open = at;
      while (open < s.length() && "、，和及 ".indexOf(s.charAt(open)) >= 0) {
        open++;
      }
      int close = s.startsWith("《", open) ? Chars.indexOf(s, "》", open, open + 120) : -1;
      if (close < 0) {
        return at;
      }
      at = close + 1;
    }
    return at;
  }

  /** 修订了《X》, 修改《X》的决定: done. 修订《X》 alone is a task. */
  private static boolean isDone(String s, Hit hit, Mention mention) {
    return s.startsWith("了", hit.end())
        || s.startsWith("的决定", listEnd(s, mention.tail()))
        || s.startsWith("的通知", listEnd(s, mention.tail()))
        || s.startsWith("部分条款", mention.tail())
        || s.startsWith("有关条款", mention.tail());
  }
}
