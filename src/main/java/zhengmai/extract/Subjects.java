package zhengmai.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhengmai.text.Chars;
import zhengmai.text.TitleKeys;

/** Which of the documents that an article names it is about. */
final class Subjects {
  private static final int LEAD = 260;
  private static final int MOST = 3;
  private static final List<String> ISSUED =
      List.of("印发", "发布", "出台", "公布", "下发", "印发了", "发布了", "出台了", "公布了", "下发了", "发布实施");

  private Subjects() {}

  static List<Documents.Document> of(
      String s, List<Documents.Document> all, String title, Optional<String> summary) {
    List<Documents.Document> subjects = new ArrayList<>();
    String about = TitleKeys.key(title + summary.orElse(""));
    String head = TitleKeys.key(title);
    for (Documents.Document d : all) {
      String key = TitleKeys.key(d.title().orElse(""));
      boolean named = key.length() >= 4 && about.contains(key);
      boolean news = d.first() < LEAD && isIssued(s, d.firstMention().start());
      boolean shared = shared(head, key) >= 8;
      if (named || news || shared || d.shortCount() >= 3) {
        subjects.add(d);
      }
      if (subjects.size() == MOST) {
        break;
      }
    }
    return subjects;
  }

  private static boolean isIssued(String s, int at) {
    for (String word : ISSUED) {
      if (s.startsWith(word, at - word.length())) {
        return true;
      }
    }
    return Chars.indexOf(s, "发布", Math.max(0, at - 4), at) >= 0;
  }

  /** How many characters two titles have in common in one stretch. */
  private static int shared(String a, String b) {
    int best = 0;
    for (int i = 0; i < a.length(); i++) {
      for (int k = 0; k < b.length(); k++) {
        int n = 0;
        while (i + n < a.length() && k + n < b.length() && a.charAt(i + n) == b.charAt(k + n)) {
          n++;
        }
        best = Math.max(best, n);
      }
    }
    return best;
  }
}
