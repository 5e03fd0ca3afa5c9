package zhengmai.extract.notice;

import java.util.List;
import java.util.Optional;
import zhengmai.model.Level;
import zhengmai.text.BodyNames;
import zhengmai.text.Chars;

/**
 * The central body that acts in a text which nobody is said to issue or sign: {@code
 * 国家药监局组织制定了…，现予公布}, {@code 第三条 国家药监局根据…决定启动本程序的时间}. A text that speaks of its own province or town
 * is none of the nation's.
 */
final class ActingBody {
  private static final String STATE = "国家";
  private static final List<String> OWN_PLACE =
      List.of("本省", "我省", "全省", "本市", "我市", "全市", "本自治区", "我区", "全区", "本县", "我县", "全县");
  private static final List<String> ACTS =
      List.of("组织", "根据", "决定", "制定", "负责", "可以", "应当", "建立", "会同", "另行", "统一");
  private static final int LONGEST = 24;
  private static final int SHORTEST = 4;

  private final BodyNames bodies;

  ActingBody(BodyNames bodies) {
    this.bodies = bodies;
  }

  /** The name as the text has it. */
  Optional<String> in(String text) {
    if (OWN_PLACE.stream().anyMatch(text::contains)) {
      return Optional.empty();
    }
    for (int at = text.indexOf(STATE); at >= 0; at = text.indexOf(STATE, at + 1)) {
      Optional<String> name = beginsClause(text, at) ? acting(text, at) : Optional.empty();
      if (name.isPresent()) {
        return name;
      }
    }
    return Optional.empty();
  }

  /** Behind a mark or the number of an article, so that it is who acts, and not what is named. */
  private static boolean beginsClause(String s, int at) {
    return at == 0 || "。；：，\n条、".indexOf(s.charAt(at - 1)) >= 0;
  }

  private Optional<String> acting(String s, int at) {
    for (String act : ACTS) {
      int to = Chars.indexOf(s, act, at + SHORTEST, at + LONGEST);
      if (to > 0) {
        Optional<String> name =
            Optional.of(s.substring(at, to))
                .filter(
                    n -> bodies.resolve(n).filter(b -> b.level() == Level.NATIONAL).isPresent());
        if (name.isPresent()) {
          return name;
        }
      }
    }
    return Optional.empty();
  }
}
