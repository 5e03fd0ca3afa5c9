package zhengmai.extract.notice;

import java.time.LocalDate;
import java.util.List;

/**
 * What a letter ends with.
 *
 * @param bodies the bodies as printed, without （代章）; empty where only a date stands
 * @param date its date
 * @param line the first line of the block
 * @param dateLine the line of the date
 */
public record Signature(List<String> bodies, LocalDate date, int line, int dateLine) {
  public Signature {
    bodies = List.copyOf(bodies);
  }
}
