package zhengmai.extract;

import java.util.List;
import java.util.Optional;
import zhengmai.model.DocumentNumber;

/**
 * One place where a text names a document.
 *
 * @param start where the title or number begins
 * @param end behind the title or number itself
 * @param tail behind the number and remarks that belong to it
 * @param title the title, where it has one
 * @param numbers numbers printed with it
 * @param shortNames names by which the text goes on to call it
 * @param attached whether a remark says that it is attached: （见附件1）
 */
record Mention(
    int start,
    int end,
    int tail,
    Optional<String> title,
    List<DocumentNumber> numbers,
    List<String> shortNames,
    boolean attached) {
  /** The same with a remark behind its list: 《A》《B》（见附件）. */
  Mention attached(boolean now) {
    return now == attached ? this : new Mention(start, end, tail, title, numbers, shortNames, now);
  }
}
