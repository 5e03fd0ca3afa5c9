package zhengmai.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import zhengmai.text.Chars;
import zhengmai.text.Fold;

/**
 * Which notice records speak of one document. Under one number: those whose titles are one title.
 * With or without number: those with the same title, stage, region and day. A number that differs
 * keeps documents apart, and so does any difference of stage, edition or region.
 */
final class Clusters {
  /** Titles under one number are spellings of one from this likeness on. */
  private static final double GARBLED = 0.95;

  /** More different titles under one number are not compared one by one. */
  private static final int MOST_TITLES = 40;

  private static final Pattern NUMERAL = Pattern.compile("[\\d一二三四五六七八九十上中下甲乙丙]");

  private final List<NormalizedNotice> notices;
  private final Set<RecordRef> apart;
  private final Partition partition;

  private Clusters(List<NormalizedNotice> notices, Set<RecordRef> apart) {
    this.notices = notices;
    this.apart = apart;
    this.partition = new Partition(notices.size());
  }

  /**
   * The groups, each in the order of the notices.
   *
   * @param notices in the order of their references
   * @param apart records that a person has taken out of their group
   */
  static List<List<NormalizedNotice>> of(List<NormalizedNotice> notices, Set<RecordRef> apart) {
    Clusters c = new Clusters(notices, apart);
    c.byNumber();
    c.byTitleAndDay();
    c.undated();
    c.editions();
    return c.partition.groups().stream().map(g -> g.stream().map(notices::get).toList()).toList();
  }

  private boolean isFree(int i) {
    return !apart.contains(notices.get(i).ref());
  }

  private void byNumber() {
    Map<String, List<Integer>> groups = new LinkedHashMap<>();
    for (int i = 0; i < notices.size(); i++) {
      int at = i;
      notices
          .get(i)
          .number()
          .filter(k -> k.full() && isFree(at))
          .ifPresent(k -> groups.computeIfAbsent(k.key(), x -> new ArrayList<>()).add(at));
    }
    groups.values().forEach(this::underOneNumber);
  }

  private void underOneNumber(List<Integer> group) {
    Map<String, Integer> first = new LinkedHashMap<>();
    for (int i : group) {
      for (String name : names(notices.get(i))) {
        Integer other = first.putIfAbsent(name, i);
        if (other != null) {
          partition.join(other, i);
        }
      }
    }
    List<Integer> heads = List.copyOf(new TreeSet<>(group.stream().map(partition::root).toList()));
    for (int i = 0; i < heads.size() && heads.size() <= MOST_TITLES; i++) {
      for (int j = i + 1; j < heads.size(); j++) {
        if (oneTitle(notices.get(heads.get(i)), notices.get(heads.get(j)))) {
          partition.join(heads.get(i), heads.get(j));
        }
      }
    }
  }

  /** A record without a title, or a title that says nothing, follows the number. */
  private static boolean oneTitle(NormalizedNotice a, NormalizedNotice b) {
    if (a.title().isEmpty() || b.title().isEmpty()) {
      return true;
    }
    String x = a.title().get().base();
    String y = b.title().get().base();
    boolean stage = a.record().status() == b.record().status();
    boolean same = oneSlip(x, y) || Fold.likeness(x, y) >= GARBLED;
    boolean cut = x.length() >= 8 && y.length() >= 8 && (x.startsWith(y) || y.startsWith(x));
    return stage && (cut || (same && !differByNumeral(x, y)));
  }

  /** What is left of one between what both begin and end with. */
  private static String rest(String x, String y) {
    int start = 0;
    int most = Math.min(x.length(), y.length());
    while (start < most && x.charAt(start) == y.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < most - start && x.charAt(x.length() - 1 - end) == y.charAt(y.length() - 1 - end)) {
      end++;
    }
    return x.substring(start, x.length() - end);
  }

  /** 药品安全and高质量发展 and 药品安全及高质量发展: they differ in one Chinese character at most. */
  private static boolean oneSlip(String x, String y) {
    return han(rest(x, y)) <= 1 && han(rest(y, x)) <= 1;
  }

  private static long han(String s) {
    return s.chars().filter(c -> Chars.isHan((char) c)).count();
  }

  /** 第一批 and 第二批, 2020年版 and 2021年版 are two. */
  private static boolean differByNumeral(String x, String y) {
    return NUMERAL.matcher(rest(x, y) + rest(y, x)).find();
  }

  /** Base titles, of the letter and of the one thing that it issues. */
  private static Set<String> names(NormalizedNotice n) {
    Set<String> all = new LinkedHashSet<>();
    String stage = "|" + n.record().status();
    n.title().filter(t -> !t.generic()).ifPresent(t -> all.add(t.base() + stage));
    if (n.instruments().size() == 1 && !n.instruments().get(0).generic()) {
      all.add(n.instruments().get(0).base() + stage);
    }
    return all;
  }

  private void byTitleAndDay() {
    Map<String, List<Integer>> groups = new LinkedHashMap<>();
    for (int i = 0; i < notices.size(); i++) {
      NormalizedNotice n = notices.get(i);
      for (String name : isFree(i) ? names(n) : Set.<String>of()) {
        String key = name + "|" + n.regionKey() + "|";
        int at = i;
        n.days().forEach(d -> add(groups, key + "S" + d, at));
        n.published().ifPresent(d -> add(groups, key + "P" + d, at));
      }
    }
    groups.values().forEach(this::ofOneDay);
  }

  private static void add(Map<String, List<Integer>> groups, String key, int i) {
    groups.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
  }

  /** Same title, region and day: one document, unless numbers or issuers say otherwise. */
  private void ofOneDay(List<Integer> group) {
    Map<String, NumberKey> numbers = new HashMap<>();
    for (int i : group) {
      notices.get(i).number().filter(NumberKey::full).ifPresent(k -> numbers.put(k.key(), k));
    }
    Map<String, Integer> byNumber = new HashMap<>();
    for (int i : group) {
      for (String key : notices.get(i).claimed()) {
        // A table that copied the misprinted number of a header has the right title and day.
        Integer other = byNumber.putIfAbsent(key, i);
        if (other != null && numbers.containsKey(key)) {
          join(other, i);
        }
      }
    }
    if (numbers.size() <= 1) {
      joinAll(group, numbers.values().stream().findFirst());
    }
  }

  /** All of them, but for those whose partial number cannot be the full one. */
  private void joinAll(List<Integer> group, Optional<NumberKey> full) {
    List<Integer> fit =
        group.stream()
            .filter(
                i -> {
                  Optional<NumberKey> own = notices.get(i).number();
                  return own.isEmpty()
                      || full.isEmpty()
                      || own.get().full()
                      || full.get().mayBe(own.get());
                })
            .toList();
    fit.forEach(i -> join(fit.get(0), i));
  }

  private void join(int a, int b) {
    if (Bodies.agree(notices.get(a).issuers(), notices.get(b).issuers())) {
      partition.join(a, b);
    }
  }

  /** A record without any day joins the only document with its title and region. */
  private void undated() {
    Map<String, List<Integer>> groups = new LinkedHashMap<>();
    Set<String> wanted = new HashSet<>();
    for (int i = 0; i < notices.size(); i++) {
      NormalizedNotice n = notices.get(i);
      for (String name : isFree(i) ? names(n) : Set.<String>of()) {
        String key = name + "|" + n.regionKey();
        add(groups, key, i);
        if (n.earliest().isEmpty()) {
          wanted.add(key);
        }
      }
    }
    groups.forEach(
        (key, group) -> {
          if (wanted.contains(key) && isOneDocument(group)) {
            group.forEach(i -> join(group.get(0), i));
          }
        });
  }

  /** One regulation that was promulgated again and again. */
  private void editions() {
    for (List<Integer> line : OrderEditions.lines(notices)) {
      List<Integer> free = line.stream().filter(this::isFree).toList();
      free.forEach(i -> partition.join(free.get(0), i));
    }
  }

  private boolean isOneDocument(Collection<Integer> group) {
    Set<Integer> dated = new HashSet<>();
    Set<String> numbers = new HashSet<>();
    for (int i : group) {
      Optional<String> number = notices.get(i).number().map(NumberKey::key);
      number.ifPresent(numbers::add);
      if (notices.get(i).earliest().isPresent()) {
        dated.add(partition.root(i));
      }
    }
    return dated.size() <= 1 && numbers.size() <= 1;
  }
}
