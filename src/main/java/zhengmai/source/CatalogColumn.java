package zhengmai.source;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zhengmai.model.PrintedField;
import zhengmai.text.Label;

/**
 * A column of a catalogue. A head cell names its column in Chinese, in English or in both, the one
 * beside the other: {@code 标题}, {@code title}, {@code 标题 title}.
 */
sealed interface CatalogColumn permits CatalogField, CatalogColumn.Printed {
  /** A column of what is kept as printed: {@code 索引号}. */
  record Printed(PrintedField field) implements CatalogColumn {
    @Override
    public String code() {
      return field.code();
    }

    @Override
    public String word() {
      return field.zh();
    }

    private static Optional<Printed> ofWord(String word) {
      return Stream.of(PrintedField.values())
          .filter(f -> f.code().equals(word) || Label.of(word).equals(Label.of(f.zh())))
          .findFirst()
          .map(Printed::new);
    }
  }

  /** The record format's name of the field: {@code dateSigned}. */
  String code();

  /** The Chinese name: {@code 成文日期}. */
  String word();

  /** Whether nothing of the column goes into a notice. */
  default boolean isPassedOver() {
    return false;
  }

  /** Whether only tables of records have it; in others its plain words mean other things. */
  default boolean isOfRecords() {
    return false;
  }

  /** What all columns are called, for messages. */
  static String words() {
    Stream<CatalogColumn> fields = Stream.of(CatalogField.values());
    return Stream.concat(fields, Stream.of(PrintedField.values()).map(Printed::new))
        .filter(c -> !c.isPassedOver() || c == CatalogField.NOTE)
        .map(c -> c.word() + " " + c.code())
        .collect(Collectors.joining("、"));
  }

  /** The column that a head cell names; nothing when its words name none, or two. */
  static Optional<CatalogColumn> of(String head) {
    Set<Optional<CatalogColumn>> named = new HashSet<>();
    for (String word : head.strip().split("[\\s\u3000\u00a0]+", -1)) {
      Optional<CatalogColumn> column = Printed.ofWord(word).map(c -> c);
      named.add(column.or(() -> CatalogField.ofWord(word)));
    }
    Optional<CatalogColumn> column = named.iterator().next();
    // 文件 alone may be a title; 文件 file is where a record stood.
    boolean ours = column.filter(CatalogColumn::isOfRecords).isPresent();
    boolean coded = !ours || head.chars().anyMatch(c -> c < 'z' && Character.isLetter(c));
    return named.size() == 1 && coded ? column : Optional.empty();
  }
}
