package zhengmai.provision;

/** The manners of numbering, the outer before the inner. */
enum Numbering {
  BOOK(ProvisionKind.BOOK, 10),
  CHAPTER(ProvisionKind.CHAPTER, 20),
  SECTION(ProvisionKind.SECTION, 30),
  /** 第一部分. */
  DIVISION(ProvisionKind.PART, 40),
  ARTICLE(ProvisionKind.ARTICLE, 50),
  /** 一、. */
  HAN(ProvisionKind.PART, 60),
  /** （一）. */
  HAN_BRACKETED(ProvisionKind.ITEM, 70),
  /** 1. */
  ARABIC(ProvisionKind.POINT, 80),
  /** 1.1, 1.1.2. */
  DECIMAL(ProvisionKind.POINT, 90),
  /** （1）. */
  ARABIC_BRACKETED(ProvisionKind.SUBPOINT, 100),
  /** 1）. */
  ARABIC_CLOSED(ProvisionKind.SUBPOINT, 110),
  /** ①. */
  CIRCLED(ProvisionKind.SUBPOINT, 120);

  private final ProvisionKind kind;
  private final int rank;

  Numbering(ProvisionKind kind, int rank) {
    this.kind = kind;
    this.rank = rank;
  }

  ProvisionKind kind() {
    return kind;
  }

  /** Grows from the outer to the inner. */
  int rank() {
    return rank;
  }

  /** Whether provisions so numbered have a heading on their line: 第一章总则, 一、总体要求. */
  boolean isTitled() {
    return this != ARTICLE;
  }
}
