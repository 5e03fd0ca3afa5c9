package zhengmai.extract.digest;

import java.util.List;
import java.util.Optional;
import zhengmai.model.Citation;
import zhengmai.text.Flow;

/** Finds the documents that an article is about ({@code SUBJECT}) or names ({@code CITES}). */
@FunctionalInterface
public interface Mentions {
  /** Finds none. */
  Mentions NONE = (article, title, summary) -> List.of();

  /**
   * The documents of one article, one citation each.
   *
   * @param article its running text, from its title on
   * @param title its title in the contents list
   * @param summary 【提要】 of the contents list
   */
  List<Citation> mentions(Flow article, String title, Optional<String> summary);
}
