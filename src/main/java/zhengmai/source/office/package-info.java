/**
 * Documents of office programs as texts. Of Word, old (.doc) and new (.docx), one paragraph a line,
 * and one row of a table a line, its cells set apart by tabs; headers, footers and comments are
 * none of the text. Of Excel (.xlsx) the first sheet as CSV.
 */
@NullMarked
package zhengmai.source.office;

import org.jspecify.annotations.NullMarked;
