package zhengmai.generated;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import zhengmai.generated.Paper.Cites;

/** Papers as a compendium prints them: headers in every order, lines wrapped, pages broken. */
final class Letters {
  /** A page ends inside a paragraph. */
  private static final String PAGE = "\n\n\n";

  private final Random random;

  /** How many characters a line has; 0 where a paragraph is one line. */
  private int width = 0;

  Letters(Random random) {
    this.random = random;
  }

  /** For the next file: half of them have lines as long as a printed page's. */
  void nextFile() {
    width = random.nextBoolean() ? 0 : 36 + random.nextInt(8);
  }

  /** Header, letter and instrument; ends with an empty line. */
  String print(Paper p) {
    StringBuilder b = new StringBuilder(1500);
    header(p, b);
    b.append("## ").append(broken(p.title()).replace("  \n", " ")).append("\n\n");
    if (!p.isDraft()) {
      b.append(p.number()).append("\n\n");
    }
    b.append("各市医疗保障局：\n\n").append(wrapped(opening(p))).append("\n\n");
    b.append("附件：").append(p.instrument()).append("\n\n");
    b.append(p.issuer()).append("  \n").append(day(p.signed())).append("\n\n");
    b.append("（信息公开形式：主动公开）\n\n### ").append(p.instrument()).append("\n\n");
    b.append("第一条 为了把").append(p.instrument(), 0, 4).append("的事办实，定本件。\n\n");
    b.append("第二条 各经办机构按月对账，差错三日内改正。\n\n");
    return b.toString();
  }

  private void header(Paper p, StringBuilder b) {
    List<String> fields = new ArrayList<>();
    fields.add(label("发文机关") + p.issuer());
    fields.add(broken(label("标题") + p.title()));
    fields.add(label("成文日期") + day(p.signed()));
    fields.add(label("发布日期") + day(p.signed().plusDays(2)));
    fields.add(label("类别") + "医保");
    fields.add(label("发文字号") + p.number());
    // 发文机关 opens a header, and the title stands near the top, as in print.
    Collections.shuffle(fields.subList(2, fields.size()), random);
    for (int i = 0; i < fields.size(); i++) {
      boolean pair = i >= 2 && i + 1 < fields.size() && random.nextInt(4) == 0;
      b.append(fields.get(i));
      if (pair) {
        b.append("      ").append(fields.get(++i));
      }
      b.append(random.nextInt(8) == 0 ? "\n\n" : "  \n");
    }
    b.append('\n');
  }

  private String broken(String field) {
    return width == 0 || field.length() <= width
        ? field
        : field.substring(0, width) + "  \n" + broken(field.substring(width));
  }

  private String label(String name) {
    String spaced =
        name.length() == 2 && random.nextBoolean() ? name.charAt(0) + " " + name.charAt(1) : name;
    return spaced + (random.nextBoolean() ? "：" : ": ");
  }

  private static String day(LocalDate d) {
    return d.getYear() + "年" + d.getMonthValue() + "月" + d.getDayOfMonth() + "日";
  }

  private static String opening(Paper p) {
    StringBuilder b = new StringBuilder();
    for (Cites c : p.cites()) {
      String named = c.paper().named(c.naming());
      b.append(
          switch (c.relation()) {
            case IMPLEMENTS -> "为贯彻落实" + named + "，省内先后开了两次会。";
            case FOLLOWS -> "没有写到的事项参照" + named + "执行。";
            default -> "根据" + named + "，我们清点了现有的做法。";
          });
    }
    b.append(
        p.isDraft()
            ? "我局起草了《" + p.instrument() + "》，现公开征求意见。"
            : "我局制定了《" + p.instrument() + "》，现印发给你们，请照此办理。");
    return b.toString();
  }

  /** Broken where the printed line is full; else, now and then, where the page is. */
  private String wrapped(String text) {
    if (width == 0) {
      int at = 40 + random.nextInt(30);
      boolean cut = text.length() > 80 && random.nextInt(4) == 0;
      return cut ? text.substring(0, at) + PAGE + text.substring(at) : text;
    }
    StringBuilder b = new StringBuilder();
    for (int i = 0; i < text.length(); i += width) {
      b.append(i == 0 ? "" : "\n").append(text, i, Math.min(text.length(), i + width));
    }
    return b.toString();
  }
}
