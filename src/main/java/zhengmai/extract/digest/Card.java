package zhengmai.extract.digest;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhengmai.model.DocumentNumber;
import zhengmai.model.PrintedField;

/**
 * An open-government card: {@code 索引号 … 文号 … 发布机构 … 生成日期 …}, in a table's lines or one field a
 * line.
 *
 * @param line its first line
 * @param endLine its last line
 * @param documentNumber 文号
 * @param issuers 发布机构
 * @param dateSigned 生成日期
 * @param datePublished 发布日期, of the card or the lines behind it
 * @param title 标题, else the title line behind the card
 * @param printed 索引号, 主题分类 and the like
 */
public record Card(
    int line,
    int endLine,
    Optional<DocumentNumber> documentNumber,
    List<String> issuers,
    Optional<LocalDate> dateSigned,
    Optional<LocalDate> datePublished,
    Optional<String> title,
    Map<PrintedField, String> printed) {
  public Card {
    issuers = List.copyOf(issuers);
    printed = Map.copyOf(printed);
  }
}
