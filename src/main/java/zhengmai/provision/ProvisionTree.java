package zhengmai.provision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The provisions of a text in their order, each with its place. Made by {@link ProvisionReader}.
 * Unchangeable.
 */
public final class ProvisionTree {
  private final String text;
  private final List<Provision> all;
  private final List<Misnumbering> misnumbered;
  private final Map<String, Provision> byPath;
  private final List<List<Provision>> children;
  private final List<Provision> roots;

  ProvisionTree(String text, List<Provision> all, List<Misnumbering> misnumbered) {
    this.text = text;
    this.all = List.copyOf(all);
    this.misnumbered = List.copyOf(misnumbered);
    this.byPath = new HashMap<>(all.size() * 2);
    this.children = new ArrayList<>(all.size());
    this.roots = new ArrayList<>();
    for (Provision p : all) {
      byPath.put(p.path(), p);
      children.add(new ArrayList<>(0));
      (p.parent() < 0 ? roots : children.get(p.parent())).add(p);
    }
  }

  /** The text of which it is. */
  public String text() {
    return text;
  }

  /** All of them, each before those that stand in it. */
  public List<Provision> all() {
    return all;
  }

  /** Those that stand in no other. */
  public List<Provision> roots() {
    return List.copyOf(roots);
  }

  /** Those that stand directly in this one. */
  public List<Provision> children(Provision p) {
    return List.copyOf(children.get(p.index()));
  }

  /** That in which it stands. */
  public Optional<Provision> parent(Provision p) {
    return p.parent() < 0 ? Optional.empty() : Optional.of(all.get(p.parent()));
  }

  /** The provision with this path: {@code 第三十八条/第一款/（二）}. */
  public Optional<Provision> find(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  /**
   * The provision that an address means, written as a lawyer would: 第五条第一款 of an article with one
   * paragraph is the article, 第九条第（四）项 is found in whichever of its paragraphs lists it. What the
   * text has not is nothing.
   */
  public Optional<Provision> resolve(String path) {
    Optional<Provision> exact = find(path).or(() -> find(path.replace("/第一款", "")));
    int last = path.lastIndexOf('/');
    if (exact.isPresent() || last < 0) {
      return exact;
    }
    String label = path.substring(last + 1);
    return resolve(path.substring(0, last))
        .flatMap(
            above -> {
              List<Provision> same =
                  all.subList(above.index() + 1, all.size()).stream()
                      .takeWhile(p -> p.offset() < above.end())
                      .filter(p -> p.kind().isNumbered() && p.label().equals(label))
                      .toList();
              return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
            });
  }

  /** The innermost one in which a character stands; nothing between them. */
  public Optional<Provision> at(int offset) {
    Optional<Provision> found = Optional.empty();
    List<Provision> level = roots;
    while (true) {
      Optional<Provision> next =
          level.stream().filter(p -> p.offset() <= offset && offset < p.end()).findFirst();
      if (next.isEmpty()) {
        return found;
      }
      found = next;
      level = children.get(next.get().index());
    }
  }

  /** Numbers that jump, repeat or go back. */
  public List<Misnumbering> misnumbered() {
    return misnumbered;
  }

  /** All its words, what stands below it included. */
  public String textOf(Provision p) {
    return text.substring(p.offset(), p.end());
  }

  /** Its words before the first one that stands in it: number, heading and lead. */
  public String ownText(Provision p) {
    return text.substring(p.offset(), ownEnd(p)).strip();
  }

  /** Behind its own words. */
  public int ownEnd(Provision p) {
    List<Provision> below = children.get(p.index());
    return below.isEmpty() ? p.end() : below.get(0).offset();
  }

  /** Its heading: {@code 加强组织领导}. */
  public Optional<String> heading(Provision p) {
    return p.headingLength() == 0
        ? Optional.empty()
        : Optional.of(text.substring(p.headingOffset(), p.headingOffset() + p.headingLength()));
  }
}
