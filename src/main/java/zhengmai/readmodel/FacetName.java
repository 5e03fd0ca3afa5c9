package zhengmai.readmodel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what policies are counted and chosen: {@code topic} has DRG/DIP支付方式 and 48 others. */
public enum FacetName {
  /** Policies or articles. */
  KIND,
  /** A province counts what its cities issued; the nation counts national documents only. */
  REGION,
  /** Of the date signed, else published, else of the document number. */
  YEAR,
  LEVEL,
  TOPIC,
  CATEGORY,
  STAGE,
  /** On a day; see {@link zhengmai.link.ForceState}. */
  FORCE,
  ISSUER,
  GENRE,
  /** File names of the sources that speak of it. */
  SOURCE,
  /** Whether a source holds its text, or facts on it, or it is known by citations only. */
  HELD;

  /** The key of those of which a facet says nothing: 不详. */
  public static final String NONE = "none";

  /** The name in addresses: {@code region}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The facet with this code. */
  public static Optional<FacetName> of(String code) {
    return Arrays.stream(values()).filter(f -> f.code().equals(code)).findFirst();
  }
}
