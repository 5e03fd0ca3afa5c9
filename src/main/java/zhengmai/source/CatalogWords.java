package zhengmai.source;

import java.time.Period;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhengmai.model.EffectiveDate;
import zhengmai.model.Expiry;
import zhengmai.model.Level;
import zhengmai.model.Relation;
import zhengmai.model.Stage;
import zhengmai.text.Chars;
import zhengmai.text.Dates;

/** The words that a catalogue's cells use for closed sets of values, in Chinese or as codes. */
final class CatalogWords {
  static final Map<String, Relation> RELATIONS =
      Map.ofEntries(
          Map.entry("废止", Relation.REPEALS),
          Map.entry("修改", Relation.AMENDS),
          Map.entry("延续", Relation.EXTENDS),
          Map.entry("转发", Relation.FORWARDS),
          Map.entry("解读", Relation.INTERPRETS),
          Map.entry("落实", Relation.IMPLEMENTS),
          Map.entry("依据", Relation.BASED_ON),
          Map.entry("参照", Relation.FOLLOWS),
          Map.entry("提及", Relation.REFERS_TO),
          Map.entry("repeals", Relation.REPEALS),
          Map.entry("amends", Relation.AMENDS),
          Map.entry("extends", Relation.EXTENDS),
          Map.entry("forwards", Relation.FORWARDS),
          Map.entry("interprets", Relation.INTERPRETS),
          Map.entry("implements", Relation.IMPLEMENTS),
          Map.entry("basedOn", Relation.BASED_ON),
          Map.entry("follows", Relation.FOLLOWS),
          Map.entry("refersTo", Relation.REFERS_TO));
  static final String RELATIONS_EXPECTED = "废止、修改、延续、转发、解读、落实、依据、参照、提及";

  static final Map<String, Level> LEVELS =
      Map.of(
          "国家级", Level.NATIONAL,
          "省级", Level.PROVINCIAL,
          "省级以下", Level.SUB_PROVINCIAL,
          "national", Level.NATIONAL,
          "provincial", Level.PROVINCIAL,
          "sub-provincial", Level.SUB_PROVINCIAL);
  static final String LEVELS_EXPECTED = "国家级、省级、省级以下";

  static final Map<String, Stage> STAGES =
      Map.of(
          "征求意见稿", Stage.DRAFT,
          "试行", Stage.TRIAL,
          "暂行", Stage.INTERIM,
          "正式", Stage.FINAL,
          "draft", Stage.DRAFT,
          "trial", Stage.TRIAL,
          "interim", Stage.INTERIM,
          "final", Stage.FINAL);
  static final String STAGES_EXPECTED = "征求意见稿、试行、暂行、正式";

  static final Map<String, Boolean> FLAGS =
      Map.of("是", true, "否", false, "true", true, "false", false);
  static final String FLAGS_EXPECTED = "是、否";

  private static final Pattern PERIOD = Pattern.compile("(?:P(\\d{1,3})(Y|M)|(\\d{1,3})(年|个月))");

  private CatalogWords() {}

  /** {@code 2022-01-01}, {@code 印发之日} or {@code on-issue}. */
  static Optional<EffectiveDate> effective(String cell) {
    if (cell.equals("印发之日") || cell.equals("on-issue")) {
      return Optional.of(EffectiveDate.ON_ISSUE);
    }
    return Dates.parse(cell).map(EffectiveDate::on);
  }

  /** {@code 2025-12-31}, or a time from the day it takes effect: {@code P5Y}, {@code 5年}. */
  static Optional<Expiry> expiry(String cell) {
    Matcher m = PERIOD.matcher(Chars.squeeze(cell));
    if (m.matches()) {
      boolean code = m.group(1) != null;
      int n = Integer.parseInt(code ? m.group(1) : m.group(3));
      boolean years = (code ? m.group(2) : m.group(4)).matches("Y|年");
      return Optional.of(new Expiry.After(years ? Period.ofYears(n) : Period.ofMonths(n)));
    }
    return Dates.parse(cell).map(Expiry.On::new);
  }
}
