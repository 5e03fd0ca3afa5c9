/**
 * From the running text of a document (one line a paragraph, as {@link zhengmai.text.Flow} makes
 * it) to the tree of its provisions: 编, 章, 节, 条, 款, 项, 目 of laws and rules; 第X部分, 一、, （一）, 1., （1）,
 * ① of plans and notices; and around them what belongs to no provision: the head, the letter that
 * issues an instrument, annexes, tables, forms, the signature. Pure functions of the text; they
 * know {@link zhengmai.text}, {@link zhengmai.model} and the JDK.
 *
 * <p>The grammar, from the outside inwards:
 *
 * <pre>
 * text       = 版头? letter-or-body 落款? 附注? (instrument | annex)*
 * instrument = title line, body            behind the signature, or the annex that the letter issues
 * annex      = 附件[N] on a line, title, (body | table | form)
 * body       = (numbered | paragraph | table)*
 * numbered   = marker heading? paragraph* numbered*
 * marker     = 第N编 &lt; 第N章 &lt; 第N节 &lt; 第N条 &lt; 第N部分 &lt; N、 &lt; （N） &lt; 1. &lt; 1.1 &lt; （1） &lt; 1） &lt; ①
 * </pre>
 *
 * <p>Paragraphs of an article are its 款, and what they list is below them: 第三十八条第一款第（二）项 is {@code
 * 第三十八条/第一款/（二）}; an article of one paragraph has no 款. A number may run on through parts (（一）…（二十）
 * over 一、二、三、) or begin anew; what jumps or repeats is a finding, and nothing is put right.
 */
@NullMarked
package zhengmai.provision;

import org.jspecify.annotations.NullMarked;
