package zhengmai.link;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import zhengmai.model.ReferenceData;
import zhengmai.model.Relation;

/**
 * Under which names records and citations meet: 医保发〔2021〕48号 and DRG/DIP支付方式改革三年行动计划. What shares
 * no key with another thing has no bearing on it: neither does one mean the other, nor is one an
 * edition or a regional counterpart of the other.
 *
 * <p>A key is a hash of a number, or of a title without stage, edition, region and form. Two names
 * with one hash only make us look at more than we need.
 *
 * @param records keys of each notice's own names
 * @param citations keys of the names in each citation and mention
 */
public record NameKeys(Map<RecordRef, Set<Long>> records, Map<CitationRef, Set<Long>> citations) {
  /** So many bits are kept inline by the store. */
  private static final int BITS = 52;

  private static final int SHORTEST = 6;

  private static final Set<Relation> EFFECTS =
      EnumSet.of(Relation.REPEALS, Relation.AMENDS, Relation.EXTENDS);

  /** The keys of these sources. */
  public static NameKeys of(Collection<SourceRecords> sources, ReferenceData data) {
    Bodies bodies = new Bodies(data);
    Titles titles = new Titles(bodies);
    return of(new OrderedSources(sources, titles, bodies), titles, bodies);
  }

  /** The keys of what was put in order. */
  static NameKeys of(OrderedSources reading, Titles titles, Bodies bodies) {
    Map<RecordRef, Set<Long>> records = new TreeMap<>();
    for (NormalizedNotice n : reading.notices()) {
      records.put(n.ref(), of(n, bodies));
    }
    Map<CitationRef, Set<Long>> citations = new TreeMap<>();
    CitedMaker maker = new CitedMaker(titles, bodies);
    for (OrderedSources.Naming n : reading.namings()) {
      citations.put(n.ref(), of(maker.of(n), bodies));
    }
    return new NameKeys(records, citations);
  }

  /**
   * Whether what a citation does to the other document rests on all that is known of the document
   * that says so: from when 《X》 is repealed, amended or extended. Then what bears on the one bears
   * on the other.
   */
  public static boolean leadToCiting(Relation relation) {
    return EFFECTS.contains(relation);
  }

  /** The keys of a notice's own names. */
  static Set<Long> of(NormalizedNotice n, Bodies bodies) {
    Set<Long> keys = new TreeSet<>();
    n.claimed().forEach(k -> keys.add(hash(k)));
    n.title().ifPresent(t -> add(t, bodies, keys));
    n.otherTitle().ifPresent(t -> add(t, bodies, keys));
    n.instruments().forEach(t -> add(t, bodies, keys));
    return keys;
  }

  /** The keys of the names in a citation. */
  static Set<Long> of(NormalizedCitation c, Bodies bodies) {
    Set<Long> keys = new TreeSet<>();
    c.number().ifPresent(k -> keys.add(hash(k.key())));
    c.telling().ifPresent(t -> add(t, bodies, keys));
    return keys;
  }

  /** The keys of a curated row: an alias, and the name of what it means. */
  static Set<Long> of(String name, Titles titles, Bodies bodies) {
    Set<Long> keys = new TreeSet<>();
    add(titles.of(name), bodies, keys);
    return keys;
  }

  /** The keys of all records and citations. */
  public Set<Long> all() {
    Set<Long> all = new TreeSet<>();
    records.values().forEach(all::addAll);
    citations.values().forEach(all::addAll);
    return all;
  }

  /**
   * The title without stage and edition, by which versions are found; that without region, by which
   * counterparts are; both without 实施方案, 办法 ….
   */
  private static void add(TitleParts t, Bodies bodies, Set<Long> keys) {
    if (t.generic()) {
      return;
    }
    String versions = Derivation.lineageKey(t.base());
    if (versions.length() < SHORTEST) {
      keys.add(hash(t.base()));
      return;
    }
    String national = Counterparts.nationalKey(t.base(), bodies);
    for (String key : List.of(versions, national)) {
      keys.add(hash(key));
      keys.add(hash(Counterparts.core(key)));
    }
  }

  private static long hash(String name) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      byte[] digest = sha.digest(name.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(digest).getLong() >>> (Long.SIZE - BITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
