/**
 * Digests: periodicals that report on policies, one issue a source. Pure functions of the text and
 * the reference data.
 *
 * <pre>
 *   issue    = cover [contents] body [imprint]
 *   cover    = { series | number | period | maker }       on lines of their own or on one
 *   series   = 医保政策周报 | … 月报 | 简报 | 快讯 | 动态 | 参考 …
 *   number   = 2023年第38期 | 第12期（总第345期） | 第七期 | 2021年第50周
 *   period   = (2023.09.18-2023.09.24) | 2021年12月6日—12月12日 | (08.01-08.07) | of a monthly: 2022年8月
 *   contents = (目录 | 本期要目 | —本期视点— …) { section | entry }
 *   entry    = mark title [（来源：publisher）] [……3 | ——第 10 页] [【提要】 summary]
 *   body     = [—本期内容—] { section | article }
 *   section  = 一、国家政策 | 【国家政策】 | ## 国家政策 | · 健康中国 ·
 *   article  = mark title [source] { line } [source] [返回目录]  |  【title】text source
 *   mark     = 1. | 1、 | （一） | ◆ | ▶ | ### | none
 *   source   = 来源：publisher [day] | （来源：publisher day） | （publisher，day） | （摘自《publisher》day）
 * </pre>
 *
 * {@link zhengmai.extract.digest.DigestLayout} reads the weekly whose contents have summaries and
 * whose articles may hold open-government cards; what is its own stands at its head. {@link
 * zhengmai.extract.digest.BulletinLayout} reads the issues of all other makers: a head is known by
 * the contents; without them by the mark that counts it, in the order of its numbers; without marks
 * by the source below it, or by the source that ends the article above.
 */
@NullMarked
package zhengmai.extract.digest;

import org.jspecify.annotations.NullMarked;
