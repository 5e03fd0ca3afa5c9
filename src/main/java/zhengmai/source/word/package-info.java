/**
 * Documents of Word, old (.doc) and new (.docx), as texts: one paragraph a line, and one row of a
 * table a line, its cells set apart by tabs. Headers, footers and comments are none of the text.
 */
@NullMarked
package zhengmai.source.word;

import org.jspecify.annotations.NullMarked;
