package zhengmai.model;

import java.time.LocalDate;
import java.time.Period;

/** Until when a document holds. */
public sealed interface Expiry {
  /** {@code 2025-12-31} or {@code P5Y}. */
  String print();

  /** 有效期至2025年12月31日: the last day in force. */
  record On(LocalDate date) implements Expiry {
    @Override
    public String print() {
      return date.toString();
    }
  }

  /** 有效期5年: a time from the day it takes effect. */
  record After(Period period) implements Expiry {
    @Override
    public String print() {
      return period.toString();
    }
  }
}
