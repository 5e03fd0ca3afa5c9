package zhengmai.link;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import zhengmai.model.DocumentNumber;

/**
 * What a policy's IRI is made of: its number, {@code 医保发〔2021〕48号}; without one its region, date,
 * issuer and title.
 *
 * <p>The number may come from the document or from those who cite it, so a policy that is cited by
 * number keeps its IRI when its text arrives, even if that text prints no number. What is known by
 * title alone gets another IRI once its number or date is learnt; the old one stays among {@link
 * Policy#formerIds}, so that nothing that pointed there is lost.
 *
 * @param number a number that names one document in the whole country
 * @param suffix tells two documents apart that bear one number by misprint: a hash of the title of
 *     the less certain one
 * @param region for policies without a number
 * @param date for policies without a number
 * @param issuers canonical names, for policies without a number
 * @param title in the form in which titles are compared, for policies without a number
 */
public record PolicyId(
    Optional<DocumentNumber> number,
    Optional<String> suffix,
    Optional<String> region,
    Optional<LocalDate> date,
    List<String> issuers,
    String title)
    implements Comparable<PolicyId> {
  private static final int SHORT = 6;

  public PolicyId {
    Objects.requireNonNull(title, "title");
    issuers = List.copyOf(issuers);
  }

  /** By a number. */
  static PolicyId of(DocumentNumber number) {
    return new PolicyId(
        Optional.of(number), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), "");
  }

  /** By title, where there is no number. */
  static PolicyId of(
      Optional<String> region, Optional<LocalDate> date, List<String> issuers, String title) {
    return new PolicyId(Optional.empty(), Optional.empty(), region, date, issuers, title);
  }

  /** The same number for a second document, told apart by its title. */
  PolicyId apart(String titleKey) {
    return new PolicyId(number, Optional.of(hash(titleKey)), region, date, issuers, title);
  }

  /** A legible key that no other policy has: {@code 医保发-2021-48}. */
  public String key() {
    if (number.isPresent()) {
      return number.get().slug() + suffix.map(s -> "~" + s).orElse("");
    }
    return region.orElse("未知")
        + "/"
        + date.map(LocalDate::toString).orElse("undated")
        + "/"
        + String.join("+", issuers)
        + "/"
        + title
        + suffix.map(s -> "~" + s).orElse("");
  }

  private static String hash(String s) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      byte[] digest = sha.digest(s.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, SHORT);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public int compareTo(PolicyId other) {
    return key().compareTo(other.key());
  }

  @Override
  public String toString() {
    return key();
  }
}
