/**
 * The graph on disk and the saved questions: a TDB2 store with one named graph for each source, the
 * {@code .rq} files with their heads, and results as table, CSV, JSON, Turtle and Markdown. Prints
 * nothing by itself and never exits.
 */
@NullMarked
package zhengmai.store;

import org.jspecify.annotations.NullMarked;
