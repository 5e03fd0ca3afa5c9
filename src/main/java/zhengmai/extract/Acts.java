package zhengmai.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhengmai.extract.Cues.Hit;
import zhengmai.model.Expiry;
import zhengmai.model.ReferenceData.CueModifier;
import zhengmai.model.ReferenceData.CueModifier.Kind;
import zhengmai.model.Relation;

/**
 * Judges the words of a repeal, an amendment or an extension: whether the text does it now (not
 * 拟废止, 尚未废止, 已于2021年废止, 期满后自行废止), to what part of the document, from when and until when.
 */
final class Acts {
  /** What a text does to another document's force or words. */
  static final Set<Relation> ALL = EnumSet.of(Relation.REPEALS, Relation.AMENDS, Relation.EXTENDS);

  /** Words before a title by which it is no object of what follows. */
  private static final List<String> NO_OBJECT =
      List.of(
          "与", "同", "和", "跟", "由", "被", "经", "以", "按", "按照", "依照", "依据", "根据", "参照", "据", "较", "为");

  private static final List<String> CONFLICT = List.of("不一致", "抵触", "不符", "冲突", "相悖");

  /** How the clause with the cue may begin, when other clauses stand between it and the title. */
  private static final List<String> GOES_ON =
      List.of(
          "自", "从", "现", "于", "即", "决定", "应", "予以", "一律", "均", "也", "亦", "同时", "一并", "并", "请", "仍",
          "可", "继续", "有效期", "执行期", "实施期", "将", "相应", "不再", "停止", "由本", "宣布", "全部", "经研究", "延长");

  private static final List<String> OWN_SUBJECT =
      List.of("本", "该", "各", "原", "其", "凡", "此", "我", "对", "不");

  /** Behind a cue, these make a noun of it: 废止情况, 废止后. */
  private static final List<String> NOUNS =
      List.of("情况", "工作", "程序", "手续", "后", "前", "时", "清理", "建议", "意见", "与否");

  /** 《X》的通知 is the document; 《X》的项目 is something in it. */
  private static final List<String> SHELLS =
      List.of("的通知", "的决定", "的文件", "的规定", "的公告", "的意见", "的批复", "的函", "的有效", "的执行", "的实施", "的试");

  private final Map<Kind, List<String>> modifiers = new EnumMap<>(Kind.class);
  private final Scopes scopes;

  Acts(List<CueModifier> words) {
    for (Kind kind : Kind.values()) {
      modifiers.put(kind, new ArrayList<>());
    }
    words.forEach(w -> words(w.kind()).add(w.word()));
    this.scopes = new Scopes(words);
  }

  /** The words of a kind. */
  List<String> words(Kind kind) {
    return modifiers.getOrDefault(kind, List.of());
  }

  Scopes scopes() {
    return scopes;
  }

  /**
   * Whether a cue behind a title tells what this text does to that document.
   *
   * @param from where what was read before the title begins
   * @param limit where the next title begins
   */
  boolean isDone(String s, int from, Mention mention, Hit hit, int limit) {
    int tail = mention.tail();
    int clause = Math.max(tail, Sentences.lastBreak(s, tail, hit.start()));
    int before = Math.min(from, mention.start());
    if (hasOwnObject(s, hit.end(), limit)
        || startsWithAny(s, NOUNS, hit.end())
        || isSomethingIn(s, tail, hit)
        || isOther(s, mention, hit.start())
        || !isSubject(s, tail, hit.start())
        || (hit.cue().agent() && !Sentences.contains(s, words(Kind.AGENT), clause, hit.start()))) {
      return false;
    }
    int end = hit.start();
    return !tells(s, before, mention.start(), Kind.PLANNED)
        && !tells(s, before, mention.start(), Kind.CONDITIONAL)
        && !tells(s, before, mention.start(), Kind.PAST)
        && (hit.relation() == Relation.EXTENDS ? isNow(s, clause, end) : isDone(s, clause, end));
  }

  /** 未纳入《X》的项目停止执行 ends no document. */
  private boolean isSomethingIn(String s, int tail, Hit hit) {
    return s.startsWith("的", tail)
        && hit.relation() != Relation.AMENDS
        && !startsWithAny(s, SHELLS, tail)
        && scopes.of(s, tail, hit.start()).isEmpty();
  }

  /** Whether the words right before a cue let it tell what is done here and now. */
  boolean isDone(String s, int clause, int cue) {
    return !tells(s, clause, cue, Kind.CONDITIONAL) && isNow(s, clause, cue);
  }

  /** The same for what may hang on the end of a term: 到期后继续执行2年. */
  private boolean isNow(String s, int clause, int cue) {
    return !tells(s, clause, cue, Kind.PLANNED)
        && !tells(s, clause, cue, Kind.PAST)
        && words(Kind.NEGATED).stream()
            .noneMatch(w -> cue - w.length() >= clause && s.startsWith(w, cue - w.length()));
  }

  /** A word of one character counts only where it begins or ends the stretch: 如, 已. */
  private boolean tells(String s, int from, int to, Kind kind) {
    for (String word : words(kind)) {
      boolean there =
          word.length() == 1
              ? to > from
                  && (s.charAt(to - 1) == word.charAt(0)
                      || (kind != Kind.PAST && s.startsWith(word, from)))
              : Sentences.contains(s, List.of(word), from, to);
      if (there) {
        return true;
      }
    }
    return false;
  }

  /** 同时废止原《Y》: the cue goes with the title behind it. */
  private static boolean hasOwnObject(String s, int from, int limit) {
    int i = from;
    while (i < limit && i < s.length() && "，,。；;：:、）)！\n".indexOf(s.charAt(i)) < 0) {
      i++;
    }
    return i == limit && limit < s.length();
  }

  /** 与《X》不一致的同时废止, 由《X》废止: something else is meant, or somebody else does it. */
  private static boolean isOther(String s, Mention mention, int cue) {
    int from = Issuers.before(s, Math.max(0, mention.start() - 60), mention.start()).start();
    for (String word : NO_OBJECT) {
      if (s.startsWith(word, mention.start() - word.length())
          || s.startsWith(word, from - word.length())) {
        return !"和与同".contains(word) || Sentences.contains(s, CONFLICT, mention.tail(), cue);
      }
    }
    return false;
  }

  /** Whether what stands between a title and a cue lets the title be what ends. */
  private static boolean isSubject(String s, int from, int to) {
    int clause = Sentences.lastBreak(s, from, to);
    if (clause == from) {
      String between = s.substring(from, to);
      return !between.contains("施行") || between.contains("起");
    }
    boolean goesOn = clause == to || startsWithAny(s, GOES_ON, clause);
    for (int i = from; goesOn && i < clause; i++) {
      char c = s.charAt(i);
      if (c == '，' || c == ',') {
        goesOn = !startsWithAny(s, OWN_SUBJECT, i + 1) || s.startsWith("现", i + 1);
      }
    }
    return goesOn;
  }

  private static boolean startsWithAny(String s, List<String> words, int at) {
    return words.stream().anyMatch(w -> s.startsWith(w, at));
  }

  /** What a cue behind a title says besides: the part, the day, the new last day. */
  Effect behind(String s, int from, Mention mention, Hit hit) {
    int tail = mention.tail();
    return new Effect(
        scopes.of(s, tail, hit.start()),
        ActTerms.from(s, tail, hit.start())
            .or(() -> ActTerms.before(s, sentence(s, from), mention.start())),
        until(s, hit.relation(), hit.start()));
  }

  /**
   * What is said of the last document of a list, for one before it: 《A》、《B》中与本通知不一致的内容 is a part of
   * both, 《A》、《B》第五条 of B.
   */
  Effect listed(String s, int tail, Effect last) {
    Optional<String> own = scopes.of(s, tail, Math.min(s.length(), tail + 16));
    boolean shared = last.provision().filter(p -> "第附".indexOf(p.charAt(0)) < 0).isPresent();
    return own.isEmpty() && shared ? last : new Effect(own, last.date(), last.until());
  }

  /** The same for a cue before a title: 自2023年1月1日起废止《X》第五条. */
  Effect before(String s, Mention mention, Hit hit) {
    int end = Sentences.end(s, mention.tail(), 40);
    return new Effect(
        scopes.of(s, mention.tail(), end),
        ActTerms.from(s, sentence(s, hit.start()), hit.start()),
        until(s, hit.relation(), mention.tail()));
  }

  private static int sentence(String s, int at) {
    return Sentences.start(s, at, Math.max(0, at - 40));
  }

  private static Optional<Expiry> until(String s, Relation relation, int from) {
    return relation == Relation.EXTENDS
        ? ActTerms.until(s, from, Sentences.end(s, from, 40))
        : Optional.empty();
  }

  /** A repeal of a part changes the document, and does not end it. */
  static Relation in(Relation relation, Effect effect) {
    return relation == Relation.REPEALS && effect.provision().isPresent()
        ? Relation.AMENDS
        : relation;
  }
}
