package zhengmai.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What part of the documents is asked for, as parameters of a question: region=甘肃. */
final class ScopeOption {
  @Option(names = "--region", description = "只要这个地区。 / only this region.")
  private @Nullable String region;

  @Option(names = "--topic", description = "只要这个主题。 / only this topic.")
  private @Nullable String topic;

  /** Those that are given. */
  Map<String, String> parameters() {
    Map<String, String> given = new LinkedHashMap<>();
    put(given, "region", region);
    put(given, "topic", topic);
    return given;
  }

  /** Adds a parameter where it is given. */
  static void put(Map<String, String> given, String name, @Nullable String value) {
    if (value != null) {
      given.put(name, value);
    }
  }
}
