package zhengmai.source.harvest;

import java.net.URI;
import java.util.Optional;

/**
 * An answer with a page, with "not modified", or with a way to go on.
 *
 * @param url that was asked
 * @param status 200, 304 or a redirect's
 * @param etag as sent
 * @param lastModified as sent
 * @param mediaType as declared: {@code text/html}
 * @param charset as declared in the head: {@code GBK}
 * @param location where a redirect leads, as sent
 * @param body what was made of the page; nothing without one
 */
record Reply<T>(
    URI url,
    int status,
    Optional<String> etag,
    Optional<String> lastModified,
    Optional<String> mediaType,
    Optional<String> charset,
    Optional<String> location,
    Optional<T> body) {
  boolean isRedirect() {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
  }
}
