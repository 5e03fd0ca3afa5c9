/**
 * A source that is one notice, or several letters one behind another: a web page, a letter as a
 * text file, a document of a word processor, a text without line breaks ({@code LineCutter} gives
 * it some).
 *
 * <pre>
 * source     = front-matter? noise* letter (signature letter)*
 * letter     = (heading? header)? letterhead? head text
 * letterhead = (registry | bodies 文件? | 文件 | rule)* number | 国家医疗保障局令 第901号 | X令2019年第3号
 * head       = noise* number? title noise* (number | （2009年3月17日）)*
 * noise      = way to the page | 【字体：大 中 小】 | 来源：… | account and hour | rule | comment
 * </pre>
 *
 * It is a policy by what it is: the form of its title ({@link zhengmai.extract.PolicyTitle}) and
 * what its text does ({@link zhengmai.extract.PolicyText}). A title's lines go on to its last word;
 * what is absent is a finding. A letter that is forwarded or attached belongs to the one that names
 * it.
 */
@NullMarked
package zhengmai.extract.single;

import org.jspecify.annotations.NullMarked;
