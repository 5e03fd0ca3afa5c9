/**
 * The read model: what the graph says of policies, as sets and arrays in memory, made anew from one
 * read transaction when the graph has changed. It answers what TDB2 cannot while a person waits:
 * facets with counts, searches, lineage.
 */
@NullMarked
package zhengmai.readmodel;

import org.jspecify.annotations.NullMarked;
