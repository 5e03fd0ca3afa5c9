package zhengmai.extract.digest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zhengmai.model.DocumentNumber;

/**
 * An open-government card: {@code 索引号 … 文号 … 发布机构 … 生成日期 …}, in a table's lines or one field a
 * line.
 *
 * @param line its first line
 * @param endLine its last line
 * @param indexNumber 索引号
 * @param documentNumber 文号
 * @param issuers 发布机构
 * @param dateSigned 生成日期
 * @param datePublished 发布日期, of the card or the lines behind it
 * @param title 标题, else the title line behind the card
 * @param subject 主题分类
 */
public record Card(
    int line,
    int endLine,
    Optional<String> indexNumber,
    Optional<DocumentNumber> documentNumber,
    List<String> issuers,
    Optional<LocalDate> dateSigned,
    Optional<LocalDate> datePublished,
    Optional<String> title,
    Optional<String> subject) {
  public Card {
    issuers = List.copyOf(issuers);
  }
}
