/**
 * A notice's letter, whatever the layout it came in: its title and number in the body, signature,
 * what it issues, the days it names.
 *
 * <pre>
 * letter    = title-line* number-line? addressees? paragraph* annex-list? signature attached-text* download-line?
 * signature = (body+ （代章）?)? date       ; may stand behind the attached texts, or be cut by a page break
 * </pre>
 */
@NullMarked
package zhengmai.extract.notice;

import org.jspecify.annotations.NullMarked;
