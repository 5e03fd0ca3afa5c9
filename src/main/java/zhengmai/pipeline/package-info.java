/**
 * From files to records, without a command line and without a store: what {@code zhengmai ingest}
 * and {@code zhengmai extract} do with each file, on all cores, in the order of the files.
 */
@NullMarked
package zhengmai.pipeline;

import org.jspecify.annotations.NullMarked;
