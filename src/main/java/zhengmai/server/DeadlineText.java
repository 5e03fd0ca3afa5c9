package zhengmai.server;

/**
 * A text that looks at the clock while a pattern reads it: {@code ^(甲+)+$} on forty 甲 and a 乙 would
 * be matched for hours, and nothing else in the JDK's patterns can be stopped.
 */
final class DeadlineText implements CharSequence {
  private static final int EVERY = 0x3FF;
  private final CharSequence text;
  private final Deadline deadline;
  private int reads = 0;

  DeadlineText(CharSequence text, Deadline deadline) {
    this.text = text;
    this.deadline = deadline;
  }

  @Override
  public char charAt(int index) {
    if ((++reads & EVERY) == 0) {
      deadline.check();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
