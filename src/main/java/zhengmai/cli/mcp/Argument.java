package zhengmai.cli.mcp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An argument of a tool: {@code policy}, a text that must be given.
 *
 * @param name as it is sent
 * @param type what it is
 * @param zh what it means
 * @param en the same in English
 * @param required whether it must be given
 * @param choices all that it may be; empty where there are too many to tell
 */
record Argument(
    String name, Type type, String zh, String en, boolean required, List<String> choices) {
  /** What is sent, by its name in a JSON schema. */
  enum Type {
    STRING("string", "文字", "a text"),
    INTEGER("integer", "不小于0的整数", "a whole number from 0"),
    OBJECT("object", "名字与值", "names and values");

    private final String code;
    private final String zh;
    private final String en;

    Type(String code, String zh, String en) {
      this.code = code;
      this.zh = zh;
      this.en = en;
    }

    boolean takes(Object value) {
      return switch (this) {
        case STRING -> value instanceof String;
        case INTEGER -> value instanceof Number n && n.longValue() >= 0 && isWhole(n);
        case OBJECT -> value instanceof Map<?, ?>;
      };
    }

    private static boolean isWhole(Number n) {
      return n.doubleValue() == n.longValue() && n.longValue() <= Integer.MAX_VALUE;
    }
  }

  static Argument text(String name, String zh, String en) {
    return new Argument(name, Type.STRING, zh, en, false, List.of());
  }

  static Argument number(String name, String zh, String en) {
    return new Argument(name, Type.INTEGER, zh, en, false, List.of());
  }

  Argument must() {
    return new Argument(name, type, zh, en, true, choices);
  }

  Argument oneOf(List<String> all) {
    return new Argument(name, type, zh, en, required, all);
  }

  /** Its JSON schema. */
  Map<String, Object> schema() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", type.code);
    schema.put("description", zh + " / " + en);
    if (!choices.isEmpty()) {
      schema.put("enum", choices);
    }
    if (type == Type.INTEGER) {
      schema.put("minimum", 0);
    }
    return schema;
  }

  /**
   * Looks at what was given for it.
   *
   * @throws ToolException when that is something else; names the argument
   */
  void check(Object value) {
    if (!type.takes(value)) {
      throw wrong(value, type.zh, type.en);
    }
    if (!choices.isEmpty() && value instanceof String text && !choices.contains(text)) {
      String all = String.join(", ", choices);
      throw wrong(value, "其中之一：" + all, "one of " + all);
    }
  }

  private ToolException wrong(Object value, String expectedZh, String expectedEn) {
    return new ToolException(
        "%s=%s：应为%s".formatted(name, value, expectedZh),
        "%s=%s: expected %s".formatted(name, value, expectedEn));
  }
}
