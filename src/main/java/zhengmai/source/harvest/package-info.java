/**
 * Harvest: from the listing pages of authorities (栏目) to documents kept as they came.
 *
 * <pre>
 * sources.csv → {@link zhengmai.source.harvest.Listing}
 * listing     = page { next-page }, each with links to notices, often with a date beside
 * notice      = web page { attachment } | file
 * folder      = pages/ab/abcd….gz  the bytes of every page, by their SHA-256
 *               journal.jsonl      one line for every request and what came of it
 * </pre>
 *
 * The journal is the only truth: what is held, what is due, what is gone and how each source fares
 * is computed from it. A request goes through {@link zhengmai.source.harvest.AddressGuard} (which
 * addresses), robots.txt (which pages), the host's turn (one at a time, with a pause) and the
 * limits (time, size, redirects). Whatever a server does is a finding, and the rest goes on.
 */
@NullMarked
package zhengmai.source.harvest;

import org.jspecify.annotations.NullMarked;
