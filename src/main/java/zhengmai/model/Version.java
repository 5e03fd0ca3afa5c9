package zhengmai.model;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * One version of a law, as the lines under its title tell it: {@code
 * 2019年8月26日第十三届全国人民代表大会常务委员会第十二次会议修订}.
 *
 * @param event what made it
 * @param date the day of the decision; where only a promulgation is told, its day
 * @param promulgated 公布, where it is told beside the decision
 * @param body who decided, without session and meeting: {@code 全国人民代表大会常务委员会}
 * @param order the order that promulgated it: {@code 国务院令第735号}
 * @param inForceFrom 施行, where the text tells it of this version
 */
public record Version(
    Event event,
    LocalDate date,
    Optional<LocalDate> promulgated,
    Optional<String> body,
    Optional<DocumentNumber> order,
    Optional<LocalDate> inForceFrom) {
  /** What makes a version. */
  public enum Event {
    /** 通过. */
    ADOPTED,
    /** 公布, where nothing tells who adopted it. */
    PROMULGATED,
    /** 修订: written anew, with a new day of entry into force. */
    REVISED,
    /** 修正: single articles changed; the law stays in force. */
    AMENDED;

    /** Its word in the record format: {@code revised}. */
    public String code() {
      return switch (this) {
        case ADOPTED -> "adopted";
        case PROMULGATED -> "promulgated";
        case REVISED -> "revised";
        case AMENDED -> "amended";
      };
    }
  }

  public Version {
    Objects.requireNonNull(event, "event");
    Objects.requireNonNull(date, "date");
  }

  /** The last day that is told of it. */
  public LocalDate told() {
    return promulgated.filter(date::isBefore).orElse(date);
  }

  /** The same with what a 公布 tells. */
  public Version promulgated(LocalDate day, Optional<DocumentNumber> by) {
    return new Version(event, date, Optional.of(day), body, order.or(() -> by), inForceFrom);
  }

  /** The same in force from this day. */
  public Version inForceFrom(LocalDate day) {
    return new Version(event, date, promulgated, body, order, Optional.of(day));
  }
}
