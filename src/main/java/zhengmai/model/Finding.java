package zhengmai.model;

import java.util.Objects;

/**
 * Something a reader should know about an input: a fault, or a thing that could not be read.
 *
 * @param severity how bad
 * @param file the input, without folders
 * @param line from 1; 0 where the whole file is meant
 * @param column from 1; 0 where the whole line is meant
 * @param code a stable short name: {@code unbalanced-title}
 * @param zh the message in Chinese
 * @param en the same in English
 */
public record Finding(
    Severity severity, String file, int line, int column, String code, String zh, String en) {
  /** How bad a finding is. */
  public enum Severity {
    /** The input, or a part of it, was not taken. */
    ERROR,
    /** It was taken, and somebody should look at it. */
    WARNING,
    /** Good to know. */
    INFO
  }

  public Finding {
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(file, "file");
  }

  /** {@code file:line:column: 中文 / English}, as editors jump to it. */
  public String print() {
    StringBuilder b = new StringBuilder(file);
    if (line > 0) {
      b.append(':').append(line);
      if (column > 0) {
        b.append(':').append(column);
      }
    }
    return b.append(": ").append(zh).append(" / ").append(en).toString();
  }
}
