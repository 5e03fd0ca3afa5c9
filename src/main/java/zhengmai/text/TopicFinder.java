package zhengmai.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import zhengmai.model.ReferenceData;
import zhengmai.model.ReferenceData.Topic;

/**
 * The topics of a document, from the short texts that say what it is about: 《北京市医疗机构医疗保障定点管理暂行办法》
 * is 医保定点管理. A topic is found by its labels; a label inside one of the topic's not-labels, or
 * inside a longer label of another topic, does not count. Topics that yield to a found one are left
 * out. At most three, the strongest first; 其他 when there is none.
 */
public final class TopicFinder {
  private static final String OTHER = "其他";
  private static final int MOST = 3;

  /** A document's lead is looked at up to here. */
  private static final int LEAD = 600;

  /** No field says more in more characters. */
  private static final int LONGEST = 3000;

  private final List<Topic> topics;

  /** For each topic, those in whose presence it is left out. */
  private final int[][] yields;

  private final LabelTrie<Integer> labels = new LabelTrie<>();

  /**
   * The texts that tell a document's topics.
   *
   * @param titles of header and body
   * @param instruments titles of what it issues
   * @param keywords 关键字
   * @param category 类别
   * @param lead headings and first paragraphs, looked at when all others tell nothing
   */
  public record Fields(
      List<String> titles,
      List<String> instruments,
      List<String> keywords,
      Optional<String> category,
      String lead) {
    public Fields {
      titles = List.copyOf(titles);
      instruments = List.copyOf(instruments);
      keywords = List.copyOf(keywords);
    }

    /** Titles alone. */
    public static Fields of(List<String> titles) {
      return new Fields(titles, List.of(), List.of(), Optional.empty(), "");
    }

    /** The same with titles of instruments. */
    public Fields withInstruments(List<String> instruments) {
      return new Fields(titles, instruments, keywords, category, lead);
    }

    /** The same with keywords. */
    public Fields withKeywords(List<String> keywords) {
      return new Fields(titles, instruments, keywords, category, lead);
    }

    /** The same with a category. */
    public Fields withCategory(Optional<String> category) {
      return new Fields(titles, instruments, keywords, category, lead);
    }

    /** The same with a lead. */
    public Fields withLead(String lead) {
      return new Fields(titles, instruments, keywords, category, lead);
    }
  }

  /** Topics as these reference data tell them. */
  public TopicFinder(ReferenceData data) {
    topics = data.topics();
    List<String> names = topics.stream().map(Topic::name).toList();
    yields =
        topics.stream()
            .map(t -> t.yieldsTo().stream().mapToInt(names::indexOf).filter(i -> i >= 0).toArray())
            .toArray(int[][]::new);
    for (int i = 0; i < topics.size(); i++) {
      Topic topic = topics.get(i);
      if (topic.name().equals(OTHER)) {
        continue;
      }
      // A not-label is stored as ~i, so that one pass finds both.
      for (String not : topic.notLabels()) {
        labels.put(fold(not), ~i);
      }
      labels.put(fold(topic.name()), i);
      for (String label : topic.labels()) {
        labels.put(fold(label), i);
      }
      for (String label : topic.shortNames()) {
        labels.put(fold(label), i);
      }
    }
  }

  /** The topics of a notice. */
  public List<String> find(Fields fields) {
    Tally tally = new Tally();
    fields.titles().forEach(t -> tally.add(t, 6));
    fields.instruments().forEach(t -> tally.add(t, 4));
    tally.add(String.join("；", fields.keywords()), 3);
    if (tally.isEmpty()) {
      tally.add(fields.category().orElse(""), 1);
    }
    if (tally.isEmpty()) {
      tally.add(cut(fields.lead(), LEAD), 1);
    }
    return tally.topics(0);
  }

  /**
   * The topics of a digest's article.
   *
   * @param text its running text; only its beginning is looked at
   */
  public List<String> ofArticle(
      String title, Optional<String> section, Optional<String> summary, String text) {
    Tally tally = new Tally();
    tally.add(title, 10);
    int atLeast = tally.isEmpty() ? 2 : 4;
    tally.add(summary.orElse(""), 1);
    if (tally.isEmpty()) {
      tally.add(cut(text, LEAD), 1);
    }
    tally.add(section.orElse(""), 2);
    return tally.topics(atLeast);
  }

  private static String cut(String s, int length) {
    return s.length() <= length ? s : s.substring(0, length);
  }

  /** One width and case, without white space and quotation marks. */
  private static String fold(String s) {
    StringBuilder b = new StringBuilder(s.length());
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      char half = c >= '\uff01' && c <= '\uff5e' ? (char) (c - 0xfee0) : c;
      if (!Chars.isSpace(half) && "“”\"‘’'".indexOf(half) < 0) {
        b.append(half >= 'A' && half <= 'Z' ? (char) (half + 32) : half);
      }
    }
    return b.toString();
  }

  private record Hit(int topic, int start, int end) {}

  /** How strong each topic is. */
  private final class Tally {
    private final int[] strength = new int[topics.size()];

    void add(String field, int weight) {
      if (field.isEmpty()) {
        return;
      }
      String s = fold(cut(field, LONGEST));
      List<Hit> hits = new ArrayList<>();
      List<Hit> nots = new ArrayList<>();
      labels.all(
          s,
          (topic, start, end) -> {
            if (topic < 0) {
              nots.add(new Hit(~topic, start, end));
            } else {
              hits.add(new Hit(topic, start, end));
            }
          });
      hits.removeIf(h -> nots.stream().anyMatch(n -> n.topic() == h.topic() && overlap(n, h)));
      for (Hit h : hits) {
        if (hits.stream().noneMatch(g -> g.topic() != h.topic() && inside(h, g))) {
          strength[h.topic()] += weight;
        }
      }
    }

    boolean isEmpty() {
      return most() == 0;
    }

    private int most() {
      int most = 0;
      for (int n : strength) {
        most = Math.max(most, n);
      }
      return most;
    }

    List<String> topics(int atLeast) {
      int best = most();
      if (best == 0) {
        return List.of(OTHER);
      }
      for (int i = 0; i < strength.length; i++) {
        strength[i] = strength[i] < Math.min(atLeast, best) ? 0 : strength[i];
      }
      List<String> found =
          IntStream.range(0, strength.length)
              .filter(i -> strength[i] > 0 && !yields(i))
              .boxed()
              .sorted(Comparator.<Integer>comparingInt(i -> -strength[i]).thenComparingInt(i -> i))
              .limit(MOST)
              .map(i -> topics.get(i).name())
              .toList();
      return found.isEmpty() ? List.of(OTHER) : found;
    }

    private boolean yields(int i) {
      for (int to : yields[i]) {
        if (strength[to] > 0) {
          return true;
        }
      }
      return false;
    }
  }

  private static boolean overlap(Hit a, Hit b) {
    return a.start() < b.end() && b.start() < a.end();
  }

  private static boolean inside(Hit in, Hit out) {
    return out.start() <= in.start()
        && in.end() <= out.end()
        && out.end() - out.start() > in.end() - in.start();
  }
}
