/**
 * Two texts side by side (<i>text alignment</i>, <i>version comparison</i>): which provision of the
 * one is which of the other, what was kept, adapted, changed, moved, split, merged, added and left
 * out, and inside a pair the characters that differ. Pure functions of the trees.
 *
 * <p>How: units are the provisions' own words. Units with the same words are paired, the others by
 * how much their rare pairs of characters have in common; what is left may be a part of one that is
 * paired already (split, merged). Pairs that cross the others' order are moved. A pair differs only
 * by adaptation if it reads alike once places, bodies, days and numbers are masked: 全国 and 甘肃省,
 * 2024年底 and 2025年底. Work is bounded for any input; where a bound is met, the comparison says so.
 */
@NullMarked
package zhengmai.compare;

import org.jspecify.annotations.NullMarked;
