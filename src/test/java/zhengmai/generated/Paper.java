package zhengmai.generated;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zhengmai.model.Relation;

/**
 * A document that does not exist.
 *
 * @param number 皖医保发〔2021〕17号; empty for a draft
 * @param issuer 安徽省医疗保障局
 * @param region 安徽省, or 全国
 * @param instrument what it issues: 安徽省门诊药品耗材服务管理办法（试行）
 * @param title 安徽省医疗保障局关于印发《安徽省门诊药品耗材服务管理办法（试行）》的通知
 * @param signed when it was signed
 * @param cites what it names, each with the relation that its words state
 * @param adopts the draft that it adopts
 */
record Paper(
    String number,
    String issuer,
    String region,
    String instrument,
    String title,
    LocalDate signed,
    List<Cites> cites,
    Optional<Paper> adopts) {
  /** One document that it names, and how. */
  record Cites(Paper paper, Relation relation, Naming naming) {}

  /** How a document is named. */
  enum Naming {
    TITLE_AND_NUMBER,
    NUMBER_BEFORE,
    INSTRUMENT_AND_NUMBER,
    INSTRUMENT,
    FULL_TITLE,
    BARE_TITLE
  }

  boolean isDraft() {
    return number.isEmpty();
  }

  boolean isNational() {
    return region.equals("全国");
  }

  /** The words that name it. */
  String named(Naming how) {
    String bare = title.substring(issuer.length());
    return switch (how) {
      case TITLE_AND_NUMBER -> "《" + nested(title) + "》（" + number + "）";
      case NUMBER_BEFORE -> issuer + nestedNone(bare) + "（" + number + "）";
      case INSTRUMENT_AND_NUMBER -> "《" + instrument + "》（" + number + "）";
      case INSTRUMENT -> "《" + instrument + "》";
      case FULL_TITLE -> "《" + nested(title) + "》";
      case BARE_TITLE -> issuer + "《" + nested(bare) + "》";
    };
  }

  private static String nested(String title) {
    return title.replace('《', '〈').replace('》', '〉');
  }

  private static String nestedNone(String title) {
    return "《" + title.replace("《", "").replace("》", "") + "》";
  }
}
