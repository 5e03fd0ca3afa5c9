/** A corpus of documents that do not exist, of any size, with known answers. */
@NullMarked
package zhengmai.generated;

import org.jspecify.annotations.NullMarked;
