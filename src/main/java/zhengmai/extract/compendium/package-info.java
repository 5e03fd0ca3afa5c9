/**
 * The monthly compendium: notices one behind the other, each under a header of labelled fields.
 *
 * <pre>
 * compendium = front-matter notice+ end-matter
 * notice     = header body
 * header     = {@link zhengmai.extract.header}, with a title and two further fields
 * body       = title? number? addressees? letter ; see {@link zhengmai.extract.notice}
 * </pre>
 *
 * A notice begins where labels begin again.
 */
@NullMarked
package zhengmai.extract.compendium;

import org.jspecify.annotations.NullMarked;
