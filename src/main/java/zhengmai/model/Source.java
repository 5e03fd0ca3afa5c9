package zhengmai.model;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file as received, named by what is in it. When it was read is no part of it: the same bytes are
 * the same source.
 *
 * @param sha256 of its bytes, 64 hexadecimal digits in lower case
 * @param fileName without folders: {@code 2021-12.txt}
 * @param url where it came from
 * @param mediaType {@code text/plain}
 * @param reader the layout that recognised it: {@code compendium}; empty when none did
 * @param readerVersion of the program that read it
 */
public record Source(
    String sha256,
    String fileName,
    Optional<String> url,
    String mediaType,
    String reader,
    String readerVersion) {
  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

  public Source {
    Objects.requireNonNull(fileName, "fileName");
    if (!SHA_256.matcher(sha256).matches()) {
      throw new IllegalArgumentException(
          "%s: sha256 '%s': expected 64 hexadecimal digits in lower case"
              .formatted(fileName, sha256));
    }
  }
}
