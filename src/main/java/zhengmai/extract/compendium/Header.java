package zhengmai.extract.compendium;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import zhengmai.text.Chars;

/**
 * A notice's header.
 *
 * @param line its first line
 * @param endLine its last line with a field or the rest of one
 * @param fields what stands behind each label; labels with nothing behind them are left out
 */
record Header(int line, int endLine, Map<Label, Field> fields) {
  /**
   * A field's value.
   *
   * @param raw as printed, its lines joined
   * @param line the line of its label
   * @param offset the place of its first character in the source
   */
  record Field(String raw, int line, int offset) {
    /** Without typesetting spaces. */
    String tidy() {
      return Chars.tidy(raw);
    }
  }

  Header {
    fields = fields.isEmpty() ? Map.of() : new EnumMap<>(fields);
  }

  Optional<Field> field(Label label) {
    return Optional.ofNullable(fields.get(label));
  }
}
