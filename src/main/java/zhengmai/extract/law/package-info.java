/**
 * Laws, regulations and rules: what most 根据 lead to.
 *
 * <pre>
 * law      = header? title number? history number? contents? body
 * title    = line | place line | { bodies } 关于…
 * history  = （ entry { entry } ）        over one line or several
 *          | entry { entry }            one a line, without brackets
 * entry    = 根据? day { 、 day } decision  1984年9月20日第六届全国人民代表大会常务委员会第七次会议通过
 * decision = body 通过 | body 批准 | order 公布 | 修订 | 《…的决定》 修正 | 自 day 起施行
 * contents = 目录 { 第n章 … }
 * body     = { 第n编 | 第n章 | 第n节 | 第n条 } | paragraphs of a decision or interpretation
 * </pre>
 *
 * A law is a notice record with its versions. It is dated by its first version, since a document of
 * 2015 may cite a law whose text of 2019 is held.
 */
@NullMarked
package zhengmai.extract.law;

import org.jspecify.annotations.NullMarked;
