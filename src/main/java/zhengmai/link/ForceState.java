package zhengmai.link;

import java.util.Locale;

/**
 * Whether a policy holds on a day, and why: 有效期5年 is {@link #EXPIRED} the day after. The names are
 * those that questions, pages and tables show.
 */
public enum ForceState {
  STATED(Status.IN_FORCE, "文中写明自何日起施行", "the text says from when it holds"),
  WITHIN_TERM(Status.IN_FORCE, "在文中写明的有效期内", "within the term that the text states"),
  EXTENDED(Status.IN_FORCE, "有效期已延长或继续执行", "extended or continued by another document"),
  PARTLY_REPEALED(Status.IN_FORCE, "部分条款已废止", "provisions are repealed, the rest holds"),
  PRESUMED(Status.PRESUMED, "未见失效或废止", "nothing known ends it"),
  NOT_YET(Status.NOT_IN_FORCE, "尚未施行", "not yet in force"),
  EXPIRED(Status.NOT_IN_FORCE, "有效期已过", "expired"),
  REPEALED(Status.NOT_IN_FORCE, "已被废止", "repealed"),
  SUPERSEDED(Status.NOT_IN_FORCE, "已有新版", "superseded by a later edition"),
  DRAFT(Status.NOT_IN_FORCE, "征求意见稿，未施行", "a draft, not in force"),
  UNDATED(Status.UNKNOWN, "已被终止，何日起不明", "ended on a day that is not known"),
  /** Only others name it: its text may say anything. */
  NOT_HELD(Status.UNKNOWN, "没有原文，只见于引用", "no text held, known by citations only"),
  UNKNOWN(Status.UNKNOWN, "文中未写明", "not stated");

  /** Whether it holds. */
  public enum Status {
    IN_FORCE("有效", "in force"),
    /** 未见失效或废止: neither stated nor contradicted. */
    PRESUMED("推定有效", "presumed in force"),
    NOT_IN_FORCE("无效", "not in force"),
    UNKNOWN("不明", "unknown");

    private final String zh;
    private final String en;

    Status(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    /** {@code 有效}. */
    public String zh() {
      return zh;
    }

    /** {@code in force}. */
    public String en() {
      return en;
    }
  }

  private final Status status;
  private final String zh;
  private final String en;

  ForceState(Status status, String zh, String en) {
    this.status = status;
    this.zh = zh;
    this.en = en;
  }

  /** Whether it holds. */
  public Status status() {
    return status;
  }

  /** The word that stands for it in graph and addresses: {@code partly-repealed}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The reason in Chinese. */
  public String zh() {
    return zh;
  }

  /** The reason in English. */
  public String en() {
    return en;
  }

  /** The state with this code; {@link #UNKNOWN} for any other word. */
  public static ForceState of(String code) {
    for (ForceState s : values()) {
      if (s.code().equals(code)) {
        return s;
      }
    }
    return UNKNOWN;
  }
}
