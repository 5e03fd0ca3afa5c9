package zhengmai.model;

import java.util.Objects;

/**
 * The words from which a field was read.
 *
 * @param field the record format's name of the field: {@code documentNumber}
 * @param quote the words
 */
public record Evidence(String field, Quote quote) {
  public Evidence {
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(quote, "quote");
  }
}
