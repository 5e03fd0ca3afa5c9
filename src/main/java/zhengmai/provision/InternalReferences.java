package zhengmai.provision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhengmai.text.HanNumerals;

/** Finds where a text names provisions of its own: 本办法第五条, 依照前款规定, 本条第二款, 前条. */
public final class InternalReferences {
  private static final Pattern OWN =
      Pattern.compile("本[\\p{IsHan}]{1,6}?(?=第[（(]?[一二三四五六七八九十百千零〇0-9])|前款|前条|本条|本款");

  private final ProvisionTree tree;

  private InternalReferences(ProvisionTree tree) {
    this.tree = tree;
  }

  /** All of a text, in its order. */
  public static List<InternalReference> of(ProvisionTree tree) {
    InternalReferences reader = new InternalReferences(tree);
    List<InternalReference> all = new ArrayList<>();
    Matcher m = OWN.matcher(tree.text());
    int at = 0;
    while (m.find(at)) {
      Optional<InternalReference> found = reader.read(m.start(), m.end(), m.group());
      found.ifPresent(all::add);
      at = found.map(r -> r.offset() + r.printed().length()).orElse(m.end());
    }
    return all;
  }

  private Optional<InternalReference> read(int start, int end, String word) {
    Optional<Provision> from = tree.at(start);
    Optional<Pinpoint> pinpoint = PinpointReader.at(tree.text(), end);
    boolean relative =
        word.equals("前款") || word.equals("前条") || word.equals("本条") || word.equals("本款");
    if (from.isEmpty() || (!relative && (pinpoint.isEmpty() || pinpoint.get().start() != end))) {
      return Optional.empty();
    }
    List<String> paths = pinpoint.map(Pinpoint::paths).orElse(List.of());
    int stop = pinpoint.map(Pinpoint::end).orElse(end);
    List<Provision> to = new ArrayList<>();
    if (!relative) {
      paths.forEach(p -> tree.resolve(p).ifPresent(to::add));
    } else {
      Optional<String> base = base(word, from.get());
      if (base.isEmpty()) {
        return Optional.empty();
      }
      List<String> below = paths.isEmpty() ? List.of("") : paths;
      below.forEach(
          p -> tree.resolve(p.isEmpty() ? base.get() : base.get() + "/" + p).ifPresent(to::add));
    }
    String printed = tree.text().substring(start, stop);
    return Optional.of(new InternalReference(from.get(), printed, start, to));
  }

  /** What 前款, 本条 and the like mean where they stand; nothing outside of articles. */
  private Optional<String> base(String word, Provision at) {
    Optional<Provision> article = around(at, ProvisionKind.ARTICLE);
    Optional<Provision> paragraph = around(at, ProvisionKind.PARAGRAPH);
    return switch (word) {
      case "本条" -> article.map(Provision::path);
      case "本款" -> paragraph.map(Provision::path);
      case "前条" -> article.flatMap(a -> before(a, "条"));
      default -> paragraph.filter(p -> article.isPresent()).flatMap(p -> before(p, "款"));
    };
  }

  private Optional<Provision> around(Provision at, ProvisionKind kind) {
    Optional<Provision> p = Optional.of(at);
    while (p.isPresent() && p.get().kind() != kind) {
      p = tree.parent(p.get());
    }
    return p;
  }

  private static Optional<String> before(Provision p, String unit) {
    if (p.number() < 2) {
      return Optional.empty();
    }
    String above = p.path().substring(0, p.path().length() - p.label().length());
    return Optional.of(above + "第" + HanNumerals.of(p.number() - 1) + unit);
  }
}
