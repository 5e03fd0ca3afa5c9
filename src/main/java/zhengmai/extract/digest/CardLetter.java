package zhengmai.extract.digest;

import zhengmai.model.NoticeRecord;
import zhengmai.text.SourceText;

/** Reads the letter that stands behind an open-government card. */
@FunctionalInterface
public interface CardLetter {
  /**
   * The notice.
   *
   * @param text the source
   * @param card the card
   * @param firstLine first line behind the card
   * @param lastLine last line that belongs to the letter and its attached texts
   */
  NoticeRecord read(SourceText text, Card card, int firstLine, int lastLine);
}
