/**
 * A lineage as something to read, print, draw or take elsewhere: lines of text, a table, Graphviz,
 * Mermaid, GraphML and SVG. Pure functions of a walk: the same walk gives the same characters.
 * Start at {@link zhengmai.view.LineageFormat}. Knows {@link zhengmai.link}, {@link zhengmai.text},
 * {@link zhengmai.model} and the JDK.
 */
@NullMarked
package zhengmai.view;

import org.jspecify.annotations.NullMarked;
