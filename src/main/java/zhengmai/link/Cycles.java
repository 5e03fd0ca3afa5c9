package zhengmai.link;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which policies lead back to themselves, by Tarjan's strongly connected components: 甲 stands on 乙,
 * and 乙 on 甲. Works without recursion, so that a chain may be as long as it likes.
 */
final class Cycles {
  private static final class Visit {
    final String iri;
    final List<String> next;
    int at = 0;
    int lowest;

    Visit(String iri, List<String> next, int number) {
      this.iri = iri;
      this.next = next;
      this.lowest = number;
    }
  }

  private final Map<String, List<String>> next;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Integer> components = new HashMap<>();
  private final Deque<Visit> path = new ArrayDeque<>();
  private final Deque<String> pending = new ArrayDeque<>();

  /** What can be reached from {@code start} by going from each policy to the next ones. */
  Cycles(String start, Map<String, List<String>> next) {
    this.next = next;
    enter(start);
    while (!path.isEmpty()) {
      Visit visit = path.getLast();
      if (visit.at < visit.next.size()) {
        follow(visit, visit.next.get(visit.at++));
      } else {
        leave(visit);
      }
    }
  }

  /** Whether each of the two leads to the other. */
  boolean share(String a, String b) {
    Integer component = components.get(a);
    return component != null && component.equals(components.get(b));
  }

  private void enter(String iri) {
    int number = numbers.size();
    numbers.put(iri, number);
    pending.addLast(iri);
    path.addLast(new Visit(iri, next.getOrDefault(iri, List.of()), number));
  }

  private void follow(Visit from, String to) {
    Integer number = numbers.get(to);
    if (number == null) {
      enter(to);
    } else if (!components.containsKey(to)) {
      from.lowest = Math.min(from.lowest, number);
    }
  }

  private void leave(Visit visit) {
    path.removeLast();
    if (!path.isEmpty()) {
      Visit before = path.getLast();
      before.lowest = Math.min(before.lowest, visit.lowest);
    }
    if (numbers.getOrDefault(visit.iri, -1) == visit.lowest) {
      String member = "";
      while (!member.equals(visit.iri)) {
        member = pending.removeLast();
        components.put(member, visit.lowest);
      }
    }
  }
}
