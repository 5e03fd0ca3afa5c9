package zhengmai.extract.notice;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zhengmai.model.Conflict;
import zhengmai.model.DocumentNumber;
import zhengmai.model.Quote;
import zhengmai.text.BodyNames;
import zhengmai.text.BodyNames.Resolved;
import zhengmai.text.Fold;

/** Where a notice's header and its letter say different things of one field. */
final class Conflicts {
  private final BodyNames bodies;
  private final List<Conflict> found = new ArrayList<>();

  Conflicts(BodyNames bodies) {
    this.bodies = bodies;
  }

  /** Two values that should be one. */
  void add(String field, String value, int line, String other, int otherLine) {
    found.add(
        new Conflict(
            field, List.of(new Conflict.Value(value, line), new Conflict.Value(other, otherLine))));
  }

  /** The body's title, where its words differ from the header's. */
  Optional<String> title(Optional<Quote> header, Optional<Quote> body) {
    if (header.isEmpty()
        || body.isEmpty()
        || Fold.title(header.get().text()).equals(Fold.title(body.get().text()))) {
      return Optional.empty();
    }
    add("title", header.get().text(), header.get().line(), body.get().text(), body.get().line());
    return Optional.of(body.get().text());
  }

  /** The body's number, where it differs from the header's; the header's may be absent. */
  Optional<DocumentNumber> number(
      Optional<DocumentNumber> header,
      Optional<Quote> headerQuote,
      Optional<DocumentNumber> body,
      Optional<Quote> bodyQuote) {
    if (body.isEmpty() || body.equals(header)) {
      return Optional.empty();
    }
    if (header.isPresent() && headerQuote.isPresent() && bodyQuote.isPresent()) {
      add(
          "documentNumber",
          header.get().print(),
          headerQuote.get().line(),
          body.get().print(),
          bodyQuote.get().line());
    }
    return body;
  }

  /**
   * The header's bodies and those that sign are of different regions, or have no body and no line
   * of work in common.
   */
  void issuers(
      IssuerList header,
      Optional<Quote> quote,
      Optional<Signature> signature,
      Optional<Quote> titleInBody) {
    if (quote.isEmpty()
        || signature.isEmpty()
        || signature.get().bodies().isEmpty()
        || signature.get().bodies().stream().anyMatch(header.names()::contains)) {
      return;
    }
    List<Resolved> issuing = resolve(header.names(), Optional.empty());
    Optional<String> region = issuing.stream().flatMap(r -> r.province().stream()).findFirst();
    List<Resolved> signing = resolve(signature.get().bodies(), region);
    if (issuing.isEmpty()
        || signing.isEmpty()
        || signing.stream().anyMatch(s -> meets(s, issuing))) {
      return;
    }
    int line = signature.get().line();
    add(
        "issuers",
        String.join("、", header.names()),
        quote.get().line(),
        String.join("、", signature.get().bodies()),
        line);
    Set<String> one = provinces(issuing);
    Set<String> other = provinces(signing);
    if (!one.isEmpty() && !other.isEmpty() && !one.equals(other)) {
      int shown =
          titleInBody
              .filter(t -> other.stream().anyMatch(t.text()::contains))
              .map(Quote::line)
              .orElse(line);
      add("regions", String.join("、", one), quote.get().line(), String.join("、", other), shown);
    }
  }

  private List<Resolved> resolve(List<String> names, Optional<String> region) {
    return names.stream().flatMap(n -> bodies.resolve(n, region).stream()).toList();
  }

  private static boolean meets(Resolved one, List<Resolved> others) {
    return others.stream()
        .anyMatch(
            o ->
                o.name().equals(one.name())
                    || (o.province().equals(one.province())
                        && o.system().isPresent()
                        && o.system().equals(one.system())));
  }

  private static Set<String> provinces(List<Resolved> bodies) {
    Set<String> provinces = new LinkedHashSet<>();
    bodies.forEach(b -> b.province().ifPresent(provinces::add));
    return provinces;
  }

  List<Conflict> found() {
    return Conflict.inOrder(found);
  }
}
