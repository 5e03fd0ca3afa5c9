package zhengmai.extract.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhengmai.model.DocumentNumber;
import zhengmai.model.DocumentNumber.Form;
import zhengmai.text.BodyNames;
import zhengmai.text.Chars;

/**
 * The bodies that a document names as its own where neither header nor signature does: those with
 * which its title begins ({@code 最高人民法院、最高人民检察院关于…的解释}), or whose order or announcement its number
 * counts ({@code 国家市场监督管理总局令第21号}).
 */
final class NamedBodies {
  private static final String ABOUT = "关于";
  private static final String SEPARATORS = "、，, ";
  private static final List<String> KINDS = List.of("令", "公告", "通告");
  private static final int SHORTEST = 3;
  private static final int LONGEST = 40;

  private final BodyNames bodies;
  private final List<String> suffixes;

  NamedBodies(BodyNames bodies, List<String> suffixes) {
    this.bodies = bodies;
    this.suffixes = suffixes;
  }

  /** The bodies before 关于; none where anything else stands there too. */
  List<String> inTitle(String title) {
    int about = title.indexOf(ABOUT);
    int quoted = title.indexOf('《');
    if (about <= 0 || (quoted >= 0 && quoted < about)) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    for (String part : parts(title.substring(0, about))) {
      List<String> here = isBody(part) ? List.of(part) : joined(part);
      if (here.isEmpty()) {
        return List.of();
      }
      names.addAll(here);
    }
    return names;
  }

  /** How much of a title {@link #inTitle} has read. */
  static int length(String title) {
    return Math.max(0, title.indexOf(ABOUT));
  }

  /** The body whose order or announcement a number is. */
  Optional<String> inNumber(DocumentNumber number) {
    if (number.form() != Form.ORDER && number.form() != Form.ANNOUNCEMENT) {
      return Optional.empty();
    }
    String code = number.code();
    for (String kind : KINDS) {
      if (code.endsWith(kind) && code.length() >= kind.length() + SHORTEST) {
        return Optional.of(code.substring(0, code.length() - kind.length())).filter(this::isBody);
      }
    }
    return Optional.empty();
  }

  private static List<String> parts(String s) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= s.length(); i++) {
      if (i == s.length() || SEPARATORS.indexOf(s.charAt(i)) >= 0 || Chars.isSpace(s.charAt(i))) {
        if (i > from) {
          parts.add(s.substring(from, i));
        }
        from = i + 1;
      }
    }
    return parts;
  }

  /** 青海省人力资源和社会保障厅青海省市场监督管理局: two that nothing parts. */
  private List<String> joined(String s) {
    for (int cut = SHORTEST; cut <= s.length() - SHORTEST; cut++) {
      String head = s.substring(0, cut);
      if (bodies.resolve(head).isPresent() && endsAsBody(head)) {
        String rest = s.substring(cut);
        List<String> behind = isBody(rest) ? List.of(rest) : joined(rest);
        if (!behind.isEmpty()) {
          List<String> names = new ArrayList<>(List.of(head));
          names.addAll(behind);
          return names;
        }
      }
    }
    return List.of();
  }

  private boolean isBody(String s) {
    return s.length() >= SHORTEST
        && s.length() <= LONGEST
        && s.chars().allMatch(c -> Chars.isHan((char) c) || "（）()".indexOf(c) >= 0)
        && (bodies.resolve(s).isPresent() || (endsAsBody(s) && joined(s).isEmpty()));
  }

  private boolean endsAsBody(String s) {
    return suffixes.stream().anyMatch(s::endsWith);
  }
}
