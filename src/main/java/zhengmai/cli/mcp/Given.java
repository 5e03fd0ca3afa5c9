package zhengmai.cli.mcp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The arguments of a call, looked at before anything is asked. */
final class Given {
  private final Map<String, Object> values;

  private Given(Map<String, Object> values) {
    this.values = values;
  }

  /**
   * Those of a call.
   *
   * @throws ToolException when one is missing, unknown or something else than it should be
   */
  static Given of(List<Argument> known, Map<String, Object> sent) {
    Map<String, Argument> byName = known.stream().collect(Collectors.toMap(Argument::name, a -> a));
    Map<String, Object> values = new LinkedHashMap<>();
    sent.forEach(
        (name, value) -> {
          Argument argument = byName.get(name);
          if (argument == null) {
            String names = known.stream().map(Argument::name).collect(Collectors.joining(", "));
            throw new ToolException(
                "没有参数%s；可用：%s".formatted(name, names),
                "no argument %s; expected some of %s".formatted(name, names));
          }
          if (value != null) {
            argument.check(value);
            values.put(name, value);
          }
        });
    for (Argument a : known) {
      if (a.required() && (!values.containsKey(a.name()) || "".equals(values.get(a.name())))) {
        throw new ToolException(
            "缺少参数%s：%s".formatted(a.name(), a.zh()),
            "argument %s is missing: %s".formatted(a.name(), a.en()));
      }
    }
    return new Given(values);
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name)).map(String::valueOf).filter(s -> !s.isBlank());
  }

  /** One that must be given, and so is. */
  String required(String name) {
    return text(name).orElseThrow();
  }

  int number(String name, int fallback) {
    return values.get(name) instanceof Number n ? n.intValue() : fallback;
  }

  /** Names and values, such as the parameters of a question. */
  Map<String, String> object(String name) {
    Map<String, String> all = new LinkedHashMap<>();
    if (values.get(name) instanceof Map<?, ?> given) {
      given.forEach((k, v) -> all.put(String.valueOf(k), String.valueOf(v)));
    }
    return all;
  }

  /** These, where they are given, by the same names. */
  Map<String, String> texts(String... names) {
    Map<String, String> all = new LinkedHashMap<>();
    for (String name : names) {
      text(name).ifPresent(v -> all.put(name, v));
    }
    return all;
  }
}
