package zhengmai.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An issue of a digest: 医周药事 2023年第38期 (2023.09.18-2023.09.24).
 *
 * @param source the whole issue
 * @param series its name: {@code 医周药事}
 * @param year the year of its number
 * @param number its number in the year: {@code 38}
 * @param periodStart first day reported on
 * @param periodEnd last day reported on
 * @param inferred names of those fields that the cover does not print and the text forces
 */
public record DigestRecord(
    Place source,
    Optional<String> series,
    Optional<Integer> year,
    Optional<String> number,
    Optional<LocalDate> periodStart,
    Optional<LocalDate> periodEnd,
    List<String> inferred)
    implements SourceRecord {
  public DigestRecord {
    inferred = List.copyOf(inferred);
  }
}
