package zhengmai.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import zhengmai.extract.Cues.Hit;
import zhengmai.model.Relation;
import zhengmai.text.Chars;
import zhengmai.text.TitleForms;

/**
 * Reads what a sentence does to a document that it names. The nearest cue before the title that
 * stands in the same clause governs it, and every title of a list: 根据《A》《B》和国家医保局《C》. A cue behind
 * the list (同时废止, 进行修订, 转发给你们) goes with it.
 */
final class Context {
  private static final int SENTENCE_REACH = 240;
  private static final int BEHIND_REACH = 60;

  private static final List<String> FORWARDED = List.of("转发给", "转发你们", "现转发", "转发各", "予以转发");

  /** What may stand between a title and 和 in a list. */
  private static final List<String> LIST_TAILS =
      List.of(
          "等有关", "等相关", "等", "有关", "相关", "的", "文件", "要求", "精神", "规定", "部署", "及其实施细则", "及其配套文件",
          "通知", "法律法规", "及实施细则", "内容", "公告");

  private static final List<String> CONNECTORS =
      List.of("以及", "、", "，", ",", "和", "及", "与", "或者", "或", "；并", "并", "暨");

  private static final List<String> NO_LIST =
      List.of(
          "但", "，", ",", "中", "制定", "印发", "发布", "出台", "按", "对", "将", "为", "从", "把", "结合", "在", "用");

  private static final List<String> EXECUTED = List.of("执行", "办理", "实施", "施行");

  private static final List<String> CARRIED =
      List.of("推进", "推动", "抓好", "做好", "确保", "加快", "保障", "促进");

  private static final List<String> NO_OBJECT = List.of("对", "从", "将", "把", "自", "在", "与", "同");

  private final Cues cues;

  Context(Cues cues) {
    this.cues = cues;
  }

  /**
   * What a sentence says of a document.
   *
   * @param relation what is done to it
   * @param from where the words that tell it begin
   * @param to behind the last of them
   * @param issued whether the text itself issues the document
   * @param listed whether it goes on a list with the mention before
   */
  record Reading(Relation relation, int from, int to, boolean issued, boolean listed) {}

  /** Reads all mentions of a text, which stand in its order. */
  Reading[] read(String s, List<Mention> mentions) {
    Reading[] readings = new Reading[mentions.size()];
    for (int i = 0; i < readings.length; i++) {
      Mention mention = mentions.get(i);
      Mention before = i == 0 ? null : mentions.get(i - 1);
      readings[i] = before(s, mention, before, i == 0 ? null : readings[i - 1]);
    }
    for (int i = readings.length - 1; i >= 0; i--) {
      Reading next = i + 1 < readings.length && readings[i + 1].listed() ? readings[i + 1] : null;
      int limit = i + 1 < readings.length ? mentions.get(i + 1).start() : s.length();
      readings[i] = behind(s, mentions.get(i), readings[i], next, limit);
    }
    return readings;
  }

  // before the title

  private Reading before(
      String s, Mention mention, @Nullable Mention last, @Nullable Reading lastReading) {
    int sentence = sentenceStart(s, mention.start(), last == null ? 0 : last.tail());
    boolean follows = last != null && lastReading != null && sentence == last.tail();
    if (follows
        && last != null
        && lastReading != null
        && isListGap(s, last.tail(), mention.start())) {
      int from = mention.tail() - lastReading.from() <= 120 ? lastReading.from() : mention.start();
      return new Reading(lastReading.relation(), from, mention.tail(), lastReading.issued(), true);
    }
    int clause = clauseStart(s, sentence, mention.start());
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
          contains(s, EXECUTED, mention.tail(), sentenceEnd(s, mention.tail(), 20))
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
    return contains(s, List.of("制定", "出台", "印发", "发布", "编制", "研究", "调整", "停止"), from, hit.start());
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

  /** Whether a stretch between two titles goes on with one list. */
  private static boolean isListGap(String s, int from, int to) {
    int i = from;
    boolean tails = true;
    while (tails && i < to) {
      tails = false;
      if (s.charAt(i) == ' ') {
        i++;
        tails = true;
      }
      for (String tail : LIST_TAILS) {
        if (i + tail.length() <= to && s.startsWith(tail, i)) {
          i += tail.length();
          tails = true;
          break;
        }
      }
    }
    boolean connected = i == to && i == from;
    boolean comma = false;
    boolean joined = true;
    while (joined && i < to) {
      joined = false;
      if (s.charAt(i) == ' ') {
        i++;
        joined = true;
        continue;
      }
      for (String word : CONNECTORS) {
        if (i + word.length() <= to && s.startsWith(word, i)) {
          i += word.length();
          joined = true;
          connected = true;
          comma |= word.equals("，") || word.equals(",");
          break;
        }
      }
    }
    if (i >= to) {
      return connected || to == from;
    }
    if (!connected || to - i > 60) {
      return false;
    }
    boolean told = contains(s, List.of("印发", "发布", "制定", "出台", "下发", "公布"), i, to);
    if (told && s.charAt(to - 1) != '的') {
      return false;
    }
    if (Issuers.before(s, i, to).start() <= i) {
      return true;
    }
    return !comma && to - i <= 8 && !contains(s, NO_LIST, i, to);
  }

  /** Behind the last end of a sentence before {@code at}, not before {@code from}. */
  private static int sentenceStart(String s, int at, int from) {
    int stop = Math.max(from, at - SENTENCE_REACH);
    for (int i = at; i > stop; i--) {
      char c = s.charAt(i - 1);
      if (c == '\n' || Chars.endsSentence(c)) {
        return i;
      }
    }
    return stop;
  }

  /** Behind the last comma before a title; the comma's clause too where nothing stands between. */
  private int clauseStart(String s, int sentence, int at) {
    int i = at;
    while (i > sentence && s.charAt(i - 1) != '，' && s.charAt(i - 1) != ',') {
      i--;
    }
    if (i > sentence && i == at) {
      i--;
      while (i > sentence && s.charAt(i - 1) != '，' && s.charAt(i - 1) != ',') {
        i--;
      }
    }
    while (i < at && s.charAt(i) == ' ') {
      i++;
    }
    return i;
  }

  // behind the title

  private Reading behind(
      String s, Mention mention, Reading reading, @Nullable Reading next, int limit) {
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
    int end = Math.min(limit, sentenceEnd(s, tail, BEHIND_REACH));
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
            contains(s, List.of("对", "将", "把"), reading.from(), mention.start())
                || hit.cue().word().length() > 2;
        boolean planned = contains(s, PLANS, reading.from(), hit.start());
        yield taken && !planned && hit.start() - tail <= 12 ? Relation.AMENDS : Relation.REFERS_TO;
      }
      case FORWARDS -> Relation.FORWARDS;
      case BASED_ON -> hit.start() - tail <= 4 ? Relation.BASED_ON : Relation.REFERS_TO;
      default -> Relation.REFERS_TO;
    };
  }

  private static final List<String> PLANS =
      List.of(
          "拟", "研究修", "推动", "加快", "适时", "启动", "组织修", "抓紧", "尽快", "计划", "逐步", "待", "将适", "及时", "正在");

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
    return contains(s, FORWARDED, tail, end);
  }

  /** 推进《X》实施, 抓好《X》落实. */
  private static boolean isCarriedOut(String s, Mention mention, int tail, int end) {
    int from = Math.max(0, mention.start() - 30);
    int near = Math.min(end, tail + 6);
    return contains(s, List.of("实施", "落实", "落地", "贯彻"), tail, near)
        && contains(
            s, CARRIED, Math.max(from, lastBreak(s, from, mention.start())), mention.start());
  }

  private static int lastBreak(String s, int from, int to) {
    for (int i = to; i > from; i--) {
      char c = s.charAt(i - 1);
      if (c == '，' || c == ',' || c == '\n' || Chars.endsSentence(c)) {
        return i;
      }
    }
    return from;
  }

  /** 结合《X》等文件精神: a basis, although no 根据 stands there. */
  private static boolean isBasis(String s, Reading reading, Mention mention, int tail, int end) {
    return contains(s, List.of("结合"), reading.from(), mention.start())
        && contains(s, List.of("精神", "要求", "规定"), tail, Math.min(end, tail + 10));
  }

  static int sentenceEnd(String s, int from, int reach) {
    int limit = Math.min(s.length(), from + reach);
    for (int i = from; i < limit; i++) {
      char c = s.charAt(i);
      if (c == '\n' || c == '。' || c == '；' || c == ';') {
        return i;
      }
    }
    return limit;
  }

  static boolean contains(String s, List<String> words, int from, int to) {
    for (String word : words) {
      if (Chars.indexOf(s, word, from, to) >= 0) {
        return true;
      }
    }
    return false;
  }
}
