/**
 * The labelled fields over a notice, and where its letter ends.
 *
 * <pre>
 * header = field+                     ; in any order, one to three on a line, blank lines between
 * field  = label ('：' | ':') value   ; the value may be empty, or go on over the next lines
 * label  = {@link zhengmai.text.Label}, white space inside
 * </pre>
 *
 * A label inside a letter's text is none: a header that does not open its source has a title and at
 * least two further fields.
 */
@NullMarked
package zhengmai.extract.header;

import org.jspecify.annotations.NullMarked;
