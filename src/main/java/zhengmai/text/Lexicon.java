package zhengmai.text;

import zhengmai.model.ReferenceData;

/**
 * Everything that reading knows of the world, made ready for looking things up; built once from the
 * reference data and shared by all layouts.
 *
 * @param data the reference data itself
 * @param bodies which body a name means
 * @param genres 文种 and forms by a title's last word
 * @param regions regions that names, titles and texts speak of
 * @param topics topics of a text
 */
public record Lexicon(
    ReferenceData data, BodyNames bodies, Genres genres, RegionFinder regions, TopicFinder topics) {
  /** The lexicon of these reference data. */
  public static Lexicon of(ReferenceData data) {
    return new Lexicon(
        data, BodyNames.of(data), new Genres(data), new RegionFinder(data), new TopicFinder(data));
  }
}
