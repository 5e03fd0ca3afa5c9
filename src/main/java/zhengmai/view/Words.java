package zhengmai.view;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhengmai.link.Edge;
import zhengmai.link.PolicyCard;
import zhengmai.model.DocumentNumber;
import zhengmai.model.Relation;

/** Words for a drawing: how wide they are, and how they are made to fit. */
final class Words {
  /** 国家医疗保障局关于印发《X办法》的通知 is X办法 to its reader. */
  private static final Pattern SHELL =
      Pattern.compile("^[^《]*?关于(?:转发|印发|发布|公布|下发)[《〈]?(?<inner>.+?)[》〉]?的(?:通知|公告|通告|函|决定|命令)$");

  private static final Pattern FROM_ABOUT = Pattern.compile("^[^《]{2,}?(?=关于)");
  private static final double HALF_WIDTH = 0.6;
  private static final double CAPITAL = 0.72;
  private static final int WIDE_FROM = 0x2e80;

  private Words() {}

  /** A title without the bodies in front and without its 关于印发…的通知. */
  static String shortTitle(String title) {
    String clean = clean(title);
    Matcher shell = SHELL.matcher(clean);
    if (shell.matches() && balanced(shell.group("inner"))) {
      return shell.group("inner");
    }
    return FROM_ABOUT.matcher(clean).replaceFirst("");
  }

  /** 关于印发《甲》和《乙》的通知 issues two, so that its inner part is no title. */
  private static boolean balanced(String s) {
    int depth = 0;
    for (int i = 0; i < s.length() && depth >= 0; i++) {
      depth += s.charAt(i) == '《' ? 1 : s.charAt(i) == '》' ? -1 : 0;
    }
    return depth == 0;
  }

  /** On one line, of characters that XML and terminals take; others become U+FFFD. */
  static String clean(String text) {
    StringBuilder b = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (Character.isWhitespace(c)) {
                if (b.length() > 0 && b.charAt(b.length() - 1) != ' ') {
                  b.append(' ');
                }
              } else {
                b.appendCodePoint(isPrintable(c) ? c : 0xfffd);
              }
            });
    return b.toString().strip();
  }

  private static boolean isPrintable(int c) {
    boolean surrogate = c >= 0xd800 && c <= 0xdfff;
    return c >= 0x20 && c != 0x7f && !surrogate && c != 0xfffe && c != 0xffff;
  }

  /** How wide a text is at a size, in the size's unit; rather too wide than too narrow. */
  static double width(String text, double size) {
    return text.codePoints().mapToDouble(Words::em).sum() * size;
  }

  private static double em(int c) {
    if (c >= WIDE_FROM || c == '…' || c == '—' || c == '“' || c == '”') {
      return 1;
    }
    return c >= 'A' && c <= 'Z' ? CAPITAL : HALF_WIDTH;
  }

  /** A text cut to lines of this width; the last one ends in … where there was more. */
  static List<String> lines(String text, double size, double width, int most) {
    List<String> lines = new ArrayList<>();
    String rest = clean(text);
    while (!rest.isEmpty() && lines.size() < most) {
      boolean last = lines.size() == most - 1;
      int end = last ? rest.length() : lineEnd(rest, fitting(rest, size, width));
      lines.add(last ? fit(rest, size, width) : rest.substring(0, end));
      rest = rest.substring(end).strip();
    }
    return lines;
  }

  /** Before a bracket that would be torn, so that （试行） stays together. */
  private static int lineEnd(String text, int fitting) {
    int bracket = text.lastIndexOf('（', fitting);
    boolean torn = fitting < text.length() && text.indexOf('）', bracket) >= fitting;
    return bracket > fitting / 2 && torn ? bracket : fitting;
  }

  /** A text cut to this width, with … where something is left out. */
  static String fit(String text, double size, double width) {
    String clean = clean(text);
    return width(clean, size) <= width
        ? clean
        : clean.substring(0, fitting(clean, size, width - size)) + "…";
  }

  private static int fitting(String text, double size, double width) {
    double used = 0;
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      used += em(c) * size;
      if (used > width) {
        return at == 0 ? Character.charCount(c) : at;
      }
      at += Character.charCount(c);
    }
    return at;
  }

  /** {@code 全国 医保发〔2021〕48号}; the first body where neither is known. */
  static String meta(PolicyCard card) {
    String regions = String.join("、", card.regions());
    String number = card.number().map(DocumentNumber::print).orElse("");
    String meta = (regions + " " + number).strip();
    return clean(!meta.isEmpty() ? meta : card.issuers().stream().findFirst().orElse("地区、文号不详"));
  }

  /** All that is known of a policy, in one line. */
  static String describe(PolicyCard card) {
    StringBuilder s = new StringBuilder(clean(card.label()));
    card.number()
        .map(DocumentNumber::print)
        .filter(n -> !n.equals(card.label()))
        .ifPresent(n -> s.append(' ').append(n));
    if (!card.regions().isEmpty()) {
      s.append(" [").append(String.join("、", card.regions())).append(']');
    }
    card.date().ifPresent(d -> s.append(' ').append(d));
    StageLook stage = StageLook.of(card.stage());
    if (stage != StageLook.FINAL) {
      s.append(" （").append(stage.zh()).append(' ').append(stage.en()).append('）');
    }
    return s.append(card.held() ? "" : " （无原文 not held）").toString();
  }

  /** A relation with the words that prove it, in one line: 依据 based on: “…” 汇编.txt:160. */
  static String describe(Edge edge) {
    String name =
        Relation.of(edge.relation()).map(r -> r.zh() + " " + r.en()).orElse(edge.relation());
    String proof =
        edge.evidence()
            .map(e -> "“%s” %s:%s".formatted(e.quote(), e.file(), e.line()))
            .orElseGet(() -> edge.method().map(m -> "推得 concluded: " + m).orElse(""));
    return clean(proof.isEmpty() ? name : name + ": " + proof);
  }
}
