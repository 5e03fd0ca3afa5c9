package zhengmai.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The types of relation between documents, the strongest first: a text that names a document more
 * than once has the strongest relation to it. 甘医保发〔2021〕126号 is {@link #BASED_ON} 医保发〔2021〕48号.
 * This is their one table: reading, linking, the store, lineages, drawings and pages loop over it.
 * Names are the ontology's, which a test holds; the colours can be told apart by people who do not
 * see red and green.
 */
public enum Relation {
  /** 《X》同时废止: the other document ends. */
  REPEALS("repeals", Kind.STATED, "废止", "repeals", "被废止", "repealed by", "#c0392b", "#ff8f85"),
  /** 修订《X》, done and not planned. */
  AMENDS("amends", Kind.STATED, "修改", "amends", "被修改", "amended by", "#d98200", "#f5a95b"),
  /** 《X》有效期延长至2025年12月31日, 《X》继续执行: the other document runs on. */
  EXTENDS("extends", Kind.STATED, "延续", "extends", "被延续", "extended by", "#8d5524", "#d8a878"),
  /** 转发《X》. */
  FORWARDS("forwards", Kind.STATED, "转发", "forwards", "被转发", "forwarded by", "#aa4499", "#d9a2f0"),
  /** 《X》政策解读: an explanation, which carries nothing out. */
  INTERPRETS(
      "interprets", Kind.STATED, "解读", "interprets", "被解读", "interpreted by", "#6b6b00", "#cfcf5a"),
  /** 贯彻落实《X》. */
  IMPLEMENTS(
      "implements", Kind.STATED, "落实", "implements", "被落实", "implemented by", "#117a4d", "#66cf98"),
  /** 根据《X》. */
  BASED_ON("basedOn", Kind.STATED, "依据", "based on", "作为依据", "basis of", "#0b62a8", "#7db7f5"),
  /** 参照《X》执行. */
  FOLLOWS("follows", Kind.STATED, "参照", "follows", "被参照", "followed by", "#3a9bc1", "#5fcbd8"),
  /** Any other naming. */
  REFERS_TO(
      "refersTo", Kind.STATED, "提及", "refers to", "被提及", "referred to by", "#7f7f7f", "#98a0a8"),
  /** An article is about the document. */
  SUBJECT(
      "subject",
      Kind.OF_ARTICLE,
      "报道",
      "reports on",
      "被报道",
      "reported on by",
      "#777777",
      "#999999"),
  /** An article names the document. */
  CITES("cites", Kind.OF_ARTICLE, "述及", "mentions", "被述及", "mentioned by", "#777777", "#999999"),
  /** A draft and what it became: draft → adopted text, which is the younger of the two. */
  DRAFT_OF(
      "draftOf", Kind.CONCLUDED, "为其征求意见稿", "draft of", "定稿为", "adopted as", "#a67c00", "#e5c04f"),
  /** Formal text → its trial or interim text. */
  FORMALISES(
      "formalises",
      Kind.CONCLUDED,
      "转为正式",
      "formalises",
      "转正为",
      "formalised by",
      "#44761a",
      "#a9d36b"),
  /** Later edition → earlier edition. */
  SUPERSEDES(
      "supersedes",
      Kind.CONCLUDED,
      "替代",
      "supersedes",
      "被替代",
      "superseded by",
      "#882255",
      "#ef92bd"),
  /** A province's document → the national one of the same title. */
  COUNTERPART_OF(
      "counterpartOf",
      Kind.CONCLUDED,
      "对应",
      "counterpart of",
      "地方对应文件",
      "regional counterpart",
      "#5b5fc7",
      "#a9acf5"),
  /** A document → the one that ends it; a lineage has it as {@link #REPEALS}. */
  REPEALED_BY(
      "repealedBy", Kind.ENDING, "被废止于", "repealed by", "废止", "repeals", "#c0392b", "#ff8f85");

  /** Who says that two documents have it. */
  private enum Kind {
    /** A text, of a document that it names. */
    STATED,
    /** A digest's article, which is no policy. */
    OF_ARTICLE,
    /** No text: it follows from titles, dates and regions. */
    CONCLUDED,
    /** It follows from a repeal that a text states. */
    ENDING
  }

  private static final List<Relation> STATED =
      Arrays.stream(values()).filter(r -> r.kind == Kind.STATED).toList();
  private static final List<Relation> OF_ARTICLES = List.of(SUBJECT, INTERPRETS, CITES);

  private static final List<Relation> LINEAGE =
      Arrays.stream(values()).filter(r -> r.isStated() || r.kind == Kind.CONCLUDED).toList();

  private static final Set<Relation> CARRIES_OUT =
      Set.of(IMPLEMENTS, BASED_ON, FORWARDS, COUNTERPART_OF);

  private final String code;
  private final Kind kind;
  private final String zh;
  private final String en;
  private final String inverseZh;
  private final String inverseEn;
  private final String colour;
  private final String onDark;

  Relation(
      String code,
      Kind kind,
      String zh,
      String en,
      String inverseZh,
      String inverseEn,
      String colour,
      String onDark) {
    this.code = code;
    this.kind = kind;
    this.zh = zh;
    this.en = en;
    this.inverseZh = inverseZh;
    this.inverseEn = inverseEn;
    this.colour = colour;
    this.onDark = onDark;
  }

  /** The word of the record format: {@code basedOn}. */
  public String code() {
    return code;
  }

  /** The local name of its property in the ontology: its code, but for an article's two. */
  public String property() {
    return this == SUBJECT ? "reportsOn" : this == CITES ? "mentions" : code;
  }

  /** 依据. */
  public String zh() {
    return zh;
  }

  /** Its English name: {@code based on}. */
  public String en() {
    return en;
  }

  /** Its name from the other end: 作为依据. */
  public String inverseZh() {
    return inverseZh;
  }

  /** Its English name from the other end: {@code basis of}. */
  public String inverseEn() {
    return inverseEn;
  }

  /** The colour of its lines on a light ground: {@code #0b62a8}. */
  public String colour() {
    return colour;
  }

  /** The colour of its lines on a dark ground: {@code #7db7f5}. */
  public String onDark() {
    return onDark;
  }

  /** Whether a policy's text says so. */
  public boolean isStated() {
    return kind == Kind.STATED;
  }

  /** Whether an article's or a policy's text says so. */
  public boolean isOfText() {
    return isStated() || kind == Kind.OF_ARTICLE;
  }

  /** Whether its subject is the older document, which it is of a draft alone. */
  public boolean isFromOlder() {
    return this == DRAFT_OF;
  }

  /** Whether a document that has it carries the other one out. */
  public boolean carriesOut() {
    return CARRIES_OUT.contains(this);
  }

  /** Those that texts of policies state, the strongest first. */
  public static List<Relation> ofPolicies() {
    return STATED;
  }

  /** Those that an article has to documents, the stronger first. */
  public static List<Relation> ofArticles() {
    return OF_ARTICLES;
  }

  /** Those that a lineage walks: what texts of policies state and what is concluded. */
  public static List<Relation> ofLineage() {
    return LINEAGE;
  }

  /** The stronger of two relations. */
  public Relation strongest(Relation other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** The relation with this code, in any case of letters: {@code basedon}. */
  public static Optional<Relation> of(String code) {
    String wanted = code.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(r -> r.code.toLowerCase(Locale.ROOT).equals(wanted))
        .findFirst();
  }
}
