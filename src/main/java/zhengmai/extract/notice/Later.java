package zhengmai.extract.notice;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhengmai.model.EffectiveDate;

/** A day that is counted from the day of issue: 自印发之日起30日后施行, 自印发次月1日起施行. */
final class Later {
  private static final Pattern AFTER =
      Pattern.compile(
          "(?:满)?(?<n>[0-9]{1,3}|[一二两三四五六七八九十]{1,3})(?:个)?(?<work>工作)?(?<unit>日|天|月|年)(?:之)?后");

  private Later() {}

  /**
   * The day meant by a day of issue and the words around 起.
   *
   * @param at behind 起
   * @return nothing where the day of issue would be needed and is not known
   */
  static Optional<EffectiveDate> than(
      Optional<EffectiveDate> day, String s, int at, Optional<LocalDate> issued) {
    if (day.isEmpty()) {
      return day;
    }
    Matcher after = AFTER.matcher(s).region(at, Math.min(s.length(), at + 12));
    boolean next = s.startsWith("次月1日", at - 5) || s.startsWith("次月一日", at - 5);
    if (next) {
      return issued.map(d -> EffectiveDate.on(d.plusMonths(1).withDayOfMonth(1)));
    }
    if (!after.lookingAt()) {
      return day;
    }
    Optional<LocalDate> from = day.get().date().or(() -> issued);
    int n = Counts.of(after.group("n"));
    if (after.group("work") != null || n <= 0) {
      return Optional.empty();
    }
    return from.map(d -> EffectiveDate.on(plus(d, n, after.group("unit"))));
  }

  private static LocalDate plus(LocalDate from, int n, String unit) {
    return switch (unit) {
      case "年" -> from.plusYears(n);
      case "月" -> from.plusMonths(n);
      default -> from.plusDays(n);
    };
  }
}
