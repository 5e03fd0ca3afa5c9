package zhengmai.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhengmai.model.ReferenceData.Cue;

/**
 * Cue words by one of their characters: 废止 by 止. Nearly every character of a text begins or ends
 * none, and an array tells so without making an object of it.
 */
final class CueTable {
  @SuppressWarnings({"unchecked", "rawtypes"})
  private final @Nullable List<Cue>[] table = new List[Character.MAX_VALUE + 1];

  /** Puts a cue behind those that it has. */
  void add(char key, Cue cue) {
    List<Cue> cues = table[key];
    if (cues == null) {
      cues = new ArrayList<>();
      table[key] = cues;
    }
    cues.add(cue);
  }

  /** The cues of a character, in the order in which they were put. */
  List<Cue> at(char key) {
    List<Cue> cues = table[key];
    return cues == null ? List.of() : cues;
  }
}
