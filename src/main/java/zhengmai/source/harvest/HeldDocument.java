package zhengmai.source.harvest;

import java.time.Instant;
import java.util.Optional;

/**
 * A document as it is on its site now, by the last look.
 *
 * @param url by which a listing or a notice links to it
 * @param sha256 of its bytes
 * @param mediaType as the server declares it; often wrong
 * @param charset as the server declares it; often wrong
 * @param fetched when these bytes last came
 */
public record HeldDocument(
    String url,
    String sha256,
    Optional<String> mediaType,
    Optional<String> charset,
    Instant fetched) {
  /**
   * The file's name: what stands behind the last slash, {@code t20211201_1.html}; else the host.
   */
  public String name() {
    String path = url.replaceFirst("^https?://", "").replaceFirst("/+$", "");
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
