/**
 * The weekly digest: cover, contents list, articles, and the open-government cards inside them.
 * {@link zhengmai.extract.digest.DigestLayout} has the grammar. Pure functions of the text and the
 * reference data.
 */
@NullMarked
package zhengmai.extract.digest;

import org.jspecify.annotations.NullMarked;
