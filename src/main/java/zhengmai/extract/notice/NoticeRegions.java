package zhengmai.extract.notice;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhengmai.model.DocumentNumber;
import zhengmai.model.Level;
import zhengmai.model.ReferenceData.Region;
import zhengmai.model.ReferenceData.RegionLevel;
import zhengmai.text.BodyNames;
import zhengmai.text.BodyNames.Resolved;
import zhengmai.text.Lexicon;
import zhengmai.text.RegionFinder;
import zhengmai.text.RegionFinder.Found;
import zhengmai.text.TitleForms;

/**
 * The level and the regions of a notice. Who signs counts most, then who issues by the header; a
 * text that names neither is known by its title (天津：关于…, 北京市…办法) or by the first character of its
 * number (京医保发).
 */
final class NoticeRegions {
  /** What a text of the whole country has. */
  static final Result OF_THE_NATION = new Result(Optional.of(Level.NATIONAL), List.of("全国"));

  /** A title's first words end here: 关于进一步加强和规范内蒙古…. */
  private static final int NEAR = 14;

  private static final List<String> WHOSE = List.of("印发", "发布", "公布", "印发《", "发布《", "公布《");

  private final BodyNames bodies;
  private final RegionFinder places;
  private final Map<Character, String> abbreviations = new HashMap<>();

  NoticeRegions(Lexicon lexicon) {
    this.bodies = lexicon.bodies();
    this.places = lexicon.regions();
    for (Region region : lexicon.data().regions()) {
      if (region.level() == RegionLevel.PROVINCE) {
        region.abbreviations().forEach(a -> abbreviations.put(a.charAt(0), region.name()));
      }
    }
  }

  /**
   * What was found.
   *
   * @param level the level of the first body that is known
   * @param regions province-level names, or 全国
   */
  record Result(Optional<Level> level, List<String> regions) {}

  /** Level and regions from what a notice prints. */
  Result of(
      List<String> signatories,
      List<String> issuers,
      String title,
      Optional<DocumentNumber> number) {
    Optional<Found> place = inTitle(title);
    Optional<String> context =
        place
            .map(f -> f.provinces().get(0))
            .or(() -> of(issuers, Optional.empty()).regions().stream().findFirst());
    Result signed = of(signatories, context);
    if (signed.level().isPresent()) {
      return signed;
    }
    Result issued = of(issuers, context);
    if (issued.level().isPresent()) {
      return issued;
    }
    if (TitleForms.isOfTheNation(title)) {
      return OF_THE_NATION;
    }
    Optional<String> region = context.or(() -> number.flatMap(this::inNumber));
    Level level = place.map(NoticeRegions::level).orElse(Level.PROVINCIAL);
    return region.isEmpty()
        ? new Result(Optional.empty(), List.of())
        : new Result(Optional.of(level), List.of(region.get()));
  }

  private Result of(List<String> printed, Optional<String> context) {
    Level level = null;
    Set<String> regions = new LinkedHashSet<>();
    for (String name : printed) {
      Optional<Resolved> body = bodies.resolve(name, context);
      if (body.isEmpty()) {
        continue;
      }
      level = level == null ? body.get().level() : level;
      if (body.get().level() == level) {
        body.get().province().ifPresent(regions::add);
      }
    }
    if (level == Level.NATIONAL) {
      return OF_THE_NATION;
    }
    return new Result(Optional.ofNullable(level), List.copyOf(regions));
  }

  private static Level level(Found place) {
    return place.level() == RegionLevel.PROVINCE ? Level.PROVINCIAL : Level.SUB_PROVINCIAL;
  }

  /** The place that a title begins with: {@code 天津：关于…}, {@code 关于印发内蒙古自治区…}. */
  private Optional<Found> inTitle(String title) {
    return places.find(title).stream()
        .filter(f -> f.start() < NEAR && f.provinces().size() == 1)
        .filter(f -> f.level() == RegionLevel.PROVINCE || isWhose(title, f))
        .findFirst();
  }

  /** A city tells where a document is from as its first word, or as that of what it issues. */
  private static boolean isWhose(String title, Found place) {
    String before = title.substring(0, place.start());
    return place.full() && (before.isEmpty() || WHOSE.stream().anyMatch(before::endsWith));
  }

  private Optional<String> inNumber(DocumentNumber number) {
    return number.code().isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(abbreviations.get(number.code().charAt(0)));
  }
}
