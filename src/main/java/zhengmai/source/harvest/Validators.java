package zhengmai.source.harvest;

import java.util.Optional;

/**
 * What makes a request conditional: the page is sent only if it changed since.
 *
 * @param url for which they hold: the one that gave the page, behind redirects
 */
record Validators(String url, Optional<String> etag, Optional<String> lastModified) {
  static final Validators NONE = new Validators("", Optional.empty(), Optional.empty());

  /** Those of an answer kept before. */
  static Validators of(FetchRecord entry) {
    return new Validators(entry.finalUrl(), entry.etag(), entry.lastModified());
  }

  /** These where they are meant for the address. */
  Validators at(String address) {
    return url.equals(address) ? this : NONE;
  }

  boolean isEmpty() {
    return etag.isEmpty() && lastModified.isEmpty();
  }
}
