package zhengmai.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zhengmai.extract.Context.Reading;
import zhengmai.extract.Cues.Hit;
import zhengmai.model.ReferenceData.CueModifier.Kind;
import zhengmai.model.Relation;
import zhengmai.text.Chars;

/**
 * Carries what a lead sentence or a heading says down to the documents below it: 决定废止下列文件：, then a
 * list; 对附件所列文件予以废止, then a table; 一、废止的文件, then titles.
 */
final class Leads {
  /** A heading is no longer, nor is what stands in front of an item's title. */
  private static final int SHORT = 50;

  /** A lead is no longer. */
  private static final int LONG = 240;

  private static final Pattern ANNEX = Pattern.compile("附[件表录]");
  private static final Pattern TABLE_HEAD =
      Pattern.compile("[^。《]{0,6}(?:序号|名称|文号|字号|标题|发文|备注|日期|机关)[^。《]{0,40}");
  private static final Pattern COUNT =
      Pattern.compile("[（(]?[共计]{0,2}[0-9一二三四五六七八九十百]{1,4}[件项个部][）)]?[:：]?");
  private static final Pattern HEADING_MARK =
      Pattern.compile(
          "(?:第?[0-9一二三四五六七八九十]{1,3}[、.．部]分?|[（(][0-9一二三四五六七八九十]{1,3}[）)]|附[件表录][0-9一二三四五六七八九十]{0,2}[:：]?)?\\s*");

  private static final Pattern SUMMARY =
      Pattern.compile("(?:以上|上述|前述)[0-9一二三四五六七八九十]{0,4}[件个项部]?(?:文件|规定|通知|政策|办法|规范性文件|制度)");

  private final Cues cues;
  private final Acts acts;

  Leads(Cues cues, Acts acts) {
    this.cues = cues;
    this.acts = acts;
  }

  /** What governs the documents that follow. */
  private record Lead(Relation relation, int from, int to, Effect effect) {
    /** The heading of an annex that says no more than the letter does. */
    Lead orOf(@Nullable Lead letter) {
      return letter != null && letter.relation() == relation
          ? new Lead(relation, from, to, effect.or(letter.effect()))
          : this;
    }
  }

  /** Adds to each reading what stands above it. */
  void govern(String s, List<Mention> mentions, Reading[] readings) {
    if (!mentions.isEmpty()) {
      new Walk(s, mentions, readings).walk();
    }
  }

  /** One walk through the paragraphs of a text. */
  private final class Walk {
    private final String s;
    private final List<Mention> mentions;
    private final Reading[] readings;
    private @Nullable Lead current;
    private @Nullable Lead annexed;
    private int next;

    Walk(String s, List<Mention> mentions, Reading[] readings) {
      this.s = s;
      this.mentions = mentions;
      this.readings = readings;
    }

    void walk() {
      int act = cues.nextAct(s, 0);
      for (int from = 0; from < s.length(); ) {
        if (current == null && annexed == null) {
          // Nothing is governed before a word of repeal, amendment or extension.
          if (act < 0) {
            return;
          }
          from = s.lastIndexOf('\n', act - 1) + 1;
          skipTo(from);
        }
        int end = s.indexOf('\n', from);
        int to = end < 0 ? s.length() : end;
        int first = next;
        skipTo(to);
        paragraph(from, to, first, next);
        from = to + 1;
        act = act >= 0 && act <= to ? cues.nextAct(s, from) : act;
      }
    }

    private void skipTo(int from) {
      while (next < mentions.size() && mentions.get(next).start() < from) {
        next++;
      }
    }

    private void paragraph(int from, int to, int first, int last) {
      int begin = first == last ? from : mentions.get(last - 1).tail();
      while (begin < to && "。；; ".indexOf(s.charAt(begin)) >= 0) {
        begin++;
      }
      if (isSummary(begin)) {
        summary(begin, to, last);
        return;
      }
      int colon = leadColon(from, to, first, last);
      if (colon >= 0) {
        current = lead(sentence(from, colon), colon).map(l -> l.orOf(annexed)).orElse(null);
        inline(colon, first, last);
        return;
      }
      if (first == last) {
        plain(from, to);
      } else if (current != null && isItem(from, mentions.get(first))) {
        items(current, first, last);
      } else {
        current = null;
        annex(from, to);
      }
    }

    /** The colon of a lead that says that documents follow, before any title of its sentence. */
    private int leadColon(int from, int to, int first, int last) {
      int title = first == last ? to : mentions.get(first).start();
      int stop = Math.max(from, title - LONG);
      for (int i = title - 1; i >= stop; i--) {
        char c = s.charAt(i);
        if (c == '：' || c == ':') {
          int begin = sentence(from, i);
          return Sentences.contains(s, acts.words(Kind.LIST), begin, i)
                  || (last > first && isObject(begin, i))
              ? i
              : -1;
        }
        if (c == '。' && i < title - 3) {
          return -1;
        }
      }
      return -1;
    }

    /** 决定废止以下2件文件：, 予以废止的文件有：. */
    private boolean isObject(int from, int colon) {
      return acts.words(Kind.LISTED).stream().anyMatch(w -> s.startsWith(w, colon - w.length()))
          && from < colon;
    }

    private int sentence(int from, int at) {
      int i = at;
      int stop = Math.max(from, at - LONG);
      while (i > stop && s.charAt(i - 1) != '。') {
        i--;
      }
      return i;
    }

    /**
     * A paragraph without titles: a heading, a lead to an annex, or the end of what was governed.
     */
    private void plain(int from, int to) {
      if (isHeading(from, to)) {
        Optional<Lead> lead = lead(from, to);
        if (lead.isPresent()) {
          current = lead.get().orOf(annexed);
          return;
        }
        boolean annex = ANNEX.matcher(s).region(from, to).lookingAt() || endsAsList(to);
        if (annex && annexed != null && !tellsOther(from, to)) {
          current = annexed;
          return;
        }
        boolean within =
            TABLE_HEAD.matcher(s).region(from, to).matches()
                || COUNT.matcher(s).region(from, to).matches()
                || to - from <= 4;
        if (within) {
          return;
        }
      }
      boolean amending =
          current != null && current.relation() == Relation.AMENDS && !s.startsWith("本", from);
      if (!amending) {
        current = null;
        annex(from, to);
      }
    }

    /** 以上文件自2022年5月1日起停止执行: what is said of the items above. */
    private boolean isSummary(int from) {
      return SUMMARY.matcher(s).region(from, s.length()).lookingAt();
    }

    private void summary(int from, int to, int behind) {
      Optional<Lead> lead = lead(from, to);
      current = null;
      int i = behind - 1;
      while (lead.isPresent() && i >= 0) {
        int line = s.lastIndexOf('\n', mentions.get(i).start()) + 1;
        int first = i;
        while (first > 0 && mentions.get(first - 1).start() >= line) {
          first--;
        }
        if (!isItem(line, mentions.get(first))) {
          return;
        }
        for (int k = first; k <= i; k++) {
          if (k == first || readings[k].listed()) {
            govern(lead.get(), k);
          }
        }
        i = first - 1;
      }
    }

    private boolean isHeading(int from, int to) {
      return to - from <= SHORT && Chars.indexOf(s, "。", from, to) < 0;
    }

    private boolean endsAsList(int to) {
      return s.startsWith("目录", to - 2) || s.startsWith("清单", to - 2);
    }

    /** A heading of what is not touched, or only to be: 拟修订的文件, 现行有效的文件. */
    private boolean tellsOther(int from, int to) {
      return cues.lastAct(s, from, to) != null || s.substring(from, to).contains("有效");
    }

    /** 决定对附件所列2件文件予以废止. */
    private void annex(int from, int to) {
      for (int begin = from; begin < to; ) {
        int stop = Chars.indexOf(s, "。", begin, to);
        int end = stop < 0 ? to : stop;
        if (end - begin <= LONG && Sentences.contains(s, acts.words(Kind.ANNEX), begin, end)) {
          Optional<Lead> lead = lead(begin, end);
          if (lead.isPresent()) {
            annexed = lead.get();
          }
        }
        begin = end + 1;
      }
    }

    /** What a stretch does to the documents that it announces; nothing where it does two things. */
    private Optional<Lead> lead(int from, int to) {
      Hit hit = cues.lastAct(s, from, to);
      if (hit == null) {
        return Optional.empty();
      }
      for (Hit h = hit; h != null; h = cues.lastAct(s, from, h.start())) {
        int clause = Sentences.lastBreak(s, from, h.start());
        boolean other = Acts.in(h.relation(), Effect.NONE) != hit.relation();
        if (other || !acts.isDone(s, clause, h.start())) {
          return Optional.empty();
        }
      }
      Effect effect =
          new Effect(
              Optional.empty(),
              ActTerms.from(s, from, to),
              hit.relation() == Relation.EXTENDS
                  ? ActTerms.until(s, hit.start(), to)
                  : Optional.empty());
      return Optional.of(new Lead(hit.relation(), from, to, effect));
    }

    /** Titles in the lead's own paragraph, behind its colon, up to the end of the sentence. */
    private void inline(int colon, int first, int last) {
      if (current == null) {
        return;
      }
      int end = colon;
      for (int i = first; i < last; i++) {
        Mention mention = mentions.get(i);
        if (mention.start() < colon || Chars.indexOf(s, "。", end, mention.start()) >= 0) {
          return;
        }
        govern(current, i);
        end = mention.tail();
      }
    }

    /** An item begins with its title, but for its number, its bodies and its day. */
    private boolean isItem(int from, Mention mention) {
      if (mention.start() - from > LONG) {
        return false;
      }
      String before = s.substring(from, mention.start());
      Matcher mark = HEADING_MARK.matcher(before);
      int marked = mark.lookingAt() ? mark.end() : 0;
      return before.length() - marked <= SHORT
          && before.indexOf('。') < 0
          && before.indexOf('；') < 0
          && (before.length() - marked <= 3
              || Enumeration.head(s, from + marked, mention.start()) <= from + marked + 2);
    }

    private void items(Lead lead, int first, int last) {
      govern(lead, first);
      int end = mentions.get(first).tail();
      for (int i = first + 1; i < last; i++) {
        Mention mention = mentions.get(i);
        if (mention.start() < end) {
          // It stands in the brackets behind the last one: 《A》（国办发〔2021〕1号，见《B》）.
          continue;
        }
        boolean row =
            s.substring(end, mention.start())
                .chars()
                .allMatch(c -> "；;、，,. ．".indexOf(c) >= 0 || Character.isDigit(c));
        if (!readings[i].listed() && !row) {
          return;
        }
        govern(lead, i);
        end = mention.tail();
      }
    }

    private void govern(Lead lead, int i) {
      Reading own = readings[i];
      if (Acts.ALL.contains(own.relation())) {
        return;
      }
      Mention mention = mentions.get(i);
      int end = Math.min(Sentences.end(s, mention.tail(), 40), limit(i));
      Effect effect = lead.effect().in(acts.scopes().of(s, mention.tail(), end));
      int from =
          mention.tail() - lead.from() <= CitationReader.QUOTE ? lead.from() : mention.start();
      readings[i] =
          new Reading(
              Acts.in(lead.relation(), effect),
              from,
              mention.tail(),
              false,
              own.listed(),
              true,
              effect);
    }

    private int limit(int i) {
      return i + 1 < mentions.size() ? mentions.get(i + 1).start() : s.length();
    }
  }
}
