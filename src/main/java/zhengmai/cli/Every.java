package zhengmai.cli;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How often something is done: {@code 90s}, {@code 30m}, {@code 6h}, {@code 1d}. */
final class Every {
  private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,5})([smhd])");

  private Every() {}

  /** The time between. */
  static Duration parse(String text) {
    Matcher m = FORM.matcher(text);
    if (!m.matches()) {
      throw new CliException(
          Main.USAGE,
          "--every “%s”：应如30m、6h、1d".formatted(text),
          "--every '%s': expected 30m, 6h, 1d".formatted(text));
    }
    long count = Long.parseLong(m.group(1));
    return switch (m.group(2)) {
      case "s" -> Duration.ofSeconds(count);
      case "m" -> Duration.ofMinutes(count);
      case "h" -> Duration.ofHours(count);
      default -> Duration.ofDays(count);
    };
  }
}
