package zhengmai.server.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.roaringbitmap.RoaringBitmap;

/** Whether a policy holds on a day, and why not: 有效期5年 is {@link #EXPIRED} the day after. */
public enum Force {
  IN_FORCE("有效", "in force"),
  NOT_YET("尚未施行", "not yet in force"),
  EXPIRED("有效期已过", "expired"),
  REPEALED("已被废止", "repealed"),
  SUPERSEDED("已有新版", "superseded"),
  DRAFT("征求意见稿", "draft"),
  /** The text does not say. */
  UNKNOWN("文中未写明", "not stated");

  private final String zh;
  private final String en;

  Force(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** The key in addresses: {@code in-force}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** {@code 有效}. */
  public String zh() {
    return zh;
  }

  /** {@code in force}. */
  public String en() {
    return en;
  }

  /**
   * A draft holds on no day; nothing holds before it begins; what has ended says why; what has
   * begun, or has an end still to come, holds; of the rest nothing is known.
   */
  static Force on(int day, Policies p, int id) {
    if (p.stage(id).equals("draft")) {
      return DRAFT;
    }
    int from = p.inForceFrom(id);
    int born = from == Days.NONE ? p.date(id) : from;
    if (born != Days.NONE && day < born) {
      return NOT_YET;
    }
    int until = p.inForceUntil(id);
    if (until != Days.NONE && day > until) {
      return switch (p.forceReason(id)) {
        case "repealed" -> REPEALED;
        case "superseded" -> SUPERSEDED;
        default -> EXPIRED;
      };
    }
    boolean known = from != Days.NONE || (until != Days.NONE && p.date(id) != Days.NONE);
    return known ? IN_FORCE : UNKNOWN;
  }

  /** The facet of a day. */
  static Facet facet(int day, Policies policies) {
    Map<Force, RoaringBitmap> sets = new EnumMap<>(Force.class);
    for (int id = 0; id < policies.size(); id++) {
      sets.computeIfAbsent(on(day, policies, id), k -> new RoaringBitmap()).add(id);
    }
    List<Facet.Value> values = new ArrayList<>();
    sets.forEach((f, set) -> values.add(new Facet.Value(f.code(), "", f.zh(), f.en(), set)));
    return new Facet(FacetName.FORCE, values);
  }
}
