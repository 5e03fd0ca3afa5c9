package zhengmai.extract.header;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import zhengmai.extract.notice.NoticeHeader;
import zhengmai.model.DocumentNumber;
import zhengmai.model.DocumentNumber.Form;
import zhengmai.model.Quote;
import zhengmai.text.Label;
import zhengmai.text.SourceText;

/**
 * YAML front matter: what an archive notes over a text, between two lines of {@code ---}. Title,
 * number and bodies are a header's facts; days under English keys are the archive's, not the
 * text's.
 *
 * @param endLine the line that closes it
 * @param facts {@code title: 国家药监局关于…的通告}
 * @param origin from whom the archive has it: {@code source: 新华网}
 */
public record FrontMatter(int endLine, NoticeHeader facts, Optional<Quote> origin) {
  private static final int LONGEST = 120;

  /** Keys in English, their words written together. */
  private static final Map<String, Label> KEYS =
      Map.ofEntries(
          Map.entry("title", Label.TITLE),
          Map.entry("documentnumber", Label.NUMBER),
          Map.entry("documentno", Label.NUMBER),
          Map.entry("docnumber", Label.NUMBER),
          Map.entry("docno", Label.NUMBER),
          Map.entry("filenumber", Label.NUMBER),
          Map.entry("fileno", Label.NUMBER),
          Map.entry("number", Label.NUMBER),
          Map.entry("wenhao", Label.NUMBER),
          Map.entry("issuer", Label.ISSUERS),
          Map.entry("issuers", Label.ISSUERS),
          Map.entry("issuedby", Label.ISSUERS),
          Map.entry("issuingbody", Label.ISSUERS),
          Map.entry("issuingagency", Label.ISSUERS),
          Map.entry("issuingauthority", Label.ISSUERS),
          Map.entry("agency", Label.ISSUERS),
          Map.entry("indexnumber", Label.INDEX),
          Map.entry("source", Label.ORIGIN),
          Map.entry("publisher", Label.ORIGIN));

  private static final Pattern JOINTS = Pattern.compile("[_\\-. ]");

  /** Under a key with several languages, those in which the text is. */
  private static final List<String> CHINESE = List.of("zh", "zh-cn", "zh_cn", "zh-hans", "cn");

  /** The front matter with which a text opens. */
  public static Optional<FrontMatter> of(SourceText text) {
    int first = 1;
    while (first < text.lineCount() && text.isBlank(first)) {
      first++;
    }
    if (!text.stripped(first).equals("---")) {
      return Optional.empty();
    }
    for (int line = first + 1; line <= Math.min(text.lineCount(), first + LONGEST); line++) {
      String s = text.stripped(line);
      if (s.equals("---") || s.equals("...")) {
        return Optional.of(new Fields(text, first + 1, line - 1).read(line));
      }
      if (!s.isEmpty() && s.indexOf(':') < 0 && !s.startsWith("- ") && !s.startsWith("#")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The reading of one block. */
  private static final class Fields {
    private final SourceText text;
    private final int first;
    private final int last;
    private final Map<Label, Quote> found = new EnumMap<>(Label.class);

    Fields(SourceText text, int first, int last) {
      this.text = text;
      this.first = first;
      this.last = last;
    }

    FrontMatter read(int endLine) {
      Optional<Label> open = Optional.empty();
      for (int line = first; line <= last; line++) {
        String s = text.stripped(line);
        boolean nested = text.end(line) > text.start(line) && isIndented(line);
        int colon = s.indexOf(':');
        if (s.startsWith("- ")) {
          open.ifPresent(new Item(line, s.substring(2))::put);
        } else if (colon > 0) {
          String key = s.substring(0, colon).strip().toLowerCase(Locale.ROOT);
          Optional<Label> label = nested ? open.filter(l -> CHINESE.contains(key)) : label(key);
          open = nested ? open : label;
          label.ifPresent(new Item(line, s.substring(colon + 1))::put);
        }
      }
      return new FrontMatter(endLine, facts(), Optional.ofNullable(found.get(Label.ORIGIN)));
    }

    private boolean isIndented(int line) {
      char c = text.content().charAt(text.start(line));
      return c == ' ' || c == '\t';
    }

    private static Optional<Label> label(String key) {
      return Optional.ofNullable(KEYS.get(JOINTS.matcher(key).replaceAll("")))
          .or(() -> Label.of(key));
    }

    private NoticeHeader facts() {
      Header header = new Header(first, Math.max(first, last), fields());
      return header.facts().withNumber(header.facts().number().filter(Fields::isNumber));
    }

    /** What an archive takes for a number may be a standard's. */
    private static boolean isNumber(Quote quote) {
      return DocumentNumber.parse(quote.text()).filter(n -> n.form() != Form.STANDARD).isPresent();
    }

    private Map<Label, Header.Field> fields() {
      Map<Label, Header.Field> fields = new EnumMap<>(Label.class);
      found.forEach((l, q) -> fields.put(l, new Header.Field(q.text(), q.line(), q.offset())));
      return fields;
    }

    /** A value on a line; of several under one key, the first stands for all but for bodies. */
    private final class Item {
      private final int line;
      private final String raw;

      Item(int line, String raw) {
        this.line = line;
        this.raw = raw;
      }

      void put(Label label) {
        String value = unquoted(raw.strip());
        if (value.isEmpty()) {
          return;
        }
        int offset = Math.max(text.start(line), text.content().indexOf(value, text.start(line)));
        Quote quote = new Quote(value, line, offset);
        Quote before = found.putIfAbsent(label, quote);
        if (before != null && label == Label.ISSUERS) {
          String both = before.text() + "、" + value;
          found.put(label, new Quote(both, before.line(), before.offset()));
        }
      }
    }

    /** Without quotes, or the brackets of a list on one line. */
    private static String unquoted(String s) {
      List<String> parts = new ArrayList<>();
      boolean list = s.startsWith("[") && s.endsWith("]") && s.length() > 1;
      for (String part : list ? s.substring(1, s.length() - 1).split(",", -1) : new String[] {s}) {
        String p = part.strip();
        boolean quoted =
            p.length() > 1
                && (p.charAt(0) == '"' || p.charAt(0) == '\'')
                && p.charAt(p.length() - 1) == p.charAt(0);
        parts.add(quoted ? p.substring(1, p.length() - 1).strip() : p);
      }
      return String.join("、", parts);
    }
  }
}
