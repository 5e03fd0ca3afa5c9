package zhengmai.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhengmai.model.DocumentNumber;
import zhengmai.text.NumberFinder.Found;

/** The numbers of a text in its order, each of which goes with one mention. */
final class Numbers {
  private static final List<String> PROMULGATED =
      List.of("公布的", "发布的", "颁布的", "印发的", "下发的", "文印发的", "文件印发的", "文下发的", "文件下发的", "公布");

  private final List<Found> found;
  private final boolean[] taken;

  Numbers(List<Found> found) {
    this.found = found;
    this.taken = new boolean[found.size()];
  }

  /** Those that no mention has taken. */
  List<Found> left() {
    List<Found> left = new ArrayList<>();
    for (int i = 0; i < taken.length; i++) {
      if (!taken[i]) {
        left.add(found.get(i));
      }
    }
    return left;
  }

  /** Takes the number that begins at a place; null where none does, or it is taken. */
  @Nullable Found takeAt(int at) {
    int i = firstFrom(at);
    if (i == taken.length || found.get(i).start() != at || taken[i]) {
      return null;
    }
    taken[i] = true;
    return found.get(i);
  }

  /** Takes the number whose text is promulgated by it: 国务院令第276号公布的《X》; null where none is. */
  @Nullable Found takePromulgating(String s, int title) {
    int i = firstFrom(title) - 1;
    if (i < 0 || taken[i] || found.get(i).end() > title || title - found.get(i).end() > 8) {
      return null;
    }
    String between = s.substring(found.get(i).end(), title);
    if (PROMULGATED.stream().noneMatch(between::equals)) {
      return null;
    }
    taken[i] = true;
    return found.get(i);
  }

  /** Takes those that begin in a stretch. */
  List<DocumentNumber> take(int from, int to) {
    List<DocumentNumber> numbers = new ArrayList<>();
    for (int i = firstFrom(from); i < taken.length && found.get(i).start() < to; i++) {
      if (!taken[i]) {
        taken[i] = true;
        numbers.add(found.get(i).number());
      }
    }
    return numbers;
  }

  private int firstFrom(int from) {
    int low = 0;
    int high = taken.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (found.get(middle).start() < from) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
