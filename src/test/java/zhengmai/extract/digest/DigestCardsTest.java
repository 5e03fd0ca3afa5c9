package zhengmai.extract.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhengmai.model.DocumentNumber;
import zhengmai.model.PrintedField;
import zhengmai.text.SourceText;

class DigestCardsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "索引号\tA-1\t文号\t湘医保发〔2023〕9号\n发布机构\t湖南省医疗保障局\t生成日期\t2023-05-06\n标题\t关于甲的通知",
        "索引号：A-1\n文号：湘医保发〔2023〕9号\n发布机构：湖南省医疗保障局\n生成日期：2023年5月6日\n标题：关于甲的通知",
        "索引号 A-1\n\n文 号 湘医保发[2023]9号\n\n发布机构 湖南省医疗保障局\n\n生成日期 2023-05-06\n\n标题 关于甲的通知",
        "| 索引号 | A-1 | 文号 | 湘医保发〔2023〕9号 |\n| 发布机构 | 湖南省医疗保障局 | 生成日期 | 2023/5/6 |\n| 名称 | 关于甲的通知 |",
        "索引号：\nA-1\n文号：\n湘医保发〔2023〕9号\n发文机关：\n湖南省医疗保障局\n成文日期：\n2023-05-06\n标题：\n关于甲的通知"
      })
  void in_cards_whateverTheirShape(String card) {
    List<Card> cards = in("前文。\n" + card + "\n\n关于甲的通知\n各市：\n请执行。");
    assertThat(cards).hasSize(1);
    Card c = cards.get(0);
    assertThat(c.line()).isEqualTo(2);
    assertThat(c.printed()).containsEntry(PrintedField.INDEX_NUMBER, "A-1");
    assertThat(c.documentNumber().map(DocumentNumber::print)).contains("湘医保发〔2023〕9号");
    assertThat(c.issuers()).containsExactly("湖南省医疗保障局");
    assertThat(c.dateSigned()).contains(LocalDate.of(2023, 5, 6));
    assertThat(c.title()).contains("关于甲的通知");
  }

  @Test
  void in_wordsOnly_areNoCard() {
    assertThat(in("文件的索引号和文号都可以在网站查到。\n索引号见附件。")).isEmpty();
  }

  @Test
  void letterEnd_attachedTextBehindTheSignature_belongsToTheLetter() {
    String text =
        "索引号：A-1\n文号：湘医保发〔2023〕9号\n\n关于甲的通知\n各市：\n请执行。\n某某局\n2023年5月6日\n\n附件：甲办法\n第一条 略。\n";
    SourceText source = SourceText.of("card.txt", text);
    Card card = DigestCards.in(source, 1, source.lineCount()).get(0);
    assertThat(DigestCards.letterEnd(source, card, source.lineCount())).isEqualTo(11);
  }

  private static List<Card> in(String text) {
    SourceText source = SourceText.of("card.txt", text);
    return DigestCards.in(source, 1, source.lineCount());
  }
}
