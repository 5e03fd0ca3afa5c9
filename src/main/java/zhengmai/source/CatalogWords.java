package zhengmai.source;

import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zhengmai.model.EffectiveDate;
import zhengmai.model.Expiry;
import zhengmai.model.Level;
import zhengmai.model.Relation;
import zhengmai.model.Stage;
import zhengmai.text.Chars;
import zhengmai.text.Dates;

/** The words that a catalogue's cells use for closed sets of values, in Chinese or as codes. */
final class CatalogWords {
  static final Map<String, Relation> RELATIONS = named(Relation.ofPolicies());
  static final String RELATIONS_EXPECTED = names(Relation.ofPolicies());

  /** What an article may have to do with a document. */
  static final Map<String, Relation> MENTIONS = named(Relation.ofArticles());

  static final String MENTIONS_EXPECTED = names(Relation.ofArticles());

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

  private static Map<String, Relation> named(List<Relation> relations) {
    return relations.stream()
        .flatMap(r -> Stream.of(Map.entry(r.zh(), r), Map.entry(r.code(), r)))
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static String names(List<Relation> relations) {
    return relations.stream().map(Relation::zh).collect(Collectors.joining("、"));
  }

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
