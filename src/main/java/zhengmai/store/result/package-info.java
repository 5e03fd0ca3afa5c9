/**
 * Answers to questions as files: one class a format, all in the one list of {@link
 * zhengmai.store.result.ResultFormats}. Rows are written as they come, but where a format needs to
 * see all of them first. Writes to the stream that it is given and opens none.
 */
@NullMarked
package zhengmai.store.result;

import org.jspecify.annotations.NullMarked;
