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
  /** The same place with only this number of its list. */
  Mention numbered(DocumentNumber number) {
    return new Mention(start, end, tail, Optional.empty(), List.of(number), List.of(), attached);
  }

  /** The same without a place in the text. */
  Mention outside() {
    return new Mention(-1, -1, -1, title, numbers, shortNames, attached);
  }

  /** The same with a remark behind its list: 《A》《B》（见附件）. */
  Mention attached(boolean now) {
    return now == attached ? this : new Mention(start, end, tail, title, numbers, shortNames, now);
  }
}
