package zhengmai.store;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What may be given for a parameter: {@code year} takes 2021. */
public enum ParameterType {
  STRING("任意文字", "any text"),
  YEAR("四位年份，如2021", "a year of four digits, such as 2021"),
  DATE("日期，如2021-12-31，或today", "a date such as 2021-12-31, or today"),
  MONTH("月份，如2021-12", "a month such as 2021-12"),
  INTEGER("整数", "a whole number"),
  REGION("地区的全称、简称或六位代码", "a region's full or short name, or its six-digit code"),
  TOPIC("主题的名称或别名，如DRG", "a topic's name or another name of it, such as DRG"),
  AGENCY("机关的全称、简称或旧称", "a body's full, short or former name"),
  IRI("完整的标识（https://…）", "a full IRI (https://…)"),
  NUMBER("发文字号，如医保发〔2021〕48号", "a document number such as 医保发〔2021〕48号"),
  DOCUMENT("发文字号或标题中的字", "a document number, or words of a title");

  private final String zh;
  private final String en;

  ParameterType(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** The word in a query's head: {@code year}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What may be given, in Chinese. */
  public String zh() {
    return zh;
  }

  /** What may be given, in English. */
  public String en() {
    return en;
  }

  /** The names among which a value is looked up, where the head says nothing else. */
  Optional<String> vocabulary() {
    return switch (this) {
      case REGION -> Optional.of("scheme/regions");
      case TOPIC -> Optional.of("scheme/topics");
      case AGENCY -> Optional.of(Vocabulary.AGENCIES);
      default -> Optional.empty();
    };
  }

  static Optional<ParameterType> of(String code) {
    return Arrays.stream(values()).filter(t -> t.code().equals(code)).findFirst();
  }
}
