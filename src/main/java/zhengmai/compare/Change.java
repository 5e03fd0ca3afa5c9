package zhengmai.compare;

/** What became of a provision. */
public enum Change {
  /** 相同: the same words. */
  SAME("相同", "same"),
  /** 改用: the same but for places, bodies, days and numbers. */
  ADAPTED("改用", "adapted"),
  /** 改动. */
  CHANGED("改动", "changed"),
  /** 拆分: one became several. */
  SPLIT("拆分", "split"),
  /** 合并: several became one. */
  MERGED("合并", "merged"),
  /** 新增: only the second text has it. */
  ADDED("新增", "added"),
  /** 删去: only the first text has it. */
  LEFT_OUT("删去", "left out");

  private final String zh;
  private final String en;

  Change(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** Its name in Chinese. */
  public String zh() {
    return zh;
  }

  /** Its name in English. */
  public String en() {
    return en;
  }
}
