package zhengmai.compare;

import java.util.ArrayList;
import java.util.List;
import zhengmai.provision.Provision;
import zhengmai.provision.ProvisionKind;
import zhengmai.provision.ProvisionTree;
import zhengmai.text.Chars;

/**
 * The units of a text: its provisions, without head, lists, signature, and the letter before an
 * instrument.
 */
final class Units {
  private final List<Unit> all = new ArrayList<>();

  private Units() {}

  static List<Unit> of(ProvisionTree tree) {
    Units units = new Units();
    for (Provision root : tree.roots()) {
      if (root.kind() != ProvisionKind.LETTER) {
        units.add(tree, root);
      }
    }
    return units.all;
  }

  private void add(ProvisionTree tree, Provision p) {
    switch (p.kind()) {
      case HEAD, LIST, SIGNATURE, NOTE -> {
        return;
      }
      case TABLE, FORM -> lines(tree, p);
      case INSTRUMENT -> {
        // Its own words are its title, which names the place and the stage by design.
      }
      default -> one(tree, p);
    }
    tree.children(p).forEach(c -> add(tree, c));
  }

  private void one(ProvisionTree tree, Provision p) {
    String own = tree.ownText(p);
    int number = p.kind().isNumbered() ? numberEnd(own) : 0;
    String words = own.substring(number).strip();
    if (!words.isEmpty()) {
      all.add(new Unit(all.size(), p.path(), own.substring(0, number), words));
    }
  }

  private void lines(ProvisionTree tree, Provision p) {
    int line = 0;
    for (String words : tree.ownText(p).split("\n", -1)) {
      line++;
      if (!words.isBlank()) {
        all.add(new Unit(all.size(), p.path() + ":" + line, "", words.strip()));
      }
    }
  }

  /** Behind 第三十八条, （一）, 1. */
  private static int numberEnd(String own) {
    int i = 0;
    while (i < Math.min(own.length(), 12)) {
      char c = own.charAt(i++);
      if ("条章节编、.．）)】".indexOf(c) >= 0 || (c >= '①' && c <= '⒛')) {
        break;
      }
      if (own.startsWith("部分", i)) {
        return i + 2;
      }
    }
    while (i < own.length() && Chars.isSpace(own.charAt(i))) {
      i++;
    }
    return i;
  }
}
