package zhengmai.link;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import zhengmai.model.Citation;
import zhengmai.text.BodyNames;
import zhengmai.text.Dates;
import zhengmai.text.TitleForms;

/** Makes citations ready: whose document is meant, as far as the words tell. */
final class CitedMaker {
  /**
   * 护士条例, with no place in its name, is the nation's: rules of ministries and local governments
   * must not be called 条例 (行政法规制定程序条例, article 5), and local regulations bear their place.
   */
  private static final Pattern REGULATION =
      Pattern.compile("(?!.{0,10}(?:[省市州县盟旗]|自治|特区|地区|新区)).{2,40}条例");

  private static final Pattern SPOT = Pattern.compile("(?:当地|所在地)的?$");

  private final Titles titles;
  private final Bodies bodies;

  CitedMaker(Titles titles, Bodies bodies) {
    this.titles = titles;
    this.bodies = bodies;
  }

  /** Without the citing document. */
  NormalizedCitation of(OrderedSources.Naming n) {
    return of(n.ref(), n.citation(), Optional.empty(), n.regions(), n.latest());
  }

  NormalizedCitation of(
      CitationRef ref,
      Citation citation,
      Optional<PolicyCandidate> by,
      List<String> regions,
      Optional<LocalDate> latest) {
    Optional<String> region = regions.stream().filter(r -> !r.equals(Bodies.NATION)).findFirst();
    Optional<TitleParts> title = citation.title().map(titles::of);
    Optional<BodyNames.Resolved> prefix =
        title.flatMap(TitleParts::issuers).flatMap(i -> bodies.lead(i, region));
    Optional<String> issuer =
        citation.issuers().stream().findFirst().or(() -> prefix.map(BodyNames.Resolved::name));
    return new NormalizedCitation(
        ref,
        citation,
        by,
        regions,
        latest,
        title,
        citation
            .documentNumber()
            .map(n -> NumberKey.of(n, issuer, region, citation.title(), bodies)),
        scope(citation, title, prefix, region),
        bodies.canonical(by(citation, prefix), region),
        day(citation));
  }

  private static List<String> by(Citation citation, Optional<BodyNames.Resolved> prefix) {
    return citation.issuers().isEmpty()
        ? prefix.map(BodyNames.Resolved::name).stream().toList()
        : citation.issuers();
  }

  /** The last day before the title: 2018年11月29日…批准的《…》. */
  private static Optional<LocalDate> day(Citation citation) {
    String quote = citation.quote().text();
    int title = quote.indexOf('《');
    Optional<LocalDate> day = Optional.empty();
    Optional<Dates.Found> found = Dates.next(quote, 0);
    while (found.isPresent() && found.get().end() <= title) {
      day = found.flatMap(Dates.Found::date);
      found = Dates.next(quote, found.get().end());
    }
    return day;
  }

  private Optional<String> scope(
      Citation citation,
      Optional<TitleParts> title,
      Optional<BodyNames.Resolved> prefix,
      Optional<String> region) {
    for (String issuer : citation.issuers()) {
      Optional<String> named =
          bodies
              .resolve(issuer, region)
              .flatMap(BodyNames.Resolved::province)
              .or(() -> bodies.province(issuer));
      if (named.isPresent()) {
        return named;
      }
    }
    return prefix
        .flatMap(BodyNames.Resolved::province)
        .or(() -> title.flatMap(t -> bodies.provinceAtStart(t.base())))
        .or(() -> title.flatMap(t -> bodies.provinceAtStart(t.full())))
        .or(() -> citation.title().filter(TitleForms::isOfTheNation).map(t -> Bodies.NATION))
        .or(() -> region.filter(r -> isOfTheSpot(citation)))
        .or(
            () ->
                citation
                    .title()
                    .filter(t -> REGULATION.matcher(t).matches())
                    .map(t -> Bodies.NATION));
  }

  /** 当地《医疗机构设置规划》 is that of the place, not the one that another province names so. */
  private static boolean isOfTheSpot(Citation citation) {
    String quote = citation.quote().text();
    int at = citation.title().map(t -> quote.indexOf('《' + t)).orElse(-1);
    return at > 0 && SPOT.matcher(quote.substring(0, at)).find();
  }
}
