package zhengmai.extract.digest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import zhengmai.model.DocumentNumber;
import zhengmai.model.PrintedField;
import zhengmai.text.Chars;
import zhengmai.text.Dates;
import zhengmai.text.Label;
import zhengmai.text.LineShapes;
import zhengmai.text.SourceText;

/** Finds the open-government cards in a stretch of lines, and where each one's letter ends. */
final class DigestCards {
  private static final String INDEX = Label.INDEX.word();
  private static final String NUMBER = Label.NUMBER.word();
  private static final String ISSUER = Label.ISSUERS.word();
  private static final String SIGNED = Label.SIGNED.word();
  private static final String PUBLISHED = Label.PUBLISHED.word();
  private static final String TITLE = Label.TITLE.word();

  /** What only cards call a field, or mean by a label's word. */
  private static final Map<String, Label> OF_CARDS =
      Map.of("公开主体", Label.ISSUERS, "分类", Label.SUBJECT, "公开类别", Label.SUBJECT);

  /** Fields of cards that no notice has. */
  private static final List<String> OTHERS =
      List.of("内容概述", "公开方式", "公开形式", "公开范围", "备注", "组配分类", "服务对象");

  /** All words that open a cell, the longest first, each with the word that it stands for. */
  private static final Map<String, String> NAMES = names();

  private static Map<String, String> names() {
    Map<String, String> names =
        new TreeMap<>(
            Comparator.comparingInt(String::length)
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
    for (Label label : Label.values()) {
      label.words().forEach(word -> names.put(word, label.word()));
    }
    OF_CARDS.forEach((word, label) -> names.put(word, label.word()));
    OTHERS.forEach(word -> names.put(word, word));
    return names;
  }

  private static final Pattern CELL = Pattern.compile("\\t+|\\s*\\|\\s*|\\s{2,}|　+");

  private static final Pattern SEPARATOR = Pattern.compile("[、,，;；\\s]+");

  /** A card has no more lines than this. */
  private static final int LONGEST = 24;

  /** Nor longer lines than this. */
  private static final int LONGEST_LINE = 1000;

  private static final int HEAD = 12;

  private final SourceText text;
  private final int last;

  private DigestCards(SourceText text, int last) {
    this.text = text;
    this.last = last;
  }

  /** The cards on lines {@code first} to {@code last}. */
  static List<Card> in(SourceText text, int first, int last) {
    List<Card> cards = new ArrayList<>();
    String s = text.content();
    int end = text.end(last);
    int from = text.start(first);
    for (int at = Chars.indexOf(s, "索", from, end);
        at >= 0;
        at = Chars.indexOf(s, "索", from, end)) {
      int line = text.lineAt(at);
      from = Math.max(at + 1, text.end(line));
      Optional<Card> card = new DigestCards(text, last).card(line);
      if (card.isPresent()) {
        cards.add(card.get());
        from = text.end(card.get().endLine());
      }
    }
    return cards;
  }

  private Optional<Card> card(int first) {
    if (text.end(first) - text.start(first) > 300 || !fields(text.stripped(first)).isCard()) {
      return Optional.empty();
    }
    Fields all = new Fields();
    int end = first;
    for (int line = first; line <= Math.min(last, first + LONGEST); line++) {
      String s = text.stripped(line);
      if (s.length() > LONGEST_LINE) {
        break;
      }
      if (Marks.isEmpty(s)) {
        continue;
      }
      boolean open = all.waiting.isPresent() && !all.values.containsKey(all.waiting.get());
      Fields here = new Fields();
      here.waiting = open ? all.waiting : Optional.empty();
      here.read(s);
      if (!here.labelled && !open) {
        break;
      }
      here.values.forEach(all.values::putIfAbsent);
      all.waiting = here.waiting;
      end = line;
    }
    boolean told = all.values.containsKey(NUMBER) || all.values.containsKey(ISSUER);
    return told && all.values.size() >= 2 ? Optional.of(card(all, first, end)) : Optional.empty();
  }

  private Card card(Fields fields, int first, int end) {
    Optional<LocalDate> published = fields.date(PUBLISHED);
    Optional<String> title = fields.get(TITLE);
    for (int line = end + 1, seen = 0; line <= last && seen < HEAD; line++) {
      String s = text.stripped(line);
      if (Marks.isEmpty(s)) {
        continue;
      }
      seen++;
      Fields here = fields(s);
      if (here.values.containsKey(PUBLISHED)) {
        published = published.or(() -> here.date(PUBLISHED));
      } else if (title.isEmpty()
          && s.length() > 6
          && s.length() <= LONGEST_LINE
          && !s.endsWith("：")) {
        title = Optional.of(DigestTitles.join(LineShapes.bare(s)));
      }
    }
    return new Card(
        first,
        end,
        fields.get(NUMBER).flatMap(DocumentNumber::parse),
        fields.get(ISSUER).map(DigestCards::names).orElse(List.of()),
        fields.date(SIGNED),
        published,
        title,
        fields.printed());
  }

  private static List<String> names(String printed) {
    List<String> names = new ArrayList<>();
    for (String name : SEPARATOR.split(printed, -1)) {
      if (!name.isBlank()) {
        names.add(name.strip());
      }
    }
    return names;
  }

  private static Fields fields(String line) {
    Fields f = new Fields();
    f.read(line);
    return f;
  }

  /** Labels and values of one or more lines. */
  private static final class Fields {
    private final Map<String, String> values = new HashMap<>();
    private Optional<String> waiting = Optional.empty();
    private boolean labelled;
    private boolean indexed;

    boolean isCard() {
      return indexed;
    }

    void read(String line) {
      for (String cell : CELL.split(LineShapes.bare(line), -1)) {
        String s = cell.strip();
        if (!s.isEmpty()) {
          cell(s);
        }
      }
    }

    private void cell(String s) {
      for (Map.Entry<String, String> named : NAMES.entrySet()) {
        int behind = behind(s, named.getKey());
        if (behind >= 0) {
          String name = named.getValue();
          labelled = true;
          indexed |= name.equals(INDEX);
          waiting = Optional.of(name);
          if (behind < s.length()) {
            values.putIfAbsent(name, s.substring(behind).strip());
          }
          return;
        }
      }
      waiting.ifPresent(w -> values.merge(w, s, (a, b) -> a + " " + b));
    }

    /** Where a label's value begins; -1 where the cell does not begin with the label. */
    private static int behind(String s, String name) {
      int at = 0;
      for (int i = 0; i < name.length(); i++, at++) {
        while (i > 0 && at < s.length() && Chars.isSpace(s.charAt(at))) {
          at++;
        }
        if (at >= s.length() || s.charAt(at) != name.charAt(i)) {
          return -1;
        }
      }
      int end = at;
      while (end < s.length()
          && (Chars.isSpace(s.charAt(end)) || "：:*".indexOf(s.charAt(end)) >= 0)) {
        end++;
      }
      return end > at || end == s.length() ? end : -1;
    }

    Optional<String> get(String label) {
      return Optional.ofNullable(values.get(label)).filter(v -> !v.isEmpty() && !v.equals("无"));
    }

    Map<PrintedField, String> printed() {
      Map<PrintedField, String> printed = new EnumMap<>(PrintedField.class);
      for (PrintedField field : PrintedField.values()) {
        get(Label.of(field).word()).ifPresent(v -> printed.put(field, v));
      }
      return printed;
    }

    Optional<LocalDate> date(String label) {
      return get(label).flatMap(v -> Dates.next(v, 0)).flatMap(Dates.Found::date);
    }
  }

  /**
   * The last line of the letter behind a card: the date of its signature, or what is attached
   * behind it; without a date, the last line there is. An explanation (政策解读) is not of it.
   */
  static int letterEnd(SourceText text, Card card, int last) {
    int end = card.endLine();
    int dated = 0;
    for (int line = card.endLine() + 1; line <= last; line++) {
      String s = LineShapes.bare(text.stripped(line));
      if (Marks.isEmpty(s)) {
        continue;
      }
      boolean explained = s.length() < 80 && (s.endsWith("解读") || s.endsWith("问答"));
      if (explained && dated + end > card.endLine()) {
        return dated > 0 ? Math.max(dated, end) : end;
      }
      if (dated > 0 && line > dated && end == dated && !attached(s, card)) {
        return dated;
      }
      end = line;
      if (dated == 0 && LineShapes.isDateAlone(s, 0, s.length())) {
        dated = line;
      }
    }
    return end;
  }

  private static boolean attached(String s, Card card) {
    String name = Chars.tidy(s);
    boolean named = name.length() >= 4 && card.title().map(t -> t.contains(name)).orElse(false);
    return named
        || s.startsWith("附件")
        || s.startsWith("附：")
        || s.startsWith("（此件")
        || s.startsWith("(此件");
  }
}
