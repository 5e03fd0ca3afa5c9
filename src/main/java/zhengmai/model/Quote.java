package zhengmai.model;

import java.util.Objects;

/**
 * Words of a source. They stand there as quoted, but for line breaks, page marks and white space
 * between them.
 *
 * @param text the words: {@code 根据《医疗保障基金使用监督管理条例》}
 * @param line the line on which they begin, from 1
 * @param offset the place of their first character in the source's text, from 0
 */
public record Quote(String text, int line, int offset) {
  public Quote {
    Objects.requireNonNull(text, "text");
    if (line < 1 || offset < 0) {
      throw new IllegalArgumentException(
          "line %d, offset %d: expected at least 1 and 0".formatted(line, offset));
    }
  }
}
