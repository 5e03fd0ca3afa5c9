package zhengmai.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhengmai.extract.Context.Reading;
import zhengmai.model.Quote;
import zhengmai.model.Relation;
import zhengmai.provision.PinpointReader;
import zhengmai.text.Flow;
import zhengmai.text.TitleForms;
import zhengmai.text.TitleKeys;

/**
 * Gathers mentions into documents. Mentions are of one document when their numbers agree, or their
 * titles, or their titles without the bodies in front (国务院办公厅关于某事的意见, 关于某事的意见), unless their
 * numbers differ. A title that the text issues, attaches or is called by itself is no other
 * document.
 */
final class Documents {
  private static final String DRAFT = "征求意见稿";

  private final Flow flow;
  private final String s;
  private final OwnIdentity own;
  private final boolean reported;
  private final OwnTitles ownTitles;
  private final MentionPlace place;
  private final DocumentIndex index;
  private final List<Document> all = new ArrayList<>();
  private boolean inExamples;

  /** What a bare 《征求意见稿》 is the draft of. */
  private @Nullable Document lastTitled;

  /**
   * An empty gathering.
   *
   * @param flow the text
   * @param own what the text itself is
   * @param reported whether the text reports on others' documents, so that 现印发 is never its own
   */
  Documents(Flow flow, OwnIdentity own, boolean reported) {
    this.flow = flow;
    this.reported = reported;
    this.s = flow.text();
    this.own = own;
    this.ownTitles = new OwnTitles(own);
    this.place = new MentionPlace(s);
    this.index = new DocumentIndex(ownTitles);
  }

  /** Adds what one place of the text says. */
  void add(Mention mention, Reading reading) {
    inExamples =
        (inExamples && reading.listed())
            || (mention.numbers().isEmpty() && TitleKinds.isExample(s, mention.start()));
    if (inExamples || place.isFileLine(mention.start())) {
      return;
    }
    Document document = index.find(mention);
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
        index.callBy(DRAFT, document);
      }
      all.add(document);
    }
    merge(document, mention, reading);
    for (String name : mention.shortNames()) {
      index.callBy(name, document);
    }
    others(mention, reading);
  }

  /** （甘医保发〔2019〕12号、13号）: the first number goes with the title, each other one is a document. */
  private void others(Mention mention, Reading reading) {
    for (int i = 1; i < mention.numbers().size(); i++) {
      Mention other = mention.numbered(mention.numbers().get(i));
      Document document = index.find(other);
      if (document == null) {
        document = new Document(other);
        all.add(document);
      }
      merge(document, other, reading);
    }
  }

  /**
   * Adds what the text's own title says of a document: 关于废止《X》的通知.
   *
   * @param mention the place in the title
   * @param words the title with its place
   */
  void addTitled(Mention mention, Reading reading, Quote words) {
    Document document = index.find(mention);
    if (document == null) {
      document = new Document(mention.outside());
      document.title = mention.title().orElse(null);
      document.key = document.title == null ? null : TitleKeys.documentKey(document.title);
      document.issuers.addAll(mention.title().map(Issuers::inTitle).orElse(List.of()));
      document.number = mention.numbers().stream().findFirst().orElse(null);
      all.add(0, document);
    }
    if (document.reading == null || reading.relation().compareTo(document.relation) < 0) {
      document.relation = reading.relation();
      document.reading = reading;
      document.words = words;
    }
    document.issuedHere = false;
    document.attached = false;
  }

  private void merge(Document d, Mention mention, Reading reading) {
    d.count++;
    PinpointReader.at(s, mention.tail()).ifPresent(p -> d.pinpoints.add(p.printed()));
    String title = mention.title().orElse(null);
    if (title != null && d.title == null) {
      d.title = title;
      d.key = TitleKeys.documentKey(title);
      index.titled(d.key, d);
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
      index.numbered(d.number, d);
    }
    if (d.issuers.isEmpty()) {
      d.issuers.addAll(title == null ? List.of() : Issuers.inTitle(asSpaced(mention)));
    }
    if (d.issuers.isEmpty()) {
      int from = Math.max(0, mention.start() - 100);
      d.issuers.addAll(Issuers.before(s, from, mention.start()).names());
    }
    d.made |= place.isMade(mention.start());
    boolean listed = !reading.governed() && place.isAnnexLine(mention.start());
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
    return d.key != null && ownTitles.has(d.key);
  }

  /** 鲁卫发〔2021〕10号（印发《X》的通知）: a number explained by a title that is the text's own. */
  private boolean namesOwn(Document d) {
    int at = d.firstMention().tail();
    if (at < 0 || at >= s.length() || (s.charAt(at) != '（' && s.charAt(at) != '(')) {
      return false;
    }
    int next = Collections.binarySearch(all, d, CitationReader.IN_ORDER) + 1;
    if (next <= 0 || next >= all.size()) {
      return false;
    }
    Document other = all.get(next);
    return other.key != null && other.first() < at + 12 && ownTitles.has(other.key);
  }

  private static boolean isHouseRule(Document d) {
    return d.title != null
        && d.number == null
        && d.relation == Relation.REFERS_TO
        && TitleKinds.isHouseRule(d.title);
  }
}
