package zhengmai.extract;

import java.util.Optional;
import zhengmai.model.EffectiveDate;
import zhengmai.model.Expiry;

/**
 * What a text says of a repeal, an amendment or an extension besides that it happens: 《X》第五条自
 * 2023年1月1日起废止.
 *
 * @param provision the part that it concerns, where not the whole document: {@code 第五条}
 * @param date from when it counts
 * @param until how long an extended document runs on
 */
record Effect(Optional<String> provision, Optional<EffectiveDate> date, Optional<Expiry> until) {
  static final Effect NONE = new Effect(Optional.empty(), Optional.empty(), Optional.empty());

  /** With what another one says where this one says nothing. */
  Effect or(Effect other) {
    return new Effect(provision.or(other::provision), date.or(other::date), until.or(other::until));
  }

  /** The same of this part, where there is one. */
  Effect in(Optional<String> part) {
    return part.isEmpty() ? this : new Effect(part, date, until);
  }
}
