package zhengmai.extract.single;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zhengmai.extract.header.HeadLine;
import zhengmai.model.DocumentNumber;
import zhengmai.model.DocumentNumber.Form;
import zhengmai.model.Quote;
import zhengmai.text.BodyNames;
import zhengmai.text.Chars;
import zhengmai.text.SourceText;

/**
 * What is printed over a letter's title (版头 of GB/T 9704): the registry's words, the bodies with or
 * without 文件, and the number ({@code 国家医疗保障局文件} over {@code 医保发〔2021〕48号}); or an order, {@code
 * 国家医疗保障局令} with {@code 第901号}, whose first sentence names what it decrees.
 *
 * @param next the line behind it
 * @param issuers the bodies of a red head
 * @param number the number
 * @param title what an order decrees: {@code 《医疗保障经办管理办法》已经…通过，现予公布}
 */
record Letterhead(
    int next, Optional<Quote> issuers, Optional<Quote> number, Optional<Quote> title) {
  private static final int LONGEST = 80;
  private static final int MOST_LINES = 30;
  private static final String PAPER = "文件";

  /** Copy number, secrecy, urgency, and who signs: 000123, 机密★1年, 特急, 签发人：张三. */
  private static final Pattern REGISTRY =
      Pattern.compile(
          "[0-9０-９]{1,8}|(?:特急|加急|急件|特提|平急|普通)|(?:绝密|机密|秘密|内部)(?:[★☆*].{0,8})?"
              + "|(?:绝密|机密|秘密)(?:[★☆*].{0,8})?(?:特急|加急)|签发人[：:].{0,30}|[(（]?签发[)）]?");

  private static final Pattern SIGNER = Pattern.compile("\\s*签发人[：:].*");

  /** The letterhead from this line on; an empty one where there is none. */
  static Letterhead read(SourceText text, int first, BodyNames bodies) {
    return new Reader(text, first, bodies).read();
  }

  private static Letterhead none(int first) {
    return new Letterhead(first, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** One reading. */
  private static final class Reader {
    private final SourceText text;
    private final int first;
    private final BodyNames bodies;
    private int firstBody;
    private int lastBody;
    private boolean paper;
    private int next;
    private @Nullable Quote title;
    private @Nullable Quote number;

    Reader(SourceText text, int first, BodyNames bodies) {
      this.text = text;
      this.first = first;
      this.bodies = bodies;
    }

    Letterhead read() {
      int line = nextText(first);
      for (int n = 0; n < MOST_LINES && line <= text.lineCount(); n++) {
        String s = text.stripped(line);
        if (s.length() > LONGEST) {
          break;
        }
        if (numbered(line) || order(line)) {
          return head();
        }
        if (!takes(line, Chars.squeeze(s))) {
          break;
        }
        line = nextText(line + 1);
        next = line;
      }
      // 国家医疗保障局文件 is a head of its own; bodies alone are the first lines of a title.
      return paper ? head() : none(first);
    }

    private Letterhead head() {
      return new Letterhead(
          next, issuers(), Optional.ofNullable(number), Optional.ofNullable(title));
    }

    /** A line that is the number, the signer's name behind it left out. */
    private boolean numbered(int line) {
      String s = SIGNER.matcher(text.stripped(line)).replaceFirst("");
      Optional<DocumentNumber> parsed = DocumentNumber.parse(s);
      if (parsed.isEmpty()) {
        return false;
      }
      int from = startOf(line);
      number = new Quote(text.content().substring(from, from + s.length()), line, from);
      next = nextText(line + 1);
      title = isOrder(parsed.get()) ? decreed(next) : null;
      return true;
    }

    private static boolean isOrder(DocumentNumber number) {
      return number.form() == Form.ORDER
          || (number.form() == Form.ANNOUNCEMENT && number.code().endsWith("令"));
    }

    /** 国家医疗保障局令 with 第901号 on the line below. */
    private boolean order(int line) {
      int below = nextText(line + 1);
      if (!text.stripped(line).endsWith("令") || below > text.lineCount()) {
        return false;
      }
      int from = startOf(line);
      String both = text.content().substring(from, text.end(below)).strip();
      if (both.length() > LONGEST || DocumentNumber.parse(both).isEmpty()) {
        return false;
      }
      number = new Quote(both, line, from);
      next = nextText(below + 1);
      title = decreed(next);
      return true;
    }

    /** A line of the registry's, a rule, 文件, or names of bodies. */
    private boolean takes(int line, String s) {
      if (REGISTRY.matcher(s).matches() || HeadLine.isRule(s)) {
        return true;
      }
      boolean ends = s.endsWith(PAPER);
      String names = ends ? s.substring(0, s.length() - PAPER.length()) : s;
      if (!names.isEmpty() && !areBodies(text.stripped(line))) {
        return ends && s.length() <= LONGEST / 2 && isName(names) && body(line, true);
      }
      if (names.isEmpty()) {
        paper = true;
        return true;
      }
      return body(line, ends);
    }

    private boolean body(int line, boolean ends) {
      firstBody = firstBody == 0 ? line : firstBody;
      lastBody = line;
      paper |= ends;
      return true;
    }

    /** A head may name a body that no list has: {@code 阜蒙县健康促进工作领导小组办公室文件}. */
    private static boolean isName(String s) {
      return s.chars().allMatch(c -> Chars.isHan((char) c) || "（）()".indexOf(c) >= 0);
    }

    private boolean areBodies(String line) {
      String s = line.endsWith(PAPER) ? line.substring(0, line.length() - PAPER.length()) : line;
      if (bodies.resolve(s).isPresent()) {
        return true;
      }
      for (String part : s.split("[\\s\\u3000]+", -1)) {
        if (!part.isEmpty() && !part.equals(PAPER) && bodies.resolve(part).isEmpty()) {
          return false;
        }
      }
      return true;
    }

    /** The bodies as printed, from the first one's line to the last one's. */
    private Optional<Quote> issuers() {
      if (firstBody == 0) {
        return Optional.empty();
      }
      int from = startOf(firstBody);
      String names = text.content().substring(from, text.end(lastBody)).strip();
      if (names.endsWith(PAPER)) {
        names = names.substring(0, names.length() - PAPER.length()).strip();
      }
      boolean one = firstBody == lastBody && bodies.resolve(names).isPresent();
      return Optional.of(new Quote(one ? Chars.squeeze(names) : names, firstBody, from));
    }

    private @Nullable Quote decreed(int line) {
      if (line > text.lineCount()) {
        return null;
      }
      int from = startOf(line);
      int close = Chars.indexOf(text.content(), "》", from, text.end(line));
      return close > from && text.content().charAt(from) == '《'
          ? new Quote(text.content().substring(from + 1, close), line, from + 1)
          : null;
    }

    private int startOf(int line) {
      int from = text.start(line);
      while (from < text.end(line) && Chars.isSpace(text.content().charAt(from))) {
        from++;
      }
      return from;
    }

    private int nextText(int from) {
      int line = from;
      while (line <= text.lineCount() && (text.isBlank(line) || text.isPageMark(line))) {
        line++;
      }
      return line;
    }
  }
}
