/**
 * What a source says, as plain values: records of notices, digest issues and articles, the parts
 * they are made of, and the reference data that reading needs. Knows only the JDK. Absent is {@link
 * java.util.Optional#empty()}, a list is never null and never changes.
 */
@NullMarked
package zhengmai.model;

import org.jspecify.annotations.NullMarked;
