package zhengmai.server;

import java.util.concurrent.atomic.AtomicLong;

/** How much text one query may gather in memory, over all of its groups. */
final class TextBudget {
  /** Characters; 100,000 titles have some 4 million. */
  static final long MOST = 32_000_000;

  private final AtomicLong left = new AtomicLong(MOST);

  /** Whether so many characters more are within bounds. */
  boolean take(int characters) {
    return left.addAndGet(-characters) >= 0;
  }

  /** Whether more was asked for than there is. */
  boolean isSpent() {
    return left.get() < 0;
  }
}
