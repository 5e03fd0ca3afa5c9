package zhengmai.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import zhengmai.extract.Context.Reading;
import zhengmai.extract.Cues.Hit;
import zhengmai.model.Relation;
import zhengmai.text.TitleForms;

/** Reads the cue in front of a title: 根据《X》, 废止《X》, 贯彻落实《X》. */
final class CueBefore {
  private static final List<String> EXECUTED = List.of("执行", "办理", "实施", "施行");

  private static final List<String> NO_OBJECT = List.of("对", "从", "将", "把", "自", "在", "与", "同");

  private final Cues cues;

  CueBefore(Cues cues) {
    this.cues = cues;
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
      return new Reading(lastReading.relation(), from, mention.tail(), lastReading.issued(), true);
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
      Relation relation = governed(s, hit, mention);
      return new Reading(relation, hit.start(), mention.tail(), false, false);
    }
  }

  /** 国家医保局印发的《X》: the verb belongs to the title, not to the clause. */
  private static boolean isAttribute(String s, int from, int title) {
    return (s.startsWith("的", from) && title - from <= 2)
        || (s.startsWith("实施的", from) && title - from <= 3);
  }

  /** What a cue before a title tells of it. */
  private static Relation governed(String s, Hit hit, Mention mention) {
    int gap = mention.start() - hit.end();
    if (gap > 0 && NO_OBJECT.contains(s.substring(mention.start() - 1, mention.start()))) {
      return Relation.REFERS_TO;
    }
    return switch (hit.relation()) {
      case AMENDS -> isDone(s, hit, mention) ? Relation.AMENDS : Relation.REFERS_TO;
      case FOLLOWS ->
          Sentences.contains(s, EXECUTED, mention.tail(), Sentences.end(s, mention.tail(), 20))
              ? Relation.FOLLOWS
              : Relation.REFERS_TO;
      case IMPLEMENTS, BASED_ON ->
          isPlanned(s, hit) || isUsed(hit, mention) ? Relation.REFERS_TO : hit.relation();
      case REPEALS -> gap <= 12 ? Relation.REPEALS : Relation.REFERS_TO;
      default -> hit.relation();
    };
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

  /** 修订了《X》, 修改《X》的决定: done. 修订《X》 alone is a task. */
  private static boolean isDone(String s, Hit hit, Mention mention) {
    return s.startsWith("了", hit.end())
        || s.startsWith("的决定", mention.tail())
        || s.startsWith("的通知", mention.tail())
        || s.startsWith("部分条款", mention.tail())
        || s.startsWith("有关条款", mention.tail());
  }
}
