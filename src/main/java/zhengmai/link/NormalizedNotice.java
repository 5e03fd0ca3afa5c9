package zhengmai.link;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zhengmai.model.NoticeRecord;
import zhengmai.model.Version;

/**
 * A notice record made ready for comparison.
 *
 * @param kind what kind of source it stands in
 * @param strangeHeader its header is shown to be another document's
 * @param number the number that is trusted
 * @param claimed keys of all numbers it bears, the doubtful ones too
 * @param doubtful the header's number, where it is in doubt
 * @param title the title that is trusted
 * @param otherTitle another spelling of it
 * @param instruments titles of what it issues
 * @param issuers canonical names
 * @param signed when it was signed
 * @param published when it was published
 * @param orders keys of the orders that promulgated its versions, where it is a law
 * @param days all days that the source gives for its signature, or for the versions of a law
 */
record NormalizedNotice(
    RecordRef ref,
    NoticeRecord record,
    Kind kind,
    boolean strangeHeader,
    Optional<NumberKey> number,
    List<String> claimed,
    Optional<NumberKey> doubtful,
    Optional<TitleParts> title,
    Optional<TitleParts> otherTitle,
    List<TitleParts> instruments,
    List<String> regions,
    Set<String> issuers,
    Optional<LocalDate> signed,
    Optional<LocalDate> published,
    List<NumberKey> orders,
    List<LocalDate> days) {
  /** Kinds of sources, the nearest to the document first. */
  enum Kind {
    TEXT,
    DIGEST,
    TABLE
  }

  /** The first day on which it can have been cited. */
  Optional<LocalDate> earliest() {
    if (!record.versions().isEmpty()) {
      return record.versions().stream().map(Version::date).min(LocalDate::compareTo);
    }
    if (signed.isPresent() && published.isPresent() && published.get().isBefore(signed.get())) {
      return published;
    }
    return signed.or(() -> published);
  }

  /** The last day on which it can have been written. */
  Optional<LocalDate> latest() {
    if (!record.versions().isEmpty()) {
      return record.versions().stream().map(Version::told).max(LocalDate::compareTo);
    }
    if (signed.isPresent() && published.isPresent() && published.get().isAfter(signed.get())) {
      return published;
    }
    return signed.or(() -> published);
  }

  String regionKey() {
    return String.join("+", regions);
  }
}
