/**
 * The server: an embedded Fuseki that only answers queries, each with a deadline that stops it, the
 * workbench's pages, and every thing of ours by its IRI; on the loopback interface unless told
 * otherwise.
 */
@NullMarked
package zhengmai.server;

import org.jspecify.annotations.NullMarked;
