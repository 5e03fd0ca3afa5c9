/**
 * A source that is one notice: a web page, a letter as a text file, a document of a word processor.
 *
 * <pre>
 * source     = (heading? header)? letterhead? letter
 * letterhead = 国家医疗保障局文件 line? number line | 国家医疗保障局令 line 第901号 line
 * letter     = title? number? addressees? … ; see {@link zhengmai.extract.notice}
 * </pre>
 *
 * With a header the source says itself what it is. Without one it is a letter when it opens with a
 * title and has what letters have: a number, a signature, or articles (第一条).
 */
@NullMarked
package zhengmai.extract.single;

import org.jspecify.annotations.NullMarked;
