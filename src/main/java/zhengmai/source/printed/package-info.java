/**
 * Pages of fixed lines, whatever file they come from (PDF, OFD, a recognised scan): headers and
 * footers are left out, the lines that one paragraph was broken into are joined again, and a line
 * {@code 7 / 88} stands behind the text of each page, which tells the page of every line.
 */
@NullMarked
package zhengmai.source.printed;

import org.jspecify.annotations.NullMarked;
