package zhengmai.extract.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import zhengmai.extract.Readings;
import zhengmai.model.DocumentNumber;
import zhengmai.model.Quote;
import zhengmai.text.JointTitles;
import zhengmai.text.Lexicon;
import zhengmai.text.SourceText;

/** What stands over a letter, without the layouts that take a part of it before. */
class LetterHeadTest {
  private static final Lexicon LEXICON = Lexicon.of(Readings.DATA);

  private static LetterHead head(String text) {
    SourceText source = SourceText.of("x.txt", text);
    JointTitles titles = new JointTitles(LEXICON.bodies());
    return LetterHead.read(LEXICON.genres(), titles, source, 1, source.lineCount(), "");
  }

  @Test
  void numberBelowItsKind_isProvedByBoth() {
    LetterHead head = head("云南省药品监督管理局公告\n2023年第17号\n\n现将有关事项公告如下。\n");
    assertThat(head.number().map(DocumentNumber::print)).contains("云南省药品监督管理局公告2023年第17号");
    assertThat(head.numberQuote().map(Quote::text)).contains("云南省药品监督管理局公告\n2023年第17号");
  }

  /** It once was looked for behind its kind, and ended the reading. */
  @Test
  void numberAboveItsKind_isProvedByItsOwnWords() {
    LetterHead head = head("2023年第17号\n\n云南省药品监督管理局公告\n\n现将有关事项公告如下。\n");
    assertThat(head.number().map(DocumentNumber::print)).contains("云南省药品监督管理局公告2023年第17号");
    assertThat(head.numberQuote().map(Quote::text)).contains("2023年第17号");
  }
}
