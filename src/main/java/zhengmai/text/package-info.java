/**
 * Chinese text: cleaning that keeps every character's place, 《》 titles, numbers, dates, names of
 * bodies and regions. Pure functions of text and reference data; knows only {@link zhengmai.model}
 * and the JDK.
 */
@NullMarked
package zhengmai.text;

import org.jspecify.annotations.NullMarked;
