package zhengmai.model;

import java.util.Objects;

/**
 * Where something stands in a source.
 *
 * @param file the source's file name, without folders: {@code 2021-12.txt}
 * @param line its first line, from 1
 * @param endLine its last line, included
 */
public record Place(String file, int line, int endLine) {
  public Place {
    Objects.requireNonNull(file, "file");
    if (line < 1 || endLine < line) {
      throw new IllegalArgumentException(
          "%s: lines %d to %d: expected 1 <= line <= endLine".formatted(file, line, endLine));
    }
  }
}
