package zhengmai.extract;

import java.util.List;
import zhengmai.model.Relation;

/**
 * Reads what a sentence does to a document that it names. The nearest cue before the title that
 * stands in the same clause governs it, and every title of a list: 根据《A》《B》和国家医保局《C》. A cue behind
 * the list (同时废止, 进行修订, 转发给你们) goes with it.
 */
final class Context {
  private final CueBefore before;
  private final CueBehind behind;
  private final Leads leads;

  Context(Cues cues, Acts acts) {
    this.before = new CueBefore(cues, acts);
    this.behind = new CueBehind(cues, acts);
    this.leads = new Leads(cues, acts);
  }

  /**
   * What a sentence says of a document.
   *
   * @param relation what is done to it
   * @param from where the words that tell it begin
   * @param to behind the last of them
   * @param issued whether the text itself issues the document
   * @param listed whether it goes on a list with the mention before
   * @param governed whether a lead sentence or a heading above says it: 废止下列文件：
   * @param effect what else is said of a repeal, an amendment or an extension
   */
  record Reading(
      Relation relation,
      int from,
      int to,
      boolean issued,
      boolean listed,
      boolean governed,
      Effect effect) {
    /** A reading that tells no more than a relation. */
    Reading(Relation relation, int from, int to, boolean issued, boolean listed) {
      this(relation, from, to, issued, listed, false, Effect.NONE);
    }
  }

  /** Reads all mentions of a text, which stand in its order. */
  Reading[] read(String s, List<Mention> mentions) {
    Reading[] readings = new Reading[mentions.size()];
    for (int i = 0; i < readings.length; i++) {
      Mention mention = mentions.get(i);
      Mention last = i == 0 ? null : mentions.get(i - 1);
      readings[i] = before.read(s, mention, last, i == 0 ? null : readings[i - 1]);
    }
    for (int i = readings.length - 1; i >= 0; i--) {
      Reading next = i + 1 < readings.length && readings[i + 1].listed() ? readings[i + 1] : null;
      int limit = i + 1 < readings.length ? mentions.get(i + 1).start() : s.length();
      readings[i] = behind.read(s, mentions.get(i), readings[i], next, limit);
    }
    leads.govern(s, mentions, readings);
    return readings;
  }
}
