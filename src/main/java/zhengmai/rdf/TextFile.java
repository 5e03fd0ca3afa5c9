package zhengmai.rdf;

import java.util.List;

/**
 * A text file in memory, so that a mistake in it can be shown.
 *
 * @param name as messages name it: {@code data/reference/topics.ttl}
 * @param text all of it
 */
public record TextFile(String name, String text) {
  /** The name without folders and ending: {@code topics}. */
  public String stem() {
    String last = name.substring(name.lastIndexOf('/') + 1);
    int dot = last.lastIndexOf('.');
    return dot < 0 ? last : last.substring(0, dot);
  }

  /** A line, from 1; empty where there is none. */
  public String line(int number) {
    List<String> lines = text.lines().toList();
    return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
  }

  /** Where the word first stands outside of comments; line and column from 1, or 0 and 0. */
  Spot find(String word) {
    return find(word, 1);
  }

  /** The same, from a line on. */
  Spot find(String word, int from) {
    List<String> lines = text.lines().toList();
    for (int i = Math.max(0, from - 1); i < lines.size(); i++) {
      String line = lines.get(i);
      int at = line.stripLeading().startsWith("#") ? -1 : indexOfWord(line, word);
      if (at >= 0) {
        return new Spot(i + 1, at + 1);
      }
    }
    return new Spot(0, 0);
  }

  private static int indexOfWord(String line, String word) {
    for (int at = line.indexOf(word); at >= 0; at = line.indexOf(word, at + 1)) {
      int end = at + word.length();
      boolean goesOn = end < line.length() && Character.isLetterOrDigit(line.charAt(end));
      boolean closed = !Character.isLetterOrDigit(word.charAt(word.length() - 1));
      if (closed || !goesOn) {
        return at;
      }
    }
    return -1;
  }

  /** A line and a column. */
  record Spot(int line, int column) {}
}
