/**
 * PDF as text: the lines of a page in the order in which they are read, those that one paragraph
 * was broken into joined again; headers, footers and page numbers are left out, and a line {@code 7
 * / 88} stands behind the text of each page, which tells the page of every line.
 */
@NullMarked
package zhengmai.source.pdf;

import org.jspecify.annotations.NullMarked;
