package zhengmai.extract.notice;

import java.util.Optional;
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
 * @param keywords 关键字
 */
public record NoticeHeader(
    Optional<Quote> issuers,
    Optional<Quote> title,
    Optional<Quote> number,
    Optional<Quote> signed,
    Optional<Quote> published,
    Optional<Quote> category,
    Optional<Quote> keywords) {
  /** The same with this title. */
  NoticeHeader withTitle(Optional<Quote> title) {
    return new NoticeHeader(issuers, title, number, signed, published, category, keywords);
  }
}
