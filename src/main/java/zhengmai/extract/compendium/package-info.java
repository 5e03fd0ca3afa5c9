/**
 * The monthly compendium: notices one behind the other, each under a header of labelled fields.
 *
 * <pre>
 * compendium = front-matter notice+ end-matter
 * notice     = header body
 * header     = field+                      ; in any order, one to three on a line, blank lines between
 * field      = label ('：' | ':') value    ; the value may be empty, or go on over the next lines
 * label      = 发文机关 | 标题 | 发文字号 | 成文日期 | 发布日期 | 类别 | 关键字   ; white space inside
 * body       = title? number? addressees? letter ; see {@link zhengmai.extract.notice}
 * </pre>
 *
 * A notice begins where labels begin again; a label inside a letter's text is none, since a header
 * has a title and at least two further fields.
 */
@NullMarked
package zhengmai.extract.compendium;

import org.jspecify.annotations.NullMarked;
