package zhengmai.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An article: one of a digest's, or a source of its own (news, an interview, an explanation), which
 * then has no issue, section or page.
 *
 * @param source from the line of its title in the body to its last line
 * @param section the section it stands under: {@code 健康中国}
 * @param title as in the contents list, else as over the text
 * @param titleInBody the body's title, where it differs
 * @param publisher 来源: {@code 新华网}
 * @param tocPage the page that the contents list gives
 * @param summary 【提要】 of the contents list; {@code abstract} in the record format
 * @param regions province-level names, or 全国
 * @param topics labels of the topic scheme
 * @param mentions documents it reports on ({@link Relation#SUBJECT}) or names ({@link
 *     Relation#CITES})
 * @param datePublished the day that it prints under its title or behind its source: {@code
 *     2021-12-08}
 */
public record ArticleRecord(
    Place source,
    Optional<String> section,
    String title,
    Optional<String> titleInBody,
    Optional<String> publisher,
    Optional<Integer> tocPage,
    Optional<String> summary,
    List<String> regions,
    List<String> topics,
    List<Citation> mentions,
    Optional<LocalDate> datePublished)
    implements SourceRecord {
  public ArticleRecord {
    Objects.requireNonNull(title, "title");
    regions = List.copyOf(regions);
    topics = List.copyOf(topics);
    mentions = List.copyOf(mentions);
  }

  /** The same with these mentions. */
  public ArticleRecord withMentions(List<Citation> mentions) {
    return new ArticleRecord(
        source,
        section,
        title,
        titleInBody,
        publisher,
        tocPage,
        summary,
        regions,
        topics,
        mentions,
        datePublished);
  }
}
