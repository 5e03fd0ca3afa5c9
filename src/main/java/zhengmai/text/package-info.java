/**
 * Chinese text: cleaning that keeps every character's place, 《》 titles, numbers, dates, names of
 * bodies and regions. Pure functions of text and reference data; knows only {@link zhengmai.model},
 * the JDK and Unicode's tables of characters, which ICU4J holds where the JDK does not (radicals,
 * Traditional characters).
 */
@NullMarked
package zhengmai.text;

import org.jspecify.annotations.NullMarked;
