/**
 * Markdown as text: every line stays where it stands. Emphasis, links, escapes and HTML are taken
 * away, a row of a table has its cells between tabs, a label and its value a colon; the marks of
 * headings and list items stay, since layouts know them.
 */
@NullMarked
package zhengmai.source.markdown;

import org.jspecify.annotations.NullMarked;
