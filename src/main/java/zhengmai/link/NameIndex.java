package zhengmai.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhengmai.model.Stage;
import zhengmai.text.Stages;

/** Documents by number and by each form of their titles. */
final class NameIndex {
  /** Two thousand documents of one title: more than these are not looked through. */
  private static final int MOST = 200;

  private final Map<String, Set<PolicyCandidate>> numbers = new HashMap<>();
  private final Map<String, Set<PolicyCandidate>> fulls = new HashMap<>();
  private final Map<String, Set<PolicyCandidate>> instruments = new HashMap<>();
  private final Map<String, Set<PolicyCandidate>> bases = new HashMap<>();
  private final Map<String, Set<PolicyCandidate>> aliases = new HashMap<>();

  /** Adds a document that a source speaks of. */
  void addKnown(PolicyCandidate doc) {
    doc.numbers.keySet().forEach(k -> addNumber(k, doc));
    for (NormalizedNotice n : doc.notices) {
      n.title().ifPresent(t -> addTitle(t, doc));
      n.otherTitle().ifPresent(t -> addTitle(t, doc));
      for (TitleParts t : n.instruments()) {
        if (!t.generic()) {
          put(instruments, t.base(), doc);
          put(fulls, t.full(), doc);
        }
      }
    }
  }

  void addNumber(String key, PolicyCandidate doc) {
    put(numbers, key, doc);
  }

  /** Adds a title that the document is printed or cited with. */
  void addTitle(TitleParts t, PolicyCandidate doc) {
    if (t.generic()) {
      return;
    }
    put(fulls, t.full(), doc);
    // 关于公开征求《X规划》意见的公告 is a draft's letter, and X规划 will be another document.
    boolean draft = doc.isKnown() && doc.stage() == Stage.DRAFT;
    if (!draft || Stages.of(t.base()) == Stage.DRAFT) {
      put(bases, t.base(), doc);
    }
  }

  void addAlias(TitleParts t, PolicyCandidate doc) {
    put(aliases, t.full(), doc);
    put(aliases, t.base(), doc);
  }

  private static void put(Map<String, Set<PolicyCandidate>> map, String key, PolicyCandidate doc) {
    map.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(doc);
  }

  List<PolicyCandidate> byNumber(String key) {
    return get(numbers, key);
  }

  List<PolicyCandidate> byFull(String key) {
    return get(fulls, key);
  }

  List<PolicyCandidate> byInstrument(String key) {
    return get(instruments, key);
  }

  List<PolicyCandidate> byBase(String key) {
    return get(bases, key);
  }

  List<PolicyCandidate> byAlias(String key) {
    return get(aliases, key);
  }

  private static List<PolicyCandidate> get(Map<String, Set<PolicyCandidate>> map, String key) {
    Set<PolicyCandidate> found = map.get(key);
    if (found == null) {
      return List.of();
    }
    List<PolicyCandidate> all = new ArrayList<>(found.size() > MOST ? MOST : found.size());
    found.stream().limit(MOST).forEach(all::add);
    return all;
  }
}
