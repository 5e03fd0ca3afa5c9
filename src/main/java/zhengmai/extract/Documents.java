package zhengmai.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhengmai.extract.Context.Reading;
import zhengmai.model.DocumentNumber;
import zhengmai.model.Relation;
import zhengmai.text.Chars;
import zhengmai.text.Flow;
import zhengmai.text.TitleFinder;
import zhengmai.text.TitleForms;
import zhengmai.text.TitleKeys;

/**
 * Gathers mentions into documents. Mentions are of one document when their numbers agree, or their
 * titles, or their titles without the bodies in front (国务院办公厅关于某事的意见, 关于某事的意见), unless their
 * numbers differ. A title that the text issues, attaches or is called by itself is no other
 * document.
 */
final class Documents {
  /** Paragraphs that name files to fetch, not documents to heed. */
  private static final List<String> FILE_LINES =
      List.of("下载", "点击下载", "附件下载", "原文", "阅读原文", "文件下载", "来源");

  private static final List<String> EXPLAINED =
      List.of("起草说明", "编制说明", "政策解读", "解读", "解读材料", "起草情况说明", "说明", "任务分工", "修订说明", "问答");

  /** A line that is a heading or an item of a list is not longer. */
  private static final int PARAGRAPH = 400;

  /** No honest text has more documents of one title, told apart by their numbers. */
  private static final int NAMESAKES = 32;

  private static final String DRAFT = "征求意见稿";

  private static final List<String> ISSUING =
      List.of("印发", "发布", "公布", "下发", "出台", "征求", "征集", "关于");

  /** Verbs of offices whose object is a document, whatever its title ends in. */
  private static final List<String> MAKING =
      List.of(
          "印发", "印发了", "发布", "发布了", "出台", "出台了", "制定", "制定了", "下发", "下发了", "公布", "颁布", "颁布了", "印发的",
          "发布的", "通过", "修订", "审议通过了");

  private final Flow flow;
  private final String s;
  private final Own own;
  private final boolean reported;
  private final Set<String> ownKeys = new HashSet<>();
  private final List<Document> all = new ArrayList<>();
  private boolean inExamples;
  private final Map<String, Document> shortNames = new HashMap<>();
  private final Map<DocumentNumber, Document> byNumber = new HashMap<>();

  /** By every key under which {@link #find} may look for a document. */
  private final Map<String, List<Document>> byKey = new HashMap<>();

  /** What a bare 《征求意见稿》 is the draft of. */
  private @Nullable Document lastTitled;

  /**
   * An empty gathering.
   *
   * @param flow the text
   * @param own what the text itself is
   * @param reported whether the text reports on others' documents, so that 现印发 is never its own
   */
  Documents(Flow flow, Own own, boolean reported) {
    this.flow = flow;
    this.reported = reported;
    this.s = flow.text();
    this.own = own;
    for (String title : own.titles()) {
      ownKeys.add(TitleKeys.documentKey(title));
      issuedIn(title);
    }
    for (String title : own.instruments()) {
      ownKeys.add(TitleKeys.documentKey(title));
    }
  }

  /** 关于印发《A》和《B》的通知, 关于《A》公开征求意见的公告: A and B are issued. */
  private void issuedIn(String title) {
    boolean issuing = false;
    int last = 0;
    for (TitleFinder.Title t : TitleFinder.find(title).titles()) {
      String before = title.substring(last, t.start());
      boolean asked = title.indexOf("征求", t.end()) > 0;
      for (String word : ISSUING) {
        issuing |= before.endsWith(word) && (!word.equals("关于") || asked);
      }
      if (issuing) {
        ownKeys.add(TitleKeys.documentKey(t.text()));
      }
      last = t.end();
    }
  }

  /** Adds what one place of the text says. */
  void add(Mention mention, Reading reading) {
    inExamples =
        (inExamples && reading.listed())
            || (mention.numbers().isEmpty() && TitleKinds.isExample(s, mention.start()));
    if (inExamples || isFileLine(mention.start())) {
      return;
    }
    Document document = find(mention);
    if (document == null) {
      Optional<String> title = mention.title();
      Document base = null;
      if (title.isPresent() && TitleKinds.isShortName(title.get()) && mention.numbers().isEmpty()) {
        base = title.get().equals(DRAFT) ? lastTitled : null;
        if (base == null) {
          return;
        }
      }
      document = new Document(mention);
      if (base != null) {
        document.draftOf = base;
        document.title = base.title + "（" + DRAFT + "）";
        document.key = TitleKeys.documentKey(document.title);
        shortNames.put(DRAFT, document);
      }
      all.add(document);
    }
    merge(document, mention, reading);
    for (String name : mention.shortNames()) {
      shortNames.put(TitleKeys.key(name), document);
    }
  }

  private boolean isFileLine(int at) {
    int from = paragraphStart(at);
    for (String word : FILE_LINES) {
      if (s.startsWith(word, from)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Document find(Mention mention) {
    for (DocumentNumber number : mention.numbers()) {
      Document d = byNumber.get(number);
      if (d != null) {
        return d;
      }
    }
    if (mention.title().isEmpty()) {
      return null;
    }
    String title = mention.title().get();
    Document named =
        mention.numbers().isEmpty() && !shortNames.isEmpty()
            ? shortNames.get(TitleKeys.key(title))
            : null;
    if (named != null) {
      named.shortCount++;
      return named;
    }
    String key = TitleKeys.documentKey(title);
    Document found = find(key, key, mention);
    int core = TitleKeys.coreStart(key);
    return found == null && core > 0 ? find(key.substring(core), key, mention) : found;
  }

  private @Nullable Document find(String indexed, String key, Mention mention) {
    for (Document d : byKey.getOrDefault(indexed, List.of())) {
      if (d.key != null
          && !numbersDiffer(d, mention)
          && (sameTitle(d.key, key) || isCutShort(d.key, key))) {
        return d;
      }
    }
    return null;
  }

  private void index(Document d, String key) {
    indexUnder(key, d);
    int core = TitleKeys.coreStart(key);
    if (core > 0) {
      indexUnder(key.substring(core), d);
    }
    if (key.endsWith("行)") && key.length() > 4) {
      indexUnder(key.substring(0, key.length() - 4), d);
    }
  }

  private void indexUnder(String key, Document d) {
    List<Document> documents = byKey.computeIfAbsent(key, k -> new ArrayList<>(1));
    if (documents.size() < NAMESAKES) {
      documents.add(d);
    }
  }

  /** A text that has named 某办法（试行） goes on to call it 某办法, unless that is the text itself. */
  private boolean isCutShort(String full, String key) {
    return full.length() == key.length() + 4
        && full.startsWith(key)
        && (full.endsWith("(试行)") || full.endsWith("(暂行)"))
        && !isOwnKey(key);
  }

  private static boolean numbersDiffer(Document d, Mention mention) {
    return d.number != null
        && !mention.numbers().isEmpty()
        && !mention.numbers().contains(d.number);
  }

  /** The same, or the same from 关于 on where one of them names no body before it. */
  private static boolean sameTitle(String a, String b) {
    if (a.equals(b)) {
      return true;
    }
    String shorter = a.length() < b.length() ? a : b;
    String longer = a.length() < b.length() ? b : a;
    int core = TitleKeys.coreStart(longer);
    return core > 0 && longer.length() - core == shorter.length() && longer.endsWith(shorter);
  }

  private void merge(Document d, Mention mention, Reading reading) {
    d.count++;
    String title = mention.title().orElse(null);
    if (title != null && d.title == null) {
      d.title = title;
      d.key = TitleKeys.documentKey(title);
      index(d, d.key);
      if (!title.contains(DRAFT)) {
        lastTitled = d;
      }
      d.paper =
          TitleKinds.isPaper(title, s, mention.end())
              || (mention.numbers().isEmpty()
                  && TitleKinds.isWork(title, s, mention.start(), mention.tail()));
    }
    if (d.number == null && !mention.numbers().isEmpty()) {
      d.number = mention.numbers().get(0);
      byNumber.putIfAbsent(d.number, d);
    }
    if (d.issuers.isEmpty()) {
      d.issuers.addAll(title == null ? List.of() : Issuers.inTitle(asSpaced(mention)));
    }
    if (d.issuers.isEmpty()) {
      int from = Math.max(0, mention.start() - 100);
      d.issuers.addAll(Issuers.before(s, from, mention.start()).names());
    }
    d.made |= isMade(mention.start());
    boolean listed = isAnnexLine(mention.start());
    d.attached |= mention.attached() || listed;
    d.issuedHere |= reading.issued();
    Relation relation = listed ? Relation.REFERS_TO : reading.relation();
    if (d.reading == null || relation.compareTo(d.relation) < 0) {
      d.relation = relation;
      d.reading = reading;
      d.evidence = mention;
    }
  }

  /** The title with the spaces that the source has between bodies: 国家医保局 财政部关于…. */
  private String asSpaced(Mention mention) {
    StringBuilder b = new StringBuilder();
    for (int i = mention.start(); i < mention.end(); i++) {
      if (i > mention.start() && flow.offset(i) - flow.offset(i - 1) == 2) {
        b.append(' ');
      }
      if (s.charAt(i) != '《' && s.charAt(i) != '》') {
        b.append(s.charAt(i));
      }
    }
    return b.toString();
  }

  private boolean isMade(int at) {
    for (String word : MAKING) {
      if (s.startsWith(word, at - word.length())) {
        return true;
      }
    }
    return false;
  }

  /** A line of the list of attachments: 附件：1.《X》, and the numbered lines below it. */
  private boolean isAnnexLine(int at) {
    int from = paragraphStart(at);
    for (int lines = 0; lines < 20; lines++) {
      if (s.startsWith("附件", from) || s.startsWith("附：", from) || s.startsWith("附表", from)) {
        return Chars.indexOf(s, "\n", from, from + 160) >= 0 || s.length() - from < 160;
      }
      int mark = from;
      while (mark < s.length() && Chars.isDigit(s.charAt(mark))) {
        mark++;
      }
      if (mark == from || mark >= s.length() || "..．、".indexOf(s.charAt(mark)) < 0 || from < 2) {
        return false;
      }
      from = paragraphStart(from - 2);
    }
    return false;
  }

  /** Where the paragraph of a character begins; the character itself in a very long paragraph. */
  private int paragraphStart(int at) {
    int stop = Math.max(0, at - PARAGRAPH);
    for (int i = at; i > stop; i--) {
      if (s.charAt(i - 1) == '\n') {
        return i;
      }
    }
    return stop == 0 ? 0 : at;
  }

  /** Documents that are not the text itself, in the order in which it names them. */
  List<Document> others() {
    List<Document> others = new ArrayList<>();
    for (Document d : all) {
      if (!isOwn(d) && !d.paper && !isHouseRule(d) && isPolicy(d)) {
        others.add(d);
      }
    }
    others.sort(CitationReader.IN_ORDER);
    return others;
  }

  /** A title of no known form is taken for a document where a number, a cue or a verb says so. */
  private static boolean isPolicy(Document d) {
    return d.number != null
        || d.made
        || d.title == null
        || d.relation != Relation.REFERS_TO
        || TitleForms.endsInForm(d.title);
  }

  private boolean isOwn(Document d) {
    if (reported) {
      return false;
    }
    if (d.draftOf != null && isOwn(d.draftOf)) {
      return true;
    }
    if (d.number != null) {
      if (own.numbers().contains(d.number)) {
        return true;
      }
      if (d.key == null) {
        return namesOwn(d);
      }
      return d.issuedHere;
    }
    if (d.issuedHere || (d.attached && d.issuers.isEmpty())) {
      return true;
    }
    return d.key != null && isOwnKey(d.key);
  }

  /** 鲁卫发〔2021〕10号（印发《X》的通知）: a number explained by a title that is the text's own. */
  private boolean namesOwn(Document d) {
    int at = d.firstMention().tail();
    if (at >= s.length() || (s.charAt(at) != '（' && s.charAt(at) != '(')) {
      return false;
    }
    int next = Collections.binarySearch(all, d, CitationReader.IN_ORDER) + 1;
    if (next <= 0 || next >= all.size()) {
      return false;
    }
    Document other = all.get(next);
    return other.key != null && other.first() < at + 12 && isOwnKey(other.key);
  }

  private boolean isOwnKey(String key) {
    if (ownKeys.contains(key)) {
      return true;
    }
    for (String word : EXPLAINED) {
      if (key.endsWith(word) && ownKeys.contains(key.substring(0, key.length() - word.length()))) {
        return true;
      }
    }
    for (String ownKey : ownKeys) {
      if (sameTitle(ownKey, key)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHouseRule(Document d) {
    return d.title != null
        && d.number == null
        && d.relation == Relation.REFERS_TO
        && TitleKinds.isHouseRule(d.title);
  }
}
