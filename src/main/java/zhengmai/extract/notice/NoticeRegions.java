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

/**
 * The level and the regions of a notice. Who signs counts most, then who issues by the header; a
 * text that names neither is known by its title (天津：关于…, 北京市…办法) or by the first character of its
 * number (京医保发).
 */
final class NoticeRegions {
  private static final String NATION = "全国";

  private final BodyNames bodies;
  private final Map<String, String> names = new HashMap<>();
  private final Map<Character, String> abbreviations = new HashMap<>();
  private int longest;

  NoticeRegions(Lexicon lexicon) {
    this.bodies = lexicon.bodies();
    for (Region region : lexicon.data().regions()) {
      if (region.level() == RegionLevel.PROVINCE) {
        name(region.name(), region);
        region.shortNames().forEach(n -> name(n, region));
        region.abbreviations().forEach(a -> abbreviations.put(a.charAt(0), region.name()));
      }
    }
  }

  private void name(String name, Region region) {
    names.put(name, region.name());
    longest = Math.max(longest, name.length());
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
    Optional<String> context =
        inTitle(title).or(() -> of(issuers, Optional.empty()).regions().stream().findFirst());
    Result signed = of(signatories, context);
    if (signed.level().isPresent()) {
      return signed;
    }
    Result issued = of(issuers, context);
    if (issued.level().isPresent()) {
      return issued;
    }
    Optional<String> region = context.or(() -> number.flatMap(this::inNumber));
    return region.isEmpty()
        ? new Result(Optional.empty(), List.of())
        : new Result(Optional.of(Level.PROVINCIAL), List.of(region.get()));
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
      return new Result(Optional.of(level), List.of(NATION));
    }
    return new Result(Optional.ofNullable(level), List.copyOf(regions));
  }

  /** The province that a title begins with: {@code 天津：关于…}, {@code 关于印发内蒙古自治区…}. */
  private Optional<String> inTitle(String title) {
    for (int i = 0; i < Math.min(title.length(), 14); i++) {
      for (int n = Math.min(longest, title.length() - i); n >= 2; n--) {
        String region = names.get(title.substring(i, i + n));
        if (region != null) {
          return Optional.of(region);
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> inNumber(DocumentNumber number) {
    return number.code().isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(abbreviations.get(number.code().charAt(0)));
  }
}
