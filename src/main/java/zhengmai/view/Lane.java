package zhengmai.view;

import zhengmai.link.PolicyCard;
import zhengmai.model.Level;

/** Where a policy stands in a drawing: 国家, 省, 市县. */
enum Lane {
  NATION("国家", "nation"),
  PROVINCE("省级", "province"),
  CITY("市县", "city, county"),
  UNKNOWN("层级不详", "level unknown");

  private final String zh;
  private final String en;

  Lane(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  String zh() {
    return zh;
  }

  String en() {
    return en;
  }

  /** By the level of the body that issues it, else by its region. */
  static Lane of(PolicyCard card) {
    if (card.level().isPresent()) {
      return of(card.level().get());
    }
    if (card.regions().contains("全国")) {
      return NATION;
    }
    return card.regions().isEmpty() ? UNKNOWN : PROVINCE;
  }

  private static Lane of(Level level) {
    return switch (level) {
      case NATIONAL -> NATION;
      case PROVINCIAL -> PROVINCE;
      case SUB_PROVINCIAL -> CITY;
    };
  }
}
