package zhengmai.extract.notice;

import java.util.Map;
import java.util.Optional;
import zhengmai.model.PrintedField;
import zhengmai.model.Quote;

/**
 * What stands over a letter, whatever the layout: the fields as printed, white space between
 * Chinese characters gone.
 *
 * @param issuers 发文机关: {@code 国家卫生健康委、中共中央宣传部、教育部等}
 * @param title 标题
 * @param number 发文字号
 * @param signed 成文日期
 * @param published 发布日期
 * @param category 类别
 * @param printed 索引号, 主题分类 and the like
 * @param keywords 关键字
 * @param genre 公文种类
 */
public record NoticeHeader(
    Optional<Quote> issuers,
    Optional<Quote> title,
    Optional<Quote> number,
    Optional<Quote> signed,
    Optional<Quote> published,
    Optional<Quote> category,
    Map<PrintedField, Quote> printed,
    Optional<Quote> keywords,
    Optional<Quote> genre) {
  public NoticeHeader {
    printed = Map.copyOf(printed);
  }

  /** No field at all. */
  public static final NoticeHeader NONE =
      new NoticeHeader(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Map.of(),
          Optional.empty(),
          Optional.empty());

  /** One of {@link #printed}. */
  public Optional<Quote> printed(PrintedField field) {
    return Optional.ofNullable(printed.get(field));
  }

  /** The same with these issuers. */
  public NoticeHeader withIssuers(Optional<Quote> issuers) {
    return new NoticeHeader(
        issuers, title, number, signed, published, category, printed, keywords, genre);
  }

  /** The same with this day of signature. */
  public NoticeHeader withSigned(Optional<Quote> signed) {
    return new NoticeHeader(
        issuers, title, number, signed, published, category, printed, keywords, genre);
  }

  /** The same with this number. */
  public NoticeHeader withNumber(Optional<Quote> number) {
    return new NoticeHeader(
        issuers, title, number, signed, published, category, printed, keywords, genre);
  }

  /** The same with this title. */
  public NoticeHeader withTitle(Optional<Quote> title) {
    return new NoticeHeader(
        issuers, title, number, signed, published, category, printed, keywords, genre);
  }
}
