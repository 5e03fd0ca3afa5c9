/**
 * From records to conclusions: which records speak of one document, which document a citation
 * means, and what follows from that. Pure functions of records, reference data and curated
 * corrections: the same in any order of arrival, and taking a source away takes away only what it
 * supported. Start at {@link zhengmai.link.Linker}. Knows only {@link zhengmai.model}, {@link
 * zhengmai.text} and the JDK.
 */
@NullMarked
package zhengmai.link;

import org.jspecify.annotations.NullMarked;
