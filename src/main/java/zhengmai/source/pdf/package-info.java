/**
 * PDF as text: the lines of a page in the order in which they are read, column by column, without
 * what is printed over them; {@link zhengmai.source.printed} makes running text of the lines.
 */
@NullMarked
package zhengmai.source.pdf;

import org.jspecify.annotations.NullMarked;
