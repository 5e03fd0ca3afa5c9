package zhengmai.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhengmai.model.DocumentNumber;
import zhengmai.model.Level;
import zhengmai.model.Stage;

/** A graph of policies drawn by hand: who stands on whom. */
public final class DrawnGraph implements PolicyGraph {
  private static final List<String> MUNICIPALITIES = List.of("北京市", "天津市", "上海市", "重庆市");

  private final Map<String, PolicyCard> cards = new LinkedHashMap<>();
  private final Map<String, List<Edge>> up = new HashMap<>();
  private final Map<String, List<Edge>> down = new HashMap<>();

  /** A relation that a text states, its ends made where they are not there. */
  public DrawnGraph edge(String younger, String older) {
    return edge(younger, older, "basedOn");
  }

  /** A stated relation. */
  public DrawnGraph edge(String younger, String older, String relation) {
    Edge.Evidence words = new Edge.Evidence("根据《" + older + "》", "汇编.txt", 7);
    return edge(
        new Edge(younger, older, relation, true, Optional.empty(), 0.95, Optional.of(words)));
  }

  /** A concluded relation. */
  public DrawnGraph concluded(String younger, String older, String relation) {
    Optional<String> method = Optional.of("same-title");
    return edge(new Edge(younger, older, relation, false, method, 0.9, Optional.empty()));
  }

  /** A relation, its ends made where they are not there. */
  public DrawnGraph edge(Edge e) {
    for (String end : List.of(e.younger(), e.older())) {
      cards.computeIfAbsent(end, k -> plain(k, k));
    }
    up.computeIfAbsent(e.younger(), k -> new ArrayList<>()).add(e);
    down.computeIfAbsent(e.older(), k -> new ArrayList<>()).add(e);
    return this;
  }

  /** A policy. */
  public DrawnGraph card(
      String iri, String title, String number, String region, String day, Stage stage) {
    cards.put(
        iri,
        new PolicyCard(
            iri,
            title,
            DocumentNumber.parse(number),
            region.isEmpty() ? List.of() : List.of(region),
            level(region),
            day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day)),
            Optional.empty(),
            stage,
            !day.isEmpty(),
            List.of()));
    return this;
  }

  private static Optional<Level> level(String region) {
    if (region.isEmpty()) {
      return Optional.empty();
    }
    if (region.equals("全国")) {
      return Optional.of(Level.NATIONAL);
    }
    boolean city = region.endsWith("市") && !MUNICIPALITIES.contains(region);
    return Optional.of(city ? Level.SUB_PROVINCIAL : Level.PROVINCIAL);
  }

  private static PolicyCard plain(String iri, String label) {
    return new PolicyCard(
        iri,
        label,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Stage.FINAL,
        false,
        List.of());
  }

  @Override
  public Optional<PolicyCard> card(String iri) {
    return Optional.ofNullable(cards.get(iri));
  }

  @Override
  public List<Edge> up(String iri) {
    return up.getOrDefault(iri, List.of());
  }

  @Override
  public List<Edge> down(String iri) {
    return down.getOrDefault(iri, List.of());
  }

  @Override
  public List<PolicyCard> find(String name) {
    return cards.values().stream().filter(c -> c.label().equals(name)).toList();
  }
}
