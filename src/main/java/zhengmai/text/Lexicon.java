package zhengmai.text;

import zhengmai.model.ReferenceData;

/**
 * Everything that reading knows of the world, made ready for looking things up; built once from the
 * reference data and shared by all layouts.
 *
 * @param data the reference data itself
 * @param bodies which body a name means
 * @param genres 文种 and forms by a title's last word
 */
public record Lexicon(ReferenceData data, BodyNames bodies, Genres genres) {
  /** The lexicon of these reference data. */
  public static Lexicon of(ReferenceData data) {
    return new Lexicon(data, BodyNames.of(data), new Genres(data));
  }
}
