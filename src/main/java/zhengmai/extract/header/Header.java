package zhengmai.extract.header;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import zhengmai.extract.notice.NoticeHeader;
import zhengmai.model.PrintedField;
import zhengmai.model.Quote;
import zhengmai.text.Chars;
import zhengmai.text.Label;

/**
 * A notice's header.
 *
 * @param line its first line
 * @param endLine its last line with a field or the rest of one
 * @param fields what stands behind each label; labels with nothing behind them are left out
 */
public record Header(int line, int endLine, Map<Label, Field> fields) {
  /**
   * A field's value.
   *
   * @param raw as printed, its lines joined
   * @param line the line of its label
   * @param offset the place of its first character in the source
   */
  public record Field(String raw, int line, int offset) {
    /** Without typesetting spaces. */
    public String tidy() {
      return Chars.tidy(raw);
    }
  }

  public Header {
    fields = fields.isEmpty() ? Map.of() : new EnumMap<>(fields);
  }

  /** A label's field. */
  public Optional<Field> field(Label label) {
    return Optional.ofNullable(fields.get(label));
  }

  /** What it says of the notice; lists keep the white space that sets their parts off. */
  public NoticeHeader facts() {
    return new NoticeHeader(
        quote(Label.ISSUERS, false),
        quote(Label.TITLE, false),
        quote(Label.NUMBER, true),
        quote(Label.SIGNED, true),
        quote(Label.PUBLISHED, true),
        quote(Label.CATEGORY, true),
        printed(),
        quote(Label.KEYWORDS, false),
        quote(Label.GENRE, true));
  }

  private Map<PrintedField, Quote> printed() {
    Map<PrintedField, Quote> printed = new EnumMap<>(PrintedField.class);
    for (PrintedField field : PrintedField.values()) {
      quote(Label.of(field), true).ifPresent(q -> printed.put(field, q));
    }
    return printed;
  }

  private Optional<Quote> quote(Label label, boolean tidy) {
    return field(label).map(f -> new Quote(tidy ? f.tidy() : f.raw(), f.line(), f.offset()));
  }
}
