package zhengmai.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import zhengmai.text.TitleFinder;
import zhengmai.text.TitleKeys;

/**
 * The titles that are the text's own: its title, what it issues, what explains it. In 关于印发《某办法》的通知
 * neither the notice nor 某办法 nor 某办法起草说明 is another document.
 */
final class OwnTitles {
  private static final List<String> EXPLAINED =
      List.of("起草说明", "编制说明", "政策解读", "解读", "解读材料", "起草情况说明", "说明", "任务分工", "修订说明", "问答");

  private static final List<String> ISSUING =
      List.of("印发", "发布", "公布", "下发", "出台", "征求", "征集", "关于");

  private final Set<String> keys = new HashSet<>();

  OwnTitles(OwnIdentity own) {
    for (String title : own.titles()) {
      keys.add(TitleKeys.documentKey(title));
      issuedIn(title);
    }
    for (String title : own.instruments()) {
      keys.add(TitleKeys.documentKey(title));
    }
  }

  /** 关于印发《A》和《B》的通知, 关于《A》公开征求意见的公告: A and B are issued. */
  private void issuedIn(String title) {
    boolean issuing = false;
    int last = 0;
    for (TitleFinder.Title t : TitleFinder.find(title).titles()) {
      String before = title.substring(last, t.start());
      boolean asked = title.indexOf("征求", t.end()) > 0;
      for (String word : ISSUING) {
        issuing |= before.endsWith(word) && (!word.equals("关于") || asked);
      }
      if (issuing) {
        keys.add(TitleKeys.documentKey(t.text()));
      }
      last = t.end();
    }
  }

  /** Whether a title of this {@linkplain TitleKeys#documentKey key} is one of them. */
  boolean has(String key) {
    if (keys.contains(key)) {
      return true;
    }
    for (String word : EXPLAINED) {
      if (key.endsWith(word) && keys.contains(key.substring(0, key.length() - word.length()))) {
        return true;
      }
    }
    for (String own : keys) {
      if (TitleKeys.same(own, key)) {
        return true;
      }
    }
    return false;
  }
}
